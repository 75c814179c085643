package org.mithaq.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.local.whole.Load.Noted;

/** A server is killed under load, as kill -9 does; the launcher brings it back. */
class KilledServersTest {

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service", "kafka", "postgres"})
    void every_acknowledged_command_is_there_once_and_in_order_after_a_server_was_killed(String server) {
        var load = new Load(server.hashCode());
        load.open();
        var killed = CompletableFuture.runAsync(
                () -> Whole.SYSTEM.kill(server), CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));
        load.run(100, Duration.ofSeconds(8));
        killed.join();
        for (var part : List.of("postgres", "kafka", "identity", "command-service", "query-service")) {
            Whole.SYSTEM.awaitHealthy(part);
        }

        var settled = new ArrayList<Noted>();
        for (var noted : load.journal()) {
            settled.add(noted.accepted() || noted.refused() ? noted : sentAgain(noted));
        }
        assertThat(settled.stream().filter(Noted::accepted).count()).isGreaterThan(500);
        Agreement.onTheLog()
                .positionsAreDenseAndVersionsToo()
                .whatWasAcknowledgedIsThereOnce(settled)
                .theTopicIsTheLog()
                .theReadModelIsTheLog(load.plans());
    }

    /** What had no answer is sent again under its key: then it has one, whether it was stored the first time or not. */
    private static Noted sentAgain(Noted noted) {
        var answer = await("an answer")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(noted.sent()::send, again -> again.status() == 200 || again.status() == 409);
        return new Noted(noted.sent(), answer, -1);
    }
}
