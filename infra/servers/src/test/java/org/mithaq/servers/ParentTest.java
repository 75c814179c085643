package org.mithaq.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentTest {

    @TempDir
    Path temp;

    @Test
    void nothing_stays_when_the_parent_is_killed() throws Exception {
        OwnFiles.passable(temp);
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        temp.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        var children = children(parent);
        assertThat(children).hasSize(2).allMatch(ParentTest::isAlive);

        parent.destroyForcibly();

        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> children.stream().noneMatch(ParentTest::isAlive));
    }

    private static List<Long> children(Process parent) throws IOException {
        var reader = parent.inputReader(StandardCharsets.UTF_8);
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("children ")) {
                return List.of(line.substring(9).split(" ")).stream()
                        .map(Long::valueOf)
                        .toList();
            }
        }
        return List.of();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Starts both servers, tells their process ids and waits to be killed. */
    static final class Parent {
        public static void main(String[] args) throws InterruptedException {
            var temp = Path.of(args[0]);
            var ports = Ports.free(3);
            var postgres = new PostgresServer(
                    temp.resolve("postgres"),
                    TestServers.cache(),
                    "127.0.0.1",
                    ports.get(0),
                    temp.resolve("postgres.log"));
            var kafka = new KafkaServer(
                    temp.resolve("kafka"), "127.0.0.1", ports.get(1), ports.get(2), temp.resolve("kafka.log"));
            postgres.start();
            kafka.start();
            System.out.println("children " + postgres.pid().orElseThrow() + " "
                    + kafka.pid().orElseThrow());
            Thread.currentThread().join();
        }
    }
}
