package org.mithaq.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.command.kernel.Rejected;
import org.springframework.dao.DataAccessResourceFailureException;

/** What becomes of the commands in a batch when the database, its connection or the writer itself fails. */
class WriterFaultsTest extends LogOfItsOwn {

    private final EventLog log = log(Clock.systemUTC(), BOUNDS);

    @Test
    void a_connection_that_is_cut_costs_nobody_an_answer_and_nothing_is_stored_twice() throws Exception {
        var before = end();
        log.append(after(stream(), 0));
        List<Future<Receipt>> sent;
        try (var _ = new Held()) {
            sent = sendAll(log, 30);
            await().until(() -> waitingForLock() == 1);
            ADMIN.sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and not granted")
                    .query((_, _) -> true)
                    .list();
        }
        for (var receipt : sent) {
            assertThat(line(receipt.get().position()).id())
                    .isEqualTo(receipt.get().events().getFirst().id());
        }
        assertThat(end()).isEqualTo(before + 31);
    }

    @Test
    void a_batch_that_was_committed_although_nobody_heard_of_it_is_found_again() {
        var append = keyed(stream(), 0, "body", 2);
        var draft = Draft.of(append, new EventLog.Head(append.attributes().stream(), 0, 0), SOURCE, false);
        var first = log.append(append);
        var waiting = new Waiting(draft);
        try (var storing = new Storing(pool(), Clock.systemUTC(), SOURCE, Duration.ofSeconds(5))) {
            storing.store(List.of(waiting));
        }
        assertThat(waiting.await()).isEqualTo(first);
        assertThat(log.stream(append.attributes().stream(), 1)).hasSize(2);
    }

    @Test
    void while_the_database_is_away_everybody_is_told_in_time() throws Exception {
        var impatient =
                log(Clock.systemUTC(), new Bounds(1_000, 4 << 20, 300, Duration.ofMillis(50), Duration.ofMillis(300)));
        try (var _ = new Held()) {
            var blocked = senders.submit(() -> impatient.append(after(stream(), 0)));
            await().until(() -> waitingForLock() == 1);
            var second = senders.submit(() -> impatient.append(after(stream(), 0)));
            assertThatThrownBy(blocked::get).hasCauseInstanceOf(DataAccessResourceFailureException.class);
            assertThatThrownBy(second::get).hasCauseInstanceOf(DataAccessResourceFailureException.class);
        }
    }

    @Test
    void a_defect_of_ours_fails_who_waits_and_not_who_comes_after() {
        var broken = new AtomicBoolean(true);
        var breaking = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                if (broken.getAndSet(false)) {
                    throw new AssertionError("a defect");
                }
                return Instant.now();
            }
        };
        var log = log(breaking, BOUNDS);
        assertThatThrownBy(() -> log.append(after(stream(), 0))).hasRootCauseMessage("a defect");
        assertThat(log.append(after(stream(), 0)).version()).isEqualTo(1);
    }

    @Test
    void closing_answers_everybody_and_takes_no_more() throws Exception {
        List<Future<Receipt>> sent;
        Thread closing;
        try (var _ = new Held()) {
            aloneInABatch(log);
            sent = sendAll(log, 50);
            await().until(() -> log.figures().waiting() == 50);
            closing = Thread.startVirtualThread(log::close);
        }
        for (var receipt : sent) {
            assertThat(receipt.get().events()).hasSize(1);
        }
        closing.join();
        assertThatThrownBy(() -> log.append(after(stream(), 0))).isInstanceOf(Rejected.class);
    }
}
