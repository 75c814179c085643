package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.M1;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;
import static org.mithaq.command.plan.PromiseSpec.AMENDMENT;
import static org.mithaq.command.plan.PromiseSpec.AMENDMENT_ADOPTED;
import static org.mithaq.command.plan.PromiseSpec.AMENDMENT_PROPOSED;
import static org.mithaq.command.plan.PromiseSpec.REASON;
import static org.mithaq.command.plan.PromiseSpec.due;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.plan.CommitmentCommand.AddMilestone;
import org.mithaq.command.plan.CommitmentCommand.UpdateMilestone;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.ProgressCommand.CancelMilestone;
import org.mithaq.command.plan.ProgressCommand.RescheduleMilestone;
import org.mithaq.events.NamedEvent;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneCancelled;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneRescheduled;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;

class RescheduleMilestoneTest {

    private static final RescheduleMilestone MOVE = move("2026-01-31", AMENDMENT);

    private static RescheduleMilestone move(String day, @Nullable AmendmentId amendment) {
        return new RescheduleMilestone(PLAN, C1, M1, due(day), REASON, amendment);
    }

    private static MilestoneRescheduled moved(@Nullable String receivedOn) {
        return new MilestoneRescheduled(
                C1,
                M1,
                due("2026-01-31"),
                REASON,
                AMENDMENT,
                receivedOn == null ? null : LocalDate.parse(receivedOn),
                List.of());
    }

    private static MilestoneAdded added(String day) {
        return new MilestoneAdded(C1, M1, text("Inventory"), due(day), null, null, List.of());
    }

    private static PlanSpec dueOn(String day) {
        return given().on("2025-02-10", OPENED, PROPOSED, added(day))
                .on("2025-04-02", SUBMITTED)
                .on("2025-05-01", AMENDMENT_PROPOSED)
                .on("2025-06-01", AMENDMENT_ADOPTED);
    }

    @Test
    void a_date_that_lies_ahead_is_moved() {
        dueOn("2025-09-30").when(MOVE).then(moved(null));
    }

    @Test
    void a_date_that_has_passed_is_moved_too() {
        dueOn("2025-06-30").when(MOVE).then(moved(null));
    }

    @Test
    void whoever_names_an_earlier_day_is_known_by_the_day_of_receipt() {
        dueOn("2025-06-30").occurring("2025-06-15").when(MOVE).then(moved("2025-07-14"));
    }

    @Test
    void a_document_shows_that_it_was_moved_in_time() {
        dueOn("2025-06-30").fromSource().occurring("2025-06-15").when(MOVE).then(moved(null));
    }

    @Test
    void to_say_it_again_changes_nothing_although_more_time_has_passed() {
        dueOn("2025-06-30").on("2025-06-25", moved(null)).when(MOVE).thenNothing();
    }

    @Test
    void what_was_submitted_is_moved_by_an_amendment() {
        dueOn("2025-09-30").when(move("2026-01-31", null)).thenRefused("amendment.needed");
    }

    @Test
    void an_amendment_moves_a_date_once() {
        var once = dueOn("2025-09-30").on("2025-06-25", moved(null));
        once.when(move("2026-03-31", AMENDMENT)).thenRefused("amendment.used");
        once.fromSource().when(move("2026-03-31", AMENDMENT)).thenAccepted();
    }

    @Test
    void nothing_is_moved_into_the_past() {
        dueOn("2025-06-30").when(move("2025-07-01", AMENDMENT)).thenRefused("milestone.due-passed");
    }

    @Test
    void a_date_that_has_passed_is_not_corrected_away() {
        var correct = new Correct(
                PLAN,
                event(3),
                REASON,
                new AddMilestone(PLAN, C1, M1, text("Inventory"), due("2026-01-31"), null, null),
                null);
        dueOn("2025-06-30").when(correct).thenRefused("milestone.date-passed");
        dueOn("2025-09-30").when(correct).thenAccepted();
        dueOn("2025-06-30").fromSource().when(correct).thenAccepted();
    }

    @Test
    void nor_by_taking_back_what_had_corrected_it() {
        var corrected = new EventCorrected(
                event(3), REASON, new NamedEvent(added("2025-05-31")), LocalDate.parse("2025-02-10"), List.of());
        var retract = new Retract(PLAN, event(7), REASON);
        dueOn("2025-06-30").on("2025-06-02", corrected).when(retract).thenRefused("milestone.date-passed");
        dueOn("2025-06-30")
                .on("2025-06-02", corrected)
                .fromSource()
                .when(retract)
                .then(new EventRetracted(event(7), REASON, List.of("milestone.date-passed")));
    }

    @Test
    void what_was_added_by_mistake_is_taken_back_as_a_whole() {
        given().on("2025-02-10", OPENED, PROPOSED, added("2025-06-30"))
                .when(new Retract(PLAN, event(3), REASON))
                .thenAccepted();
    }

    @Test
    void its_words_are_corrected_as_ever() {
        dueOn("2025-06-30")
                .when(new Correct(
                        PLAN,
                        event(3),
                        REASON,
                        new AddMilestone(PLAN, C1, M1, text("Whole inventory"), due("2025-06-30"), null, null),
                        null))
                .thenAccepted();
    }

    @Test
    void a_milestone_is_cancelled_once_and_then_nothing_is_reported_of_it() {
        var cancel = new CancelMilestone(PLAN, C1, M1, REASON, AMENDMENT);
        var cancelled = new MilestoneCancelled(C1, M1, REASON, AMENDMENT, null, List.of());
        dueOn("2025-09-30").when(cancel).then(cancelled);
        dueOn("2025-09-30").on("2025-06-10", cancelled).when(cancel).thenNothing();
        dueOn("2025-09-30")
                .on("2025-06-10", cancelled)
                .when(new CancelMilestone(PLAN, C1, M1, text("Other"), AMENDMENT))
                .thenRefused("milestone.already-cancelled");
        dueOn("2025-09-30")
                .on("2025-06-10", cancelled)
                .when(new UpdateMilestone(PLAN, C1, M1, Status.SUBSTANTIAL, null, null, null, List.of()))
                .thenRefused("milestone.cancelled");
        dueOn("2025-09-30").on("2025-06-10", cancelled).when(MOVE).thenRefused("milestone.cancelled");
    }
}
