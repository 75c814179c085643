package org.mithaq.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Receipt;

/** Two processes that write to one stream. */
class TurnsTest extends LogOfItsOwn {

    private final EventLog ours = log(Clock.systemUTC(), BOUNDS);
    private final EventLog theirs = log(Clock.systemUTC(), BOUNDS);
    private final String stream = stream();

    @Test
    void while_a_turn_is_held_nobody_else_appends_to_that_stream() {
        ours.inTurn(stream, () -> {
            givesWay(after(stream, 0));
            givesWay(keyed(stream, 0, "body", 2));
            return ours.append(after(stream, 0));
        });
        assertThat(theirs.append(after(stream, 1)).version()).isEqualTo(2);
    }

    @Test
    void nor_does_another_of_the_same_process() throws Exception {
        var other = ours.inTurn(stream, () -> {
            var sent = submit(ours, after(stream, 0));
            await().until(sent::isDone);
            ours.append(after(stream, 0));
            return sent;
        });
        assertThatThrownBy(other::get).hasCauseInstanceOf(Conflict.class);
        assertThat(ours.head(stream))
                .hasValueSatisfying(head -> assertThat(head.version()).isEqualTo(1));
    }

    @Test
    void the_turn_of_a_stream_is_its_turn_however_its_name_is_spelled() {
        ours.inTurn(stream.toUpperCase(Locale.ROOT), () -> {
            givesWay(after(stream, 0));
            return ours.append(after(stream, 0));
        });
    }

    @Test
    void every_other_stream_goes_on_and_so_does_what_goes_wherever_a_stream_stands() {
        ours.inTurn(stream, () -> {
            assertThat(theirs.append(after(stream(), 0)).version()).isEqualTo(1);
            assertThat(theirs.append(anywhere(stream)).version()).isEqualTo(1);
            return ours.append(after(stream, 1));
        });
    }

    @Test
    void who_gives_way_does_not_touch_its_neighbours_in_the_batch() throws Exception {
        var sent = ours.inTurn(stream, () -> {
            var loser = submit(theirs, after(stream, 0));
            var neighbour = submit(theirs, keyed(stream(), 0, "body", 3));
            await().until(() -> loser.isDone() && neighbour.isDone());
            return Map.entry(loser, neighbour);
        });
        assertThatThrownBy(sent.getKey()::get).hasCauseInstanceOf(Conflict.class);
        assertThat(sent.getValue().get().version()).isEqualTo(3);
    }

    @Test
    void one_turn_is_held_after_the_other_and_each_sees_what_stands() throws Exception {
        var inside = new CountDownLatch(1);
        var may = new CountDownLatch(1);
        var second = new AtomicBoolean();
        Future<Receipt> first = senders.submit(() -> ours.inTurn(stream, () -> {
            inside.countDown();
            waitFor(may);
            assertThat(second).isFalse();
            return ours.append(after(stream, 0));
        }));
        waitFor(inside);
        Future<Receipt> next = senders.submit(() -> theirs.inTurn(stream, () -> {
            second.set(true);
            return theirs.append(after(stream, theirs.head(stream).orElseThrow().version()));
        }));
        await().until(() -> waiting() == 1);
        may.countDown();
        assertThat(first.get().version()).isEqualTo(1);
        assertThat(next.get().version()).isEqualTo(2);
    }

    @Test
    void while_somebody_waits_for_a_turn_who_has_none_does_not_go_first() throws Exception {
        Future<Receipt> next;
        try (var writing = asAdmin()) {
            writing.setAutoCommit(false);
            // As a batch that has not been committed.
            try (var shared =
                    writing.prepareStatement("select " + Turns.IS_FREE + " from (values (?::text)) as of (stream)")) {
                shared.setString(1, stream);
                shared.execute();
            }
            next = senders.submit(() -> theirs.inTurn(stream, () -> theirs.append(after(stream, 0))));
            await().until(() -> waiting() == 1);
            assertThatThrownBy(() -> ours.append(after(stream, 0))).isInstanceOf(Conflict.class);
            writing.rollback();
        }
        assertThat(next.get().version()).isEqualTo(1);
    }

    private void givesWay(Append append) {
        assertThatThrownBy(submit(theirs, append)::get).hasCauseInstanceOf(Conflict.class);
    }

    private static long waiting() {
        return ADMIN.sql("""
                        select count(*) from pg_locks
                         where locktype = 'advisory' and not granted and objsubid = 2
                           and database = (select oid from pg_database where datname = current_database())
                        """).query(Long.class).single();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
