package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.events.Sha256;

/**
 * Whatever bytes come, a decoder reads them or says what is wrong with them. In an ordinary run: the corpus, and each of it
 * damaged at random; with {@code --full} Jazzer looks for more, {@code -Dfuzz.seconds} long (60) for each decoder. What it
 * finds belongs into the corpus, {@code src/test/resources/fuzz}.
 */
class DecodersTest {

    private static final int DAMAGED = 3_000;

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void bytes_are_read_or_refused(Decoder decoder) {
        var seeds = withFirstByte(decoder);
        assertThat(seeds).isNotEmpty();
        seeds.forEach(seed -> assertRead(decoder, seed));
        var seed = Long.getLong("fuzz.seed", new Random().nextLong(1_000_000));
        System.out.println("Damaged inputs for %s: -Dfuzz.seed=%d".formatted(decoder, seed));
        var chance = new Random(seed);
        IntStream.range(0, DAMAGED)
                .forEach(_ -> assertRead(decoder, damaged(seeds.get(chance.nextInt(seeds.size())), chance)));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("full")
    void jazzer_finds_nothing_else(Decoder decoder) throws IOException, InterruptedException {
        var seconds = Integer.getInteger("fuzz.seconds", 60);
        var folder = Files.createDirectories(Path.of("target/fuzz", decoder.name()));
        for (var seed : withFirstByte(decoder)) {
            Files.write(folder.resolve(Sha256.of(seed).value()), seed);
        }
        var output = folder.resolveSibling(decoder + ".log");
        var jazzer = new ProcessBuilder(command(decoder, folder, seconds))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(jazzer.waitFor(Duration.ofSeconds(seconds + 60L)))
                    .as("it ends in time")
                    .isTrue();
        } finally {
            jazzer.destroyForcibly();
        }
        var said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(jazzer.exitValue()).as(said).isZero();
        System.out.println(decoder + ": "
                + said.lines().filter(line -> line.startsWith("Done ")).toList());
    }

    private static List<String> command(Decoder decoder, Path corpus, int seconds) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfuzz.decoder=" + decoder,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=org.mithaq.**:tools.jackson.core.**",
                "--reproducer_path=target/fuzz",
                "-artifact_prefix=target/fuzz/" + decoder + "-",
                "-max_total_time=" + seconds,
                "-timeout=5",
                "-max_len=4096",
                "-rss_limit_mb=3000",
                corpus.toString());
    }

    /** Where the first byte says what the rest is, every one that it may say. */
    private static List<byte[]> withFirstByte(Decoder decoder) {
        return switch (decoder) {
            case LINE -> decoder.seeds().toList();
            case DUE ->
                decoder.seeds()
                        .flatMap(file -> new String(file, StandardCharsets.UTF_8).lines())
                        .map(line -> line.getBytes(StandardCharsets.UTF_8))
                        .toList();
            case LETTER, VALUE -> {
                var all = new ArrayList<byte[]>();
                decoder.seeds()
                        .forEach(seed -> IntStream.range(0, CommandTypes.names().size())
                                .forEach(first -> all.add(prefixed(first, seed))));
                yield all;
            }
        };
    }

    private static byte[] prefixed(int first, byte[] seed) {
        var bytes = new byte[seed.length + 1];
        bytes[0] = (byte) first;
        System.arraycopy(seed, 0, bytes, 1, seed.length);
        return bytes;
    }

    private static byte[] damaged(byte[] seed, Random chance) {
        var bytes = seed.length == 0 ? new byte[] {0} : seed.clone();
        for (var i = chance.nextInt(1, 5); i > 0; i--) {
            var at = chance.nextInt(bytes.length);
            bytes[at] = (byte)
                    switch (chance.nextInt(3)) {
                        case 0 -> chance.nextInt(256);
                        case 1 -> "\"{}[]:,0-e.\\".charAt(chance.nextInt(12));
                        default -> bytes[chance.nextInt(bytes.length)];
                    };
        }
        return chance.nextInt(4) == 0 ? Arrays.copyOf(bytes, chance.nextInt(bytes.length + 1)) : bytes;
    }

    private static void assertRead(Decoder decoder, byte[] bytes) {
        assertThatCode(() -> decoder.read(bytes))
                .as(() -> decoder + " of " + new String(bytes, StandardCharsets.UTF_8))
                .doesNotThrowAnyException();
    }
}
