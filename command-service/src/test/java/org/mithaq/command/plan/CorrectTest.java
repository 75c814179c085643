package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.command.plan.PlanSpec.ADDED;
import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.ENDORSED;
import static org.mithaq.command.plan.PlanSpec.LEAD;
import static org.mithaq.command.plan.PlanSpec.M1;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.ORIENTAL;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Expectation;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CommitmentCommand.ProposeCommitment;
import org.mithaq.command.plan.CommitmentCommand.UpdateMilestone;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.EndorsementCommand.EndorseByCSO;
import org.mithaq.command.plan.LifecycleCommand.DescribeActionPlan;
import org.mithaq.command.plan.LifecycleCommand.OpenActionPlan;
import org.mithaq.command.plan.LifecycleCommand.SubmitActionPlan;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.NamedEvent;
import org.mithaq.events.Phrase;
import org.mithaq.events.Role;
import org.mithaq.events.Text;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanDescribed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.plan.lifecycle.Section;

class CorrectTest {

    private static final Text BECAUSE = text("a slip of the pen");
    private static final MilestoneUpdated UPDATED =
            new MilestoneUpdated(C1, M1, Status.LIMITED, null, null, text("late"), List.of(), null, List.of());
    private static final PlanEvent[] CARRIED_OUT = {OPENED, LEAD, ENDORSED, PROPOSED, ADDED, SUBMITTED, UPDATED};

    @Test
    void an_event_is_told_anew_by_the_rules_of_the_command_that_made_it() {
        given().on("2025-01-10", CARRIED_OUT)
                .when(correct(4, propose("C01", "Open data for all"), null))
                .then(corrected(4, proposed("Open data for all"), "2025-01-10"));
    }

    @Test
    void its_day_alone_may_have_been_wrong() {
        given().on("2025-01-10", OPENED, LEAD)
                .on("2025-03-01", ENDORSED)
                .when(correct(
                        3, new EndorseByCSO(PLAN, Phrase.of("Forum"), null, null, null, null, null), "2025-02-27"))
                .then(corrected(3, ENDORSED, "2025-02-27"));
    }

    @Test
    void a_second_correction_keeps_the_day_that_the_first_one_gave() {
        given().on("2025-01-10", OPENED, PROPOSED)
                .on("2025-02-01", corrected(2, PROPOSED, "2025-01-05"))
                .when(correct(2, propose("C01", "Better"), null))
                .then(corrected(2, proposed("Better"), "2025-01-05"));
    }

    @Test
    void to_tell_it_as_it_already_stands_changes_nothing() {
        given().on("2025-01-10", CARRIED_OUT)
                .when(correct(4, propose("C01", "Open data"), "2025-01-10"))
                .thenNothing();
    }

    @Test
    void its_own_rules_hold_for_it_still() {
        given().on("2025-01-10", CARRIED_OUT)
                .when(correct(7, update(Status.COMPLETE), null))
                .thenRefused("milestone.evidence-missing");
        given().on("2025-01-10", OPENED, PROPOSED)
                .when(correct(2, propose("C01", "Late", "2028-01"), null))
                .thenRefused("commitment.outside-plan");
    }

    @Test
    void what_history_had_passed_over_it_passes_over_again_and_nothing_else() {
        var outside = new CommitmentProposed(
                C1,
                text("Late"),
                null,
                null,
                null,
                null,
                null,
                null,
                new MonthOrDay("2028-01"),
                List.of("commitment.outside-plan"));
        given().on("2025-01-10", OPENED, outside)
                .when(correct(2, propose("C01", "Later", "2028-02"), null))
                .thenAccepted();
    }

    @Test
    void its_ids_stay() {
        var refused = given().on("2025-01-10", CARRIED_OUT)
                .when(correct(4, propose("C02", "Open data"), null))
                .thenRefused("correction.id-changed");
        assertThat(refused.faults()).extracting(Rejected.Fault::pointer).containsExactly("/payload");
    }

    @Test
    void another_spelling_of_an_id_is_the_same_id() {
        given().on("2025-01-10", CARRIED_OUT)
                .when(correct(4, propose("c01", "Open data"), null))
                .thenAccepted();
    }

    @Test
    void it_is_told_by_the_command_that_made_it_and_by_no_other() {
        given().on("2025-01-10", CARRIED_OUT)
                .when(correct(4, new SubmitActionPlan(PLAN, null), null))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
    }

    @Test
    void an_event_that_is_not_there_is_not_corrected() {
        given().on("2025-01-10", OPENED)
                .when(correct(9, propose("C01", "Open data"), null))
                .thenRefused(Rejected.Kind.UNKNOWN, "event.unknown");
    }

    @Test
    void it_did_not_happen_after_today() {
        given().on("2025-01-10", CARRIED_OUT)
                .when(correct(4, propose("C01", "Open data"), "2025-07-15"))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
    }

    @Test
    void what_was_taken_back_is_not_corrected() {
        given().on("2025-01-10", OPENED, PROPOSED, new EventRetracted(event(2), BECAUSE, List.of()))
                .when(correct(2, propose("C01", "Open data"), null))
                .thenRefused("correction.retracted");
    }

    @Test
    void what_another_event_already_says_is_not_said_twice() {
        given().on(
                        "2025-01-10",
                        OPENED,
                        ENDORSED,
                        new EndorsedByCSO(text("Forum of youth"), null, null, null, null, null, List.of()))
                .when(correct(3, new EndorseByCSO(PLAN, Phrase.of("Forum"), null, null, null, null, null), null))
                .thenRefused("correction.already-told");
    }

    @Test
    void no_other_fact_loses_its_ground() {
        var refused = given().on("2025-01-10", CARRIED_OUT)
                .on("2025-03-01", UPDATED)
                .when(correct(6, new SubmitActionPlan(PLAN, null), "2025-02-01"))
                .thenRefused("correction.ground-lost");
        assertThat(refused.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail())
                        .contains("Version 7", "commitment.milestone-updated.v1", "plan.not-submitted")
                        .contains(event(7).toString()));
    }

    @Test
    void an_opening_without_a_member_on_whom_others_rest_is_refused_to_history_too() {
        var here = new EndorsedByCSO(text("Forum"), null, ORIENTAL, null, null, null, List.of());
        given().on("2025-01-10", OPENED, here)
                .fromSource()
                .when(correct(1, open("souss-massa"), null))
                .thenRefused("correction.ground-lost");
        given().on("2025-01-10", OPENED, here)
                .when(correct(1, open("oriental", "souss-massa"), null))
                .thenAccepted();
    }

    @Test
    void history_names_the_rules_that_other_facts_then_pass_over() {
        given().on("2025-01-10", CARRIED_OUT)
                .fromSource()
                .when(correct(6, new SubmitActionPlan(PLAN, null), "2025-02-01"))
                .then(new EventCorrected(
                        event(6),
                        BECAUSE,
                        new NamedEvent(new ActionPlanSubmitted(null, List.of())),
                        LocalDate.parse("2025-02-01"),
                        List.of("plan.not-submitted")));
    }

    @Test
    void authors_correct_their_own_and_nobody_elses() {
        given().on("2025-01-10", CARRIED_OUT)
                .from("someone")
                .by(Role.OFFICIAL, "*")
                .when(correct(7, update(Status.NOT_STARTED), null))
                .thenAccepted();
        given().on("2025-01-10", CARRIED_OUT)
                .from("somebody-else")
                .by(Role.OFFICIAL, "*")
                .when(correct(7, update(Status.NOT_STARTED), null))
                .thenRefused(Rejected.Kind.FORBIDDEN, "correction.not-the-author");
        given().on("2025-01-10", CARRIED_OUT)
                .from("somebody-else")
                .by(Role.POINT_OF_CONTACT, "*")
                .when(correct(7, update(Status.NOT_STARTED), null))
                .thenAccepted();
    }

    @Test
    void a_correction_is_itself_corrected() {
        var worse = corrected(2, proposed("Worse"), "2025-01-10");
        given().on("2025-01-10", OPENED, PROPOSED, worse)
                .when(correct(3, correct(2, propose("C01", "Right"), null), null))
                .then(new EventCorrected(
                        event(3),
                        BECAUSE,
                        new NamedEvent(corrected(2, proposed("Right"), "2025-01-10")),
                        LocalDate.parse("2025-01-10"),
                        List.of()));
        given().on("2025-01-10", OPENED, PROPOSED, ENDORSED, worse)
                .when(correct(
                        4,
                        correct(3, new EndorseByCSO(PLAN, Phrase.of("Other"), null, null, null, null, null), null),
                        null))
                .thenRefused("correction.id-changed");
    }

    @Test
    void it_is_stale_if_the_thing_that_it_is_about_changed_meanwhile() {
        given().on("2025-01-10", OPENED, PROPOSED, LEAD)
                .expecting(new Expectation(2, false))
                .when(correct(2, propose("C01", "Open"), null))
                .thenAccepted();
        given().on("2025-01-10", OPENED, PROPOSED, corrected(2, proposed("Other"), "2025-01-10"))
                .expecting(new Expectation(2, false))
                .when(correct(2, propose("C01", "Open"), null))
                .thenRefused(Rejected.Kind.STALE, "command.stale");
    }

    @Test
    void what_is_decided_later_is_decided_on_the_corrected_record() {
        given().on("2025-01-10", OPENED, PROPOSED, corrected(2, proposed("Better"), "2025-01-10"))
                .when(propose("C01", "Better"))
                .thenNothing();
        given().on("2025-01-10", OPENED, PROPOSED, new EventRetracted(event(2), BECAUSE, List.of()))
                .when(propose("C01", "Anew"))
                .then(proposed("Anew"));
    }

    @Test
    void a_section_may_turn_out_to_be_another_one() {
        given().on("2025-01-10", OPENED)
                .on("2025-01-10", new ActionPlanDescribed(Section.FOREWORD, text("x")))
                .when(correct(2, new DescribeActionPlan(PLAN, Section.CHALLENGES, text("x")), null))
                .thenAccepted();
    }

    @Test
    void a_retraction_is_told_anew_with_another_reason() {
        var gone = new EventRetracted(event(2), BECAUSE, List.of());
        given().on("2025-01-10", OPENED, PROPOSED, gone)
                .when(correct(3, new Retract(PLAN, event(2), text("it was withdrawn")), null))
                .then(corrected(3, new EventRetracted(event(2), text("it was withdrawn"), List.of()), "2025-01-10"));
    }

    private static Correct correct(int version, PlanCommand payload, @Nullable String newOccurredOn) {
        return new Correct(
                PLAN, event(version), BECAUSE, payload, newOccurredOn == null ? null : LocalDate.parse(newOccurredOn));
    }

    private static EventCorrected corrected(int version, PlanEvent right, String day) {
        return new EventCorrected(event(version), BECAUSE, new NamedEvent(right), LocalDate.parse(day), List.of());
    }

    private static ProposeCommitment propose(String id, String title) {
        return new ProposeCommitment(PLAN, new CommitmentId(id), text(title), null, null, null, null, null, null, null);
    }

    private static ProposeCommitment propose(String id, String title, String end) {
        return new ProposeCommitment(
                PLAN, new CommitmentId(id), text(title), null, null, null, null, null, null, new MonthOrDay(end));
    }

    private static CommitmentProposed proposed(String title) {
        return new CommitmentProposed(C1, text(title), null, null, null, null, null, null, null, List.of());
    }

    private static UpdateMilestone update(Status status) {
        return new UpdateMilestone(PLAN, C1, M1, status, null, null, text("late"), List.of());
    }

    private static OpenActionPlan open(String... members) {
        return new OpenActionPlan(
                PLAN,
                text("Open regions"),
                List.of(members).stream()
                        .map(member -> new Member(new MemberId(member), text(member)))
                        .toList(),
                null,
                new MonthOrDay("2027-06"),
                new MonthOrDay("2027-09"),
                2025,
                null,
                Language.EN);
    }
}
