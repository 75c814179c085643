package org.mithaq.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class SupervisionTest {

    private static final List<String> SERVERS =
            List.of("postgres", "kafka", "identity", "command-service", "query-service");

    RunningSystem system;

    @BeforeAll
    void start() {
        system = RunningSystem.up();
    }

    @BeforeEach
    void run() {
        if (!SERVERS.stream().allMatch(server -> system.process(server).isPresent())) {
            system.upAgain();
        }
    }

    @AfterAll
    void end() {
        system.close();
    }

    /** All of them at once; one by one under load they are killed in {@code KilledServersTest}. */
    @Test
    @Tag("full")
    void a_server_that_is_killed_is_started_again() {
        var before = processes();

        SERVERS.forEach(system::kill);
        SERVERS.forEach(system::awaitHealthy);

        assertThat(processes()).hasSize(SERVERS.size()).doesNotContainAnyElementsOf(before);
        assertThat(system.progress()).contains("command-service died (exit 137), restarting");
    }

    @Test
    void nothing_is_left_when_the_launcher_is_killed_nor_after_down_and_the_next_start_continues() throws Exception {
        var source = Files.readString(system.data().resolve("source"));
        var key = Files.readString(system.data().resolve("identity/signing-key.json"));
        var before = processes();

        system.killLauncher();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> before.stream().noneMatch(ProcessHandle::isAlive));

        system.upAgain();
        assertThat(Files.readString(system.data().resolve("source"))).isEqualTo(source);
        assertThat(Files.readString(system.data().resolve("identity/signing-key.json")))
                .isEqualTo(key);

        var after = processes();
        system.down();
        assertThat(after).hasSize(SERVERS.size()).noneMatch(ProcessHandle::isAlive);
    }

    private List<ProcessHandle> processes() {
        return SERVERS.stream().map(system::process).flatMap(Optional::stream).toList();
    }
}
