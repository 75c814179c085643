package org.mithaq.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Line;
import org.mithaq.events.Sha256;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many commands in one batch, on a database of their own. The advisory lock, held by a test, makes a batch gather: what is
 * sent meanwhile is written together.
 */
class GroupCommitTest extends LogOfItsOwn {

    private final EventLog log = log(Clock.systemUTC(), BOUNDS);

    @Test
    void who_sends_while_a_batch_is_written_is_in_the_next_one() throws Exception {
        var before = end();
        List<Future<Receipt>> sent;
        try (var _ = new Held()) {
            aloneInABatch(log);
            sent = sendAll(log, 199);
            await().until(() -> log.figures().waiting() == 199);
        }
        for (var receipt : sent) {
            assertThat(receipt.get().events()).hasSize(1);
        }
        assertThat(log.figures().batches()).isEqualTo(2);
        assertThat(positionsAfter(before))
                .isEqualTo(
                        LongStream.rangeClosed(before + 1, before + 200).boxed().toList());
    }

    @Test
    void a_receipt_tells_the_place_at_which_the_events_really_stand() throws Exception {
        List<Future<Receipt>> sent;
        try (var _ = new Held()) {
            aloneInABatch(log);
            sent = IntStream.range(0, 50)
                    .mapToObj(i -> submit(keyed(stream(), 0, "body " + i, 1 + i % 3)))
                    .toList();
            await().until(() -> log.figures().waiting() == 50);
        }
        var receipts = new Receipts(JdbcClient.create(pool()));
        for (var i = 0; i < sent.size(); i++) {
            var receipt = sent.get(i).get();
            var last = line(receipt.position());
            assertThat(last.id()).isEqualTo(receipt.events().getLast().id());
            assertThat(last.streamversion()).isEqualTo(receipt.version());
            assertThat(receipts.find(receipt.commandId(), Sha256.of("body " + i)))
                    .hasValue(receipt);
        }
    }

    @Test
    void one_who_lost_its_place_does_not_touch_its_neighbours() throws Exception {
        var taken = stream();
        log.append(after(taken, 0));
        List<Future<Receipt>> sent;
        Future<Receipt> loser;
        try (var _ = new Held()) {
            aloneInABatch(log);
            sent = sendAll(log, 20);
            loser = submit(after(taken, 0));
            sent = both(sent, sendAll(log, 20));
        }
        assertThatThrownBy(loser::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(Conflict.class);
        for (var receipt : sent) {
            assertThat(receipt.get().version()).isEqualTo(1);
        }
    }

    @Test
    void one_that_cannot_be_stored_fails_alone_and_with_its_reason() throws Exception {
        var twice = new Append.New(UUID.randomUUID(), EVENT);
        var impossible = new Append(attributes(stream()), OptionalInt.of(0), List.of(twice, twice), KeyOf.NONE);
        List<Future<Receipt>> sent;
        Future<Receipt> failing;
        try (var _ = new Held()) {
            aloneInABatch(log);
            sent = sendAll(log, 5);
            failing = submit(impossible);
            sent = both(sent, sendAll(log, 5));
        }
        assertThatThrownBy(failing::get).hasCauseInstanceOf(DataAccessException.class);
        for (var receipt : sent) {
            assertThat(receipt.get().events()).hasSize(1);
        }
        assertThat(log.head(impossible.attributes().stream())).isEmpty();
    }

    @Test
    void the_same_command_twice_in_one_batch_is_stored_once_and_another_under_its_key_is_refused() throws Exception {
        var command = keyed(stream(), 0, "body", 2);
        var again = new Append(command.attributes(), command.after(), unplaced(2), command.key());
        var other = new Append(command.attributes(), command.after(), unplaced(1), new KeyOf.Given(Sha256.of("other")));
        Future<Receipt> first;
        Future<Receipt> second;
        Future<Receipt> third;
        try (var _ = new Held()) {
            aloneInABatch(log);
            first = submitInOrder(command);
            second = submitInOrder(again);
            third = submitInOrder(other);
        }
        assertThat(second.get()).isEqualTo(first.get());
        assertThatThrownBy(third::get)
                .cause()
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.code()).isEqualTo("command.key-reused"));
        assertThat(log.stream(command.attributes().stream(), 1)).hasSize(2);
    }

    @Test
    void two_logs_on_one_database_leave_no_gap_and_time_does_not_go_back_though_one_clock_is_late() throws Exception {
        var late = log(Clock.fixed(Instant.now().minus(Duration.ofHours(1)), ZoneOffset.UTC), BOUNDS);
        var before = end();
        var streams = IntStream.range(0, 10).mapToObj(_ -> stream()).toList();
        var sent = IntStream.range(0, 400)
                .mapToObj(i -> senders.submit(
                        () -> (i % 2 == 0 ? log : late).append(anywhere(streams.get(i % streams.size())))))
                .toList();
        for (var receipt : sent) {
            receipt.get();
        }
        assertThat(positionsAfter(before))
                .isEqualTo(
                        LongStream.rangeClosed(before + 1, before + 400).boxed().toList());
        assertThat(JdbcClient.create(pool())
                        .sql("select recorded_at from event_log order by position")
                        .query(Instant.class)
                        .list())
                .isSorted();
        assertThat(JdbcClient.create(pool())
                        .sql("select line from event_log order by position")
                        .query((row, _) -> Line.read(row.getBytes(1)).recordedAt())
                        .list())
                .isSorted();
        for (var stream : streams) {
            assertThat(log.stream(stream, 1).stream().map(Line::streamversion).toList())
                    .isEqualTo(IntStream.rangeClosed(1, 40).boxed().toList());
        }
    }

    @Test
    void a_full_queue_refuses_at_once() throws Exception {
        var small =
                log(Clock.systemUTC(), new Bounds(1_000, 4 << 20, 3, Duration.ofSeconds(10), Duration.ofSeconds(10)));
        List<Future<Receipt>> sent;
        try (var _ = new Held()) {
            var blocking = senders.submit(() -> small.append(after(stream(), 0)));
            await().until(() -> waitingForLock() == 1);
            sent = IntStream.range(0, 3)
                    .mapToObj(_ -> senders.submit(() -> small.append(after(stream(), 0))))
                    .toList();
            await().until(() -> small.figures().waiting() == 3);
            assertThatThrownBy(() -> small.append(after(stream(), 0)))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> assertThat(refused.kind()).isEqualTo(Rejected.Kind.BUSY));
            assertThat(blocking.isDone()).isFalse();
        }
        for (var receipt : sent) {
            assertThat(receipt.get().version()).isEqualTo(1);
        }
    }

    @Test
    void a_batch_ends_at_its_bounds_and_the_rest_follows() throws Exception {
        var small =
                log(Clock.systemUTC(), new Bounds(10, 4 << 20, 300, Duration.ofSeconds(10), Duration.ofSeconds(10)));
        List<Future<Receipt>> sent;
        try (var _ = new Held()) {
            var _ = senders.submit(() -> small.append(after(stream(), 0)));
            await().until(() -> waitingForLock() == 1);
            sent = IntStream.range(0, 100)
                    .mapToObj(_ -> senders.submit(() -> small.append(after(stream(), 0))))
                    .toList();
            await().until(() -> small.figures().waiting() == 100);
        }
        for (var receipt : sent) {
            receipt.get();
        }
        assertThat(small.figures().batches()).isEqualTo(11);
    }

    private Future<Receipt> submit(Append append) {
        return submit(log, append);
    }

    /** Sends this and waits until it stands in the queue, behind those who came before. */
    private Future<Receipt> submitInOrder(Append append) {
        var before = log.figures().waiting();
        var sent = submit(append);
        await().until(() -> log.figures().waiting() > before);
        return sent;
    }
}
