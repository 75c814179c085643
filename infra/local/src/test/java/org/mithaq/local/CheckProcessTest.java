package org.mithaq.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.events.Sha256;
import org.mithaq.local.launch.CannotGoOn;
import org.mithaq.local.launch.Console;

class CheckProcessTest {

    private static final Path SHIPPED = Path.of("../../process-rules/src/main/resources/processes/ogp-local.yaml");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CheckProcess checking =
            new CheckProcess(new Console(new PrintStream(out, true, UTF_8), new PrintStream(out, true, UTF_8)));
    private Path file;

    @BeforeEach
    void begin() {
        file = folder.resolve("ours.yaml");
    }

    @Test
    void a_process_is_told_in_a_line_with_its_hash() throws IOException {
        assertThat(checking.check(SHIPPED)).isZero();
        assertThat(out.toString(UTF_8))
                .startsWith(
                        "ogp-local, version 4: 16 stages, 48 requirements of which 3 block, 6 obligations, 14 figures")
                .contains(Sha256.of(Files.readString(SHIPPED)).value());
    }

    @Test
    void each_fault_is_told_with_its_place_and_the_exit_code_says_so() throws IOException {
        Files.writeString(
                file,
                Files.readString(SHIPPED)
                        .replace("endorsements.count > 0", "endorsement.count > 0")
                        .replace("outreach.count +", "outreach.number +"));
        assertThat(checking.check(file)).isOne();
        assertThat(out.toString(UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.matches(".*ours\\.yaml:\\d+: .*\\(expression\\.wrong\\)"));
    }

    @Test
    void what_is_no_text_or_not_there_is_said_in_a_line() throws IOException {
        assertThatThrownBy(() -> checking.check(file))
                .isInstanceOfSatisfying(
                        CannotGoOn.class, wrong -> assertThat(wrong.exitCode()).isEqualTo(2))
                .hasMessage("There is no file " + file);
        Files.write(file, "id: é".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> checking.check(file)).hasMessageContaining("UTF-8");
        Files.write(file, new byte[1_000_000]);
        assertThatThrownBy(() -> checking.check(file)).hasMessageContaining("too long");
    }
}
