package org.mithaq.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.command.RunningCommandService;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.events.Event;
import org.mithaq.events.Language;
import org.mithaq.events.Line;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class EventLogTest extends RunningCommandService {

    private static final Event EVENT = new ImplementationStarted(List.of());

    @Autowired
    private EventLog log;

    @Autowired
    private LogReader lines;

    @Test
    void positions_are_dense_and_in_order_of_commit_whoever_appends() throws Exception {
        var before = lastPosition();
        var streams =
                IntStream.range(0, 8).mapToObj(_ -> "plan/" + UUID.randomUUID()).toList();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 200)
                    .mapToObj(i -> streams.get(i % streams.size()))
                    .map(stream -> senders.submit(() -> log.append(anywhere(stream, EVENT, EVENT))))
                    .toList();
            for (var receipt : sent) {
                assertThat(receipt.get().events()).hasSize(2);
            }
        }
        var rows = db.sql(
                        "select position, stream, version, recorded_at from event_log where position > ? order by position")
                .param(before)
                .query(Row.class)
                .list();
        assertThat(rows.stream().map(Row::position).toList())
                .isEqualTo(
                        LongStream.rangeClosed(before + 1, before + 400).boxed().toList());
        assertThat(rows.stream().map(Row::recordedAt).toList()).isSorted();
        for (var stream : streams) {
            assertThat(rows.stream()
                            .filter(row -> row.stream().equals(stream))
                            .map(Row::version)
                            .toList())
                    .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    /** A row of the log. */
    record Row(long position, String stream, int version, Instant recordedAt) {}

    @Test
    void events_that_were_decided_on_an_older_record_are_not_stored() {
        var stream = "plan/" + UUID.randomUUID();
        log.append(anywhere(stream, EVENT));
        var before = lastPosition();

        assertThatThrownBy(() -> log.append(after(0, stream, KeyOf.NONE, EVENT)))
                .isInstanceOf(Conflict.class);
        assertThat(lastPosition()).isEqualTo(before);
        assertThat(log.append(after(1, stream, KeyOf.NONE, EVENT)).version()).isEqualTo(2);
    }

    @Test
    void all_events_of_a_command_are_stored_or_none() {
        var stream = "plan/" + UUID.randomUUID();
        var before = lastPosition();
        var twice = new Append.New(UUID.randomUUID(), EVENT);
        var append = new Append(attributes(stream), OptionalInt.of(0), List.of(twice, twice), KeyOf.NONE);

        assertThatThrownBy(() -> log.append(append)).isInstanceOf(DataAccessException.class);
        assertThat(lastPosition()).isEqualTo(before);
        assertThat(log.head(stream)).isEmpty();
    }

    @Test
    void the_same_key_appends_once_also_at_the_same_moment() throws Exception {
        var stream = "plan/" + UUID.randomUUID();
        var key = new KeyOf.Given(Sha256.of("body"));
        var attributes = attributes(stream);
        var receipts = new ArrayList<Receipt>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 10)
                    .mapToObj(_ -> senders.submit(() -> log.append(new Append(
                            attributes, OptionalInt.empty(), List.of(new Append.New(UUID.randomUUID(), EVENT)), key))))
                    .toList();
            for (var receipt : sent) {
                receipts.add(receipt.get());
            }
        }
        assertThat(receipts).hasSize(10).containsOnly(receipts.getFirst());
        assertThat(log.stream(stream, 1)).hasSize(1);
    }

    @Test
    void a_line_is_stored_byte_for_byte_as_it_is_read() {
        var stream = "plan/" + UUID.randomUUID();
        var organisation = new Text("جمعيّة ☼", "Fédération d’Oujda", null, Language.AR);
        log.append(anywhere(stream, new EndorsedByCSO(organisation, null, null, null, null, null, List.of())));

        var stored = lines.after(lastPosition() - 1, 1).getFirst();
        var line = Line.read(stored.bytes());
        assertThat(line.bytes()).isEqualTo(stored.bytes());
        assertThat(line.subject()).isEqualTo(stream);
        assertThat(line.source()).isEqualTo("urn:mithaq:test");
        assertThat(line.time()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(line.data().at("/organisation/ar").asString()).isEqualTo("جمعيّة ☼");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_log set stream = 'x'",
                "delete from event_log",
                "truncate event_log",
                "drop table event_log",
                "alter table event_log add column x int",
                "create table more (x int)",
                "delete from published",
                "update people.person set name = 'x'",
                "delete from people.erased",
                "delete from people.register"
            })
    void the_writer_can_append_and_nothing_else(String statement) {
        assertThatThrownBy(() -> db.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .satisfies(cause -> assertThat(cause.getMessage()).containsAnyOf("permission denied", "must be owner"));
    }

    private static Append anywhere(String stream, Event... events) {
        return new Append(attributes(stream), OptionalInt.empty(), unplaced(events), KeyOf.NONE);
    }

    private static Append after(int version, String stream, KeyOf key, Event... events) {
        return new Append(attributes(stream), OptionalInt.of(version), unplaced(events), key);
    }

    private static List<Append.New> unplaced(Event... events) {
        return List.of(events).stream()
                .map(event -> new Append.New(UUID.randomUUID(), event))
                .toList();
    }

    private static Attributes attributes(String stream) {
        return new Attributes(
                stream, UUID.randomUUID(), LocalDate.of(2026, 1, 1), "someone", "admin", null, null, null);
    }
}
