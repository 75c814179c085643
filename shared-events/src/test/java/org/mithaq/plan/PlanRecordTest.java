package org.mithaq.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Language;
import org.mithaq.events.Line;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;

class PlanRecordTest {

    private static final CommitmentId C1 = new CommitmentId("C1");
    private static final MilestoneId M1 = new MilestoneId("C1.1");
    private static final EventTypes TYPES = EventTypes.of(List.of(PlanEvent.class), List.of());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_fold_takes_any_subset_of_a_history_and_every_question_to_it_has_an_answer(long seed) {
        var history = Histories.of(seed, 300);
        var random = new Random(seed);
        for (var share = 1; share <= 20; share++) {
            var keep = share;
            var subset = history.stream().filter(_ -> random.nextInt(20) < keep).toList();
            var record = PlanRecord.of(subset);
            assertThat(record.version())
                    .isEqualTo(subset.isEmpty() ? 0 : subset.getLast().version());
            assertThat(record.commitments().milestones())
                    .allSatisfy(milestone -> assertThat(milestone.terms()).isNotNull());
            assertThat(record.endorsements().all()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void a_record_folded_from_stored_lines_equals_the_one_kept_warm(long seed) {
        var warm = PlanRecord.NONE;
        var lines = new ArrayList<byte[]>();
        for (var recorded : Histories.of(seed, 200)) {
            warm = warm.after(recorded);
            lines.add(line(recorded).bytes());
        }
        var reloaded = PlanRecord.of(
                lines.stream().map(Line::read).map(PlanRecordTest::recorded).toList());
        assertThat(reloaded).isEqualTo(warm);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void what_holds_is_the_latest_to_happen_and_not_the_last_to_arrive(long seed) {
        var history = Histories.of(seed, 300);
        var record = PlanRecord.of(history);
        for (var section : record.lifecycle().description().entrySet()) {
            var expected = record.told().whatHolds().stream()
                    .filter(recorded -> Thing.of(recorded.event()).equals(Thing.section(section.getKey())))
                    .max(Recorded.AS_IT_HAPPENED)
                    .orElseThrow();
            assertThat(section.getValue()).isEqualTo(expected);
        }
    }

    @Test
    void what_has_no_parent_yet_is_kept_aside_and_joins_when_the_parent_appears() {
        var update = at(1, new MilestoneUpdated(C1, M1, Status.LIMITED, null, null, null, List.of(), null, List.of()));
        var milestone = at(2, new MilestoneAdded(C1, M1, text("step"), null, null, null, List.of()));
        var commitment =
                at(3, new CommitmentProposed(C1, text("promise"), null, null, null, null, null, null, null, List.of()));

        var aside = PlanRecord.NONE.after(update).after(milestone);
        assertThat(aside.commitments().all()).isEmpty();
        assertThat(aside.commitments().milestones()).isEmpty();

        var joined = aside.after(commitment);
        assertThat(joined.commitments().milestones())
                .singleElement()
                .satisfies(step -> assertThat(step.status()).contains(Status.LIMITED));
    }

    @Test
    void a_late_report_does_not_replace_the_status_of_a_later_day() {
        var record = PlanRecord.of(List.of(
                at(1, new CommitmentProposed(C1, text("promise"), null, null, null, null, null, null, null, List.of())),
                at(2, new MilestoneAdded(C1, M1, text("step"), null, null, null, List.of())),
                on(
                        LocalDate.of(2026, 6, 1),
                        3,
                        new MilestoneUpdated(C1, M1, Status.SUBSTANTIAL, null, null, null, List.of(), null, List.of())),
                on(
                        LocalDate.of(2026, 3, 1),
                        4,
                        new MilestoneUpdated(
                                C1, M1, Status.NOT_STARTED, null, null, null, List.of(), null, List.of()))));
        assertThat(record.commitments().milestones().getFirst().status()).contains(Status.SUBSTANTIAL);
    }

    @Test
    void an_organisation_is_found_under_any_spelling_of_any_of_its_names() {
        var record = PlanRecord.NONE.after(at(
                1,
                new EndorsedByCSO(
                        new Text("جمعيّة الأمل", "Association Espoir – Jérada", null, Language.FR),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of())));
        assertThat(record.endorsements().of(text("association  ESPOIR Jerada"))).isPresent();
        assertThat(record.endorsements().of(Text.of(Language.AR, "جمعية الأمل")))
                .isPresent();
        assertThat(record.endorsements().of(text("Association Espoir"))).isEmpty();
        assertThat(record.endorsements().all()).hasSize(1);
    }

    @Test
    void each_thing_remembers_the_version_of_its_own_last_change() {
        var record = PlanRecord.of(List.of(
                at(1, new CommitmentProposed(C1, text("promise"), null, null, null, null, null, null, null, List.of())),
                at(2, new MilestoneAdded(C1, M1, text("step"), null, null, null, List.of()))));
        assertThat(record.changed(Thing.commitment(C1))).isEqualTo(1);
        assertThat(record.changed(Thing.milestone(new MilestoneId("c1.1")))).isEqualTo(2);
        assertThat(record.changed(Thing.PLAN)).isZero();
    }

    private static Text text(String words) {
        return Text.of(Language.EN, words);
    }

    private static <E extends PlanEvent> Recorded<E> at(int version, E event) {
        return on(LocalDate.of(2026, 1, 1), version, event);
    }

    private static <E extends PlanEvent> Recorded<E> on(LocalDate day, int version, E event) {
        return new Recorded<>(new UUID(0, version), version, day, "someone", "official", null, event);
    }

    private static Recorded<PlanEvent> recorded(Line line) {
        return line.recorded((PlanEvent) TYPES.read(line));
    }

    private static Line line(Recorded<? extends PlanEvent> recorded) {
        var name = EventTypes.nameOf(recorded.event().getClass());
        return new Line(
                "1.0",
                recorded.id(),
                "urn:mithaq:test",
                Line.TYPE_PREFIX + name,
                "plan/generated",
                recorded.version(),
                Line.time(Instant.EPOCH),
                recorded.occurredOn(),
                recorded.actor(),
                recorded.role(),
                null,
                null,
                recorded.id(),
                recorded.id(),
                null,
                "application/json",
                "/contracts/events/" + name + ".json",
                EventTypes.write(recorded.event()));
    }
}
