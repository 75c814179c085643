package org.mithaq.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Language;
import org.mithaq.events.NamedEvent;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanDescribed;
import org.mithaq.plan.lifecycle.Section;

class CorrectionsTest {

    private static final Text BECAUSE = text("a slip");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 8);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private final Recorded<PlanEvent> wrong = at(1, MAY, vision("wrong"));

    @Test
    void a_corrected_event_stands_at_its_own_place_as_it_should_have_been() {
        var record = PlanRecord.of(List.of(wrong, at(2, JUNE, corrected(wrong, JULY, vision("right")))));

        var described = record.lifecycle().description().get(Section.LONG_TERM_VISION);
        assertThat(described).isEqualTo(wrong.corrected(JULY, vision("right")));
        assertThat(record.version()).isEqualTo(2);
    }

    @Test
    void a_past_day_shows_the_corrected_fact_on_its_corrected_day() {
        var history = List.of(wrong, at(2, JULY, corrected(wrong, JUNE, vision("right"))));

        assertThat(PlanRecord.asOf(MAY, history).lifecycle().description()).isEmpty();
        assertThat(PlanRecord.asOf(JUNE, history).lifecycle().description()).hasSize(1);
        assertThat(PlanRecord.of(history.subList(0, 1))
                        .lifecycle()
                        .description()
                        .get(Section.LONG_TERM_VISION))
                .as("what was known before the correction")
                .isEqualTo(wrong);
    }

    @Test
    void what_was_taken_back_is_gone_and_comes_back_when_taking_back_is_taken_back() {
        var gone = at(2, JUNE, retracted(wrong));
        var back = at(3, JULY, retracted(gone));

        assertThat(PlanRecord.of(List.of(wrong, gone)).lifecycle().description())
                .isEmpty();
        assertThat(PlanRecord.of(List.of(wrong, gone, back)).lifecycle().description())
                .containsValue(wrong.as(vision("wrong")));
    }

    @Test
    void the_last_of_several_corrections_holds_until_it_is_taken_back() {
        var first = at(2, JUNE, corrected(wrong, MAY, vision("first")));
        var second = at(3, JUNE, corrected(wrong, MAY, vision("second")));
        var back = at(4, JULY, retracted(second));

        assertThat(said(List.of(wrong, first, second))).isEqualTo("second");
        assertThat(said(List.of(wrong, first, second, back))).isEqualTo("first");
    }

    @Test
    void a_correction_can_itself_be_corrected() {
        var first = at(2, JUNE, corrected(wrong, MAY, vision("worse")));
        var better = at(3, JULY, corrected(first, JUNE, corrected(wrong, MAY, vision("right"))));

        assertThat(said(List.of(wrong, first, better))).isEqualTo("right");
    }

    @Test
    void a_correction_changes_the_thing_that_it_is_about_and_the_one_to_which_it_moves_it() {
        var elsewhere = new ActionPlanDescribed(Section.FOREWORD, text("right"));
        var record = PlanRecord.of(List.of(wrong, at(2, JUNE, corrected(wrong, MAY, elsewhere))));

        assertThat(record.changed(Thing.section(Section.LONG_TERM_VISION))).isEqualTo(2);
        assertThat(record.changed(Thing.section(Section.FOREWORD))).isEqualTo(2);
        assertThat(record.changed(Thing.section(Section.CHALLENGES))).isZero();
        assertThat(record.told().about(wrong.id())).contains(Thing.section(Section.FOREWORD));
        assertThat(record.told().about(record.told().history().getLast().id()))
                .as("a correction is about what it corrects")
                .contains(Thing.section(Section.FOREWORD));
    }

    @Test
    void an_id_whose_introduction_was_taken_back_is_free_again() {
        var id = new CommitmentId("C1");
        var proposed = at(
                1,
                MAY,
                new CommitmentProposed(id, text("promise"), null, null, null, null, null, null, null, List.of()));

        assertThat(PlanRecord.of(List.of(proposed)).thing(id)).contains(Thing.commitment(id));
        assertThat(PlanRecord.of(List.of(proposed, at(2, MAY, retracted(proposed))))
                        .thing(id))
                .isEmpty();
    }

    @Test
    void a_correction_of_what_is_not_there_changes_nothing() {
        var record = PlanRecord.of(List.of(wrong, at(2, JUNE, new EventRetracted(new UUID(0, 9), BECAUSE, List.of()))));

        assertThat(record.lifecycle().description()).hasSize(1);
        assertThat(record.version()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void folding_all_at_once_in_pieces_or_one_by_one_gives_the_same_record(long seed) {
        var history = Histories.of(seed, 400);
        var one = PlanRecord.NONE;
        for (var recorded : history) {
            one = one.after(recorded);
        }
        var pieces = PlanRecord.NONE;
        for (var from = 0; from < history.size(); from += 37) {
            pieces = pieces.after(history.subList(from, Math.min(from + 37, history.size())));
        }
        assertThat(one.told().whatHolds()).hasSizeLessThan(history.size());
        assertThat(one).isEqualTo(PlanRecord.of(history)).isEqualTo(pieces);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void what_holds_is_what_a_reader_of_the_whole_log_would_say(long seed) {
        var history = Histories.of(seed, 400);
        var expected = new ArrayList<Recorded<? extends PlanEvent>>();
        for (var recorded : history) {
            var now = reread(recorded, history);
            if (now != null) {
                expected.add(now);
            }
        }
        assertThat(PlanRecord.of(history).told().whatHolds()).isEqualTo(expected);
    }

    /** The rule in words: the last correction that names it, if that one holds; read anew for each event. */
    private static @Nullable Recorded<? extends PlanEvent> reread(
            Recorded<? extends PlanEvent> recorded, List<Recorded<? extends PlanEvent>> history) {
        for (var later : history.reversed()) {
            var names =
                    later.event() instanceof CorrectionEvent c && c.eventId().equals(recorded.id());
            var now = names ? reread(later, history) : null;
            if (now != null && now.event() instanceof EventCorrected right) {
                return recorded.corrected(right.happenedOn(), right.event());
            }
            if (now != null) {
                return null;
            }
        }
        return recorded;
    }

    private static String said(List<Recorded<PlanEvent>> history) {
        return PlanRecord.of(history).lifecycle().description().values().stream()
                .map(described -> described.event().text().read(Language.EN))
                .collect(Collectors.joining());
    }

    private static ActionPlanDescribed vision(String words) {
        return new ActionPlanDescribed(Section.LONG_TERM_VISION, text(words));
    }

    private static EventCorrected corrected(Recorded<?> event, LocalDate day, PlanEvent right) {
        return new EventCorrected(event.id(), BECAUSE, new NamedEvent(right), day, List.of());
    }

    private static EventRetracted retracted(Recorded<?> event) {
        return new EventRetracted(event.id(), BECAUSE, List.of());
    }

    private static Recorded<PlanEvent> at(int version, LocalDate day, PlanEvent event) {
        return new Recorded<>(new UUID(0, version), version, day, "a", "admin", null, event);
    }

    private static Text text(String words) {
        return Text.of(Language.EN, words);
    }
}
