package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.ADDED;
import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.ENDORSED;
import static org.mithaq.command.plan.PlanSpec.LEAD;
import static org.mithaq.command.plan.PlanSpec.M1;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.plan.AccessionCommand.AcknowledgeSubmission;
import org.mithaq.command.plan.AccessionCommand.ReturnSubmission;
import org.mithaq.command.plan.CommitmentCommand.UpdateMilestone;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.EndorsementCommand.EndorseByCSO;
import org.mithaq.command.plan.LifecycleCommand.SubmitActionPlan;
import org.mithaq.events.Phrase;
import org.mithaq.events.Role;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;
import org.mithaq.plan.course.AccessionEvent.SubmissionAcknowledged;
import org.mithaq.plan.course.AccessionEvent.SubmissionReturned;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;

class ReturnSubmissionTest {

    private static final SubmissionReturned RETURNED =
            new SubmissionReturned(text("Not verifiable"), List.of(text("C01")), List.of());
    private static final SubmissionAcknowledged ACKNOWLEDGED = new SubmissionAcknowledged("OGP-1", List.of());
    private static final ReturnSubmission RETURN =
            new ReturnSubmission(PLAN, text("Not verifiable"), List.of(text("C01")));
    private static final AcknowledgeSubmission ACKNOWLEDGE = new AcknowledgeSubmission(PLAN, "OGP-1");
    private static final SubmitActionPlan SUBMIT = new SubmitActionPlan(PLAN, null);

    @Test
    void ogp_acknowledges_a_submission_and_to_say_so_again_changes_nothing() {
        submitted().by(Role.SUPPORT_UNIT).when(ACKNOWLEDGE).then(ACKNOWLEDGED);
        var acknowledged = submitted().on("2025-04-08", ACKNOWLEDGED);
        acknowledged.when(ACKNOWLEDGE).thenNothing();
        acknowledged.when(new AcknowledgeSubmission(PLAN, "OGP-2")).thenRefused("submission.already-acknowledged");
    }

    @Test
    void what_was_not_submitted_by_that_day_is_neither_acknowledged_nor_returned() {
        given().on("2025-01-10", OPENED).when(ACKNOWLEDGE).thenRefused("plan.not-submitted");
        given().on("2025-01-10", OPENED).when(RETURN).thenRefused("plan.not-submitted");
        submitted().occurring("2025-04-01").when(RETURN).thenRefused("plan.not-submitted");
        submitted()
                .occurring("2025-04-01")
                .fromSource()
                .when(ACKNOWLEDGE)
                .then(new SubmissionAcknowledged("OGP-1", List.of("plan.not-submitted")));
    }

    @Test
    void ogp_says_one_thing_of_a_submission() {
        submitted().on("2025-04-08", ACKNOWLEDGED).when(RETURN).thenRefused("submission.already-acknowledged");
        var returned = submitted().on("2025-04-09", RETURNED);
        returned.when(RETURN).thenNothing();
        returned.when(ACKNOWLEDGE).thenRefused("submission.already-returned");
        returned.fromSource().when(ACKNOWLEDGE).thenRefused("submission.already-returned");
    }

    @Test
    void what_was_returned_is_submitted_again_and_handled_again() {
        submitted().by(Role.SUPPORT_UNIT).when(RETURN).then(RETURNED);
        submitted().on("2025-04-09", RETURNED).when(SUBMIT).then(SUBMITTED);
        var again = submitted().on("2025-04-09", RETURNED).on("2025-05-01", SUBMITTED);
        again.when(SUBMIT).thenNothing();
        again.when(new SubmitActionPlan(PLAN, "MA-2")).thenRefused("plan.already-submitted");
        again.when(ACKNOWLEDGE).then(ACKNOWLEDGED);
        again.when(RETURN).then(RETURNED);
        again.occurring("2025-04-20").when(ACKNOWLEDGE).thenRefused("submission.already-returned");
    }

    @Test
    void what_was_not_returned_is_not_submitted_again_on_an_earlier_day_either() {
        submitted()
                .fromSource()
                .occurring("2025-03-01")
                .when(new SubmitActionPlan(PLAN, "MA-0"))
                .thenRefused("plan.already-submitted");
    }

    @Test
    void a_returned_submission_does_not_stand_for_endorsements_and_milestones() {
        var returned = submitted().on("2025-04-09", RETURNED).occurring("2025-04-20");
        returned.when(new EndorseByCSO(PLAN, Phrase.of("Observatory"), null, null, null, null, null))
                .thenAccepted();
        returned.when(new UpdateMilestone(PLAN, C1, M1, Status.SUBSTANTIAL, null, null, null, List.of()))
                .thenRefused("plan.not-submitted");
        returned.on("2025-05-01", SUBMITTED)
                .occurring("2025-05-02")
                .when(new UpdateMilestone(PLAN, C1, M1, Status.SUBSTANTIAL, null, null, null, List.of()))
                .thenAccepted();
    }

    @Test
    void a_return_after_which_the_plan_was_submitted_again_stays() {
        submitted()
                .on("2025-04-09", RETURNED)
                .on("2025-05-01", SUBMITTED)
                .when(new Retract(PLAN, event(7), text("never returned")))
                .thenRefused("correction.ground-lost");
    }

    @Test
    void a_submission_that_was_returned_stays_and_can_be_corrected() {
        var again = submitted().on("2025-04-09", RETURNED).on("2025-05-01", SUBMITTED);
        again.when(new Retract(PLAN, event(6), text("never sent"))).thenRefused("correction.ground-lost");
        again.when(new Correct(PLAN, event(6), text("reference"), new SubmitActionPlan(PLAN, "MA-1"), null))
                .thenAccepted();
        again.when(new Retract(PLAN, event(8), text("not yet"))).thenAccepted();
    }

    @Test
    void what_took_the_place_of_a_retracted_return_keeps_it() {
        submitted()
                .on("2025-04-09", RETURNED)
                .on("2025-04-10", new EventRetracted(event(7), text("it was taken"), List.of()))
                .on("2025-04-10", ACKNOWLEDGED)
                .when(new Retract(PLAN, event(8), text("it was returned")))
                .thenRefused("correction.ground-lost");
    }

    /** Six events, the last of them the submission on 2 April. */
    private static PlanSpec submitted() {
        return given().on("2025-01-10", OPENED, LEAD, PROPOSED, ADDED, ENDORSED)
                .on("2025-04-02", new ActionPlanSubmitted(null, List.of()));
    }
}
