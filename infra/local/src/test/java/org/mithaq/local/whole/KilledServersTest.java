package org.mithaq.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mithaq.local.whole.Load.Noted;

/** Servers are killed under load, as kill -9 does; the launcher brings them back. */
@Tag("full")
class KilledServersTest {

    @Test
    void every_acknowledged_command_is_there_once_and_in_order_whichever_two_servers_were_killed_at_once() {
        killedUnderLoad(List.of(List.of("command-service", "kafka"), List.of("query-service", "postgres")), 1_000);
    }

    @Test
    void every_acknowledged_command_is_there_once_and_in_order_whichever_server_was_killed() {
        killedUnderLoad(
                List.of(List.of("command-service"), List.of("query-service"), List.of("kafka"), List.of("postgres")),
                2_000);
    }

    private static void killedUnderLoad(List<List<String>> rounds, long accepted) {
        var load = new Load(19);
        load.open();
        var killed = CompletableFuture.runAsync(
                () -> rounds.forEach(KilledServersTest::kill), CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));
        load.runUntil(killed, 100);
        killed.join();

        var settled = settled(load.journal());
        assertThat(settled.stream().filter(Noted::accepted).count()).isGreaterThan(accepted);
        Agreement.onTheLog()
                .positionsAreDenseAndVersionsToo()
                .whatWasAcknowledgedIsThereOnce(settled)
                .theTopicIsTheLog()
                .theReadModelIsTheLog(load.plans());
    }

    /** Kills them and waits until all are well again, so that the next ones are missed by themselves. */
    private static void kill(List<String> servers) {
        var killed = servers.stream()
                .map(Whole.SYSTEM::process)
                .flatMap(Optional::stream)
                .toList();
        servers.forEach(Whole.SYSTEM::kill);
        await("others in their place")
                .atMost(Duration.ofSeconds(60))
                .until(() -> servers.stream()
                        .map(Whole.SYSTEM::process)
                        .allMatch(now -> now.isPresent() && !killed.contains(now.get())));
        for (var part : List.of("postgres", "kafka", "identity", "command-service", "query-service")) {
            Whole.SYSTEM.awaitHealthy(part);
        }
    }

    /** Plans first: what was wished of one that had no answer waits for it. */
    private static List<Noted> settled(List<Noted> journal) {
        var settled = new ArrayList<Noted>();
        for (var opens : List.of(true, false)) {
            journal.parallelStream()
                    .filter(noted -> noted.sent().command().equals("OpenActionPlan") == opens)
                    .map(noted -> noted.accepted() || noted.refused() ? noted : sentAgain(noted))
                    .forEachOrdered(settled::add);
        }
        return settled;
    }

    /** What had no answer is sent again under its key: then it has one, whether it was stored the first time or not. */
    private static Noted sentAgain(Noted noted) {
        var answer = await("an answer")
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(noted.sent()::send, again -> again.status() == 200 || again.status() == 409);
        return new Noted(noted.sent(), answer, -1);
    }
}
