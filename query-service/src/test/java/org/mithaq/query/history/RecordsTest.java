package org.mithaq.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Json;
import org.mithaq.events.Line;
import org.mithaq.events.Recorded;
import org.mithaq.plan.Histories;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.query.kernel.Arrival;
import org.mithaq.query.kernel.StoredLine;
import org.mithaq.query.log.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

class RecordsTest {

    private static final PlanId PLAN = new PlanId("Generated");
    private static final Instant START = Instant.parse("2024-01-10T09:00:00Z");

    private HikariDataSource database;
    private History history;
    private Records records;
    private long position;

    @BeforeEach
    void begin() {
        database = TestDatabase.fresh();
        history = new History(new JdbcTemplate(database), JdbcClient.create(database));
        records = new Records(history);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_past_view_is_the_fold_of_the_events_that_it_shows(long seed) {
        var events = keep(Histories.of(seed, 200));
        var middle = events.get(100);
        for (var day : List.of(middle.occurredOn(), middle.occurredOn().plusDays(30), LocalDate.of(2024, 1, 10))) {
            var knownAt = recordedAt(120);
            assertThat(seen(new View(day, null))).isEqualTo(holding(events, day));
            assertThat(seen(new View(null, knownAt))).isEqualTo(PlanRecord.of(events.subList(0, 120)));
            assertThat(seen(new View(day, knownAt))).isEqualTo(holding(events.subList(0, 120), day));
        }
        assertThat(seen(View.TODAY)).isEqualTo(PlanRecord.of(events));
    }

    @Test
    void a_record_that_is_continued_equals_one_that_is_read_anew() {
        var events = Histories.of(7, 90);
        keep(events.subList(0, 40));
        assertThat(seen(View.TODAY).version()).isEqualTo(40);
        keep(events.subList(40, 90));
        assertThat(seen(View.TODAY)).isEqualTo(PlanRecord.of(events));
        assertThat(new Records(history).of(PLAN, View.TODAY).orElseThrow().record())
                .isEqualTo(seen(View.TODAY));
    }

    @Test
    void there_is_nothing_before_the_first_event() {
        keep(Histories.of(1, 10));
        assertThat(records.of(PLAN, new View(LocalDate.of(2020, 1, 1), null))).isEmpty();
        assertThat(records.of(PLAN, new View(null, START.minusSeconds(1)))).isEmpty();
        assertThat(records.of(new PlanId("another"), View.TODAY)).isEmpty();
    }

    @Test
    void an_event_of_an_unknown_type_parks_its_stream_at_the_last_good_record() {
        var events = keep(Histories.of(3, 20));
        keepLine("plan/generated", 21, "commitment.milestone-teleported.v9", Json.LENIENT.createObjectNode());
        keepLine(
                "plan/generated",
                22,
                "lifecycle.implementation-started.v1",
                Json.LENIENT.createObjectNode().set("overridden", Json.LENIENT.createArrayNode()));
        var reading = records.of(PLAN, View.TODAY).orElseThrow();
        assertThat(reading.record()).isEqualTo(PlanRecord.of(events));
        assertThat(reading.head()).isEqualTo(22);
        assertThat(reading.parked())
                .isEqualTo(new Parked(21, "commitment.milestone-teleported.v9", Parked.Reason.UNKNOWN_TYPE));
    }

    @Test
    void a_correction_to_an_event_of_an_unknown_type_parks_its_stream() {
        var events = keep(Histories.of(3, 20));
        var correction = Json.LENIENT
                .createObjectNode()
                .put("eventId", events.getFirst().id().toString())
                .put("happenedOn", "2024-01-10");
        correction.putObject("reason").put("en", "a slip");
        correction
                .putObject("restated")
                .put("type", "lifecycle.action-plan-opened.v9")
                .putObject("data");
        keepLine("plan/generated", 21, "correction.event-corrected.v1", correction);
        assertThat(records.of(PLAN, View.TODAY).orElseThrow().parked())
                .isEqualTo(new Parked(21, "correction.event-corrected.v1", Parked.Reason.UNKNOWN_TYPE));
    }

    @Test
    void an_event_that_cannot_be_read_parks_its_stream_too() {
        keep(Histories.of(3, 20));
        var rotten = Json.LENIENT.createObjectNode().put("section", "no such section");
        keepLine("plan/generated", 21, "lifecycle.action-plan-described.v1", rotten);
        var reading = records.of(PLAN, View.TODAY).orElseThrow();
        assertThat(reading.record().version()).isEqualTo(20);
        assertThat(reading.parked())
                .isEqualTo(new Parked(21, "lifecycle.action-plan-described.v1", Parked.Reason.UNREADABLE));
    }

    private PlanRecord seen(View view) {
        return records.of(PLAN, view).map(Reading::record).orElse(PlanRecord.NONE);
    }

    /** The fold of what happened by that day, once everything that is known of it was corrected. */
    private static PlanRecord holding(List<Recorded<? extends PlanEvent>> known, LocalDate day) {
        return PlanRecord.of(PlanRecord.of(known).told().whatHolds().stream()
                .filter(recorded -> !(recorded.event() instanceof CorrectionEvent))
                .filter(recorded -> !recorded.occurredOn().isAfter(day))
                .toList());
    }

    private static Instant recordedAt(int version) {
        return START.plus(Duration.ofHours(version));
    }

    private List<Recorded<? extends PlanEvent>> keep(List<Recorded<? extends PlanEvent>> events) {
        var arrivals = new ArrayList<Arrival>();
        for (var recorded : events) {
            var event = recorded.event();
            arrivals.add(
                    arrival("plan/generated", recorded, EventTypes.nameOf(event.getClass()), EventTypes.write(event)));
        }
        history.keep(arrivals);
        return events;
    }

    private void keepLine(String stream, int version, String name, tools.jackson.databind.JsonNode data) {
        var place = new Recorded<PlanEvent>(
                UUID.randomUUID(),
                version,
                LocalDate.of(2024, 5, 5),
                "account-7",
                "official",
                null,
                Histories.of(1, 1).getFirst().event());
        history.keep(List.of(arrival(stream, place, name, (ObjectNode) data)));
    }

    private Arrival arrival(String stream, Recorded<?> at, String name, ObjectNode data) {
        var line = new Line(
                "1.0",
                at.id(),
                "urn:mithaq:test",
                Line.TYPE_PREFIX + name,
                stream,
                at.version(),
                Line.time(recordedAt(at.version())),
                at.occurredOn(),
                at.actor(),
                at.role(),
                null,
                null,
                at.id(),
                at.id(),
                null,
                "application/json",
                "/contracts/" + name,
                data);
        return new Arrival(++position, line, new StoredLine(line.bytes()));
    }
}
