package org.mithaq.command.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is sent in ill will is refused: never a 5xx, nothing of our inside in the answer, no event, never slow, and nothing
 * of it stays in memory. The seed is printed; {@code -Dhostile.seed=N} sends the same again, {@code -Dhostile.requests=N} more.
 */
class HostileInputTest extends RunningCommandService {

    private static final int AT_ONCE = 4;
    private static final long MOST_MEMORY = 24L * 1024 * 1024;

    private final ServiceLog log = new ServiceLog();

    @BeforeEach
    void listen() {
        log.listen();
    }

    @AfterEach
    void stopListening() {
        log.stop();
    }

    @Test
    void what_is_sent_in_ill_will_is_refused_and_changes_nothing() throws InterruptedException {
        send(Integer.getInteger("hostile.requests", 1_500));
    }

    @Test
    @Tag("full")
    void ten_thousand_such_requests_change_nothing_either() throws InterruptedException {
        send(10_000);
    }

    private void send(int total) throws InterruptedException {
        var seed = Long.getLong("hostile.seed", new Random().nextLong(1_000_000));
        System.out.println("Hostile requests: %,d, -Dhostile.seed=%d".formatted(total, seed));
        var plan = newPlanId();
        assertThat(open(plan).status()).isEqualTo(200);
        var requests = new Requests(port(), plan);
        var tally = new Tally();
        // What is made once, by the first request of a kind, is no part of what stays.
        run(all(requests, 200, seed + 1), new Tally());
        var before = State.of(db);
        run(all(requests, total, seed), tally);
        var after = State.of(db);
        System.out.println(tally + "\n" + before.to(after));

        assertThat(tally.complaints()).isEmpty();
        assertThat(tally.total()).isGreaterThanOrEqualTo(total);
        assertThat(Attack.values())
                .allSatisfy(attack -> assertThat(tally.count(attack)).isEqualTo(attack.of(total)));
        assertThat(after.events()).as("events but refusals").isEqualTo(before.events());
        assertThat(after.refusals() - before.refusals())
                .as("refusals that were kept")
                .isBetween(1L, (long) tally.answered(403) + tally.answered(409) + tally.answered(412));
        assertThat(after.heap() - before.heap()).as("bytes that stay").isLessThan(MOST_MEMORY);
        assertThat(log.failures()).as("failures in our log").isEmpty();
    }

    private static List<Hostile> all(Requests requests, int total, long seed) {
        var all = new ArrayList<>(Stream.of(Attack.values())
                .flatMap(attack -> requests.of(attack, attack.of(total), seed))
                .toList());
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    private static void run(List<Hostile> all, Tally tally) throws InterruptedException {
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            senders.invokeAll(all.stream()
                    .map(hostile -> Executors.callable(() -> send(hostile, tally)))
                    .toList());
        }
    }

    /** Tokens that do not hold are charged to the address that sends them, which is the same for all of them. */
    private static void send(Hostile hostile, Tally tally) {
        try {
            tally.add(
                    hostile,
                    await().atMost(Duration.ofSeconds(60))
                            .pollDelay(Duration.ZERO)
                            .pollInterval(Duration.ofMillis(200))
                            .until(hostile.sending()::send, heard -> heard.status() != 429));
        } catch (RuntimeException failed) {
            tally.complain(hostile.attack() + ": " + hostile.what() + ": " + failed);
        }
    }

    /** What a hostile request must not change. */
    private record State(long events, long refusals, long heap) {

        static State of(JdbcClient db) {
            System.gc();
            return new State(
                    count(db, "not like"),
                    count(db, "like"),
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }

        private static long count(JdbcClient db, String how) {
            return db.sql("select count(*) from event_log where stream " + how + " 'refusals/%'")
                    .query(Long.class)
                    .single();
        }

        String to(State after) {
            return "new events %d, refusals kept %,d, memory after collection %,d kB before, %,d kB after"
                    .formatted(after.events - events, after.refusals - refusals, heap / 1_000, after.heap / 1_000);
        }
    }
}
