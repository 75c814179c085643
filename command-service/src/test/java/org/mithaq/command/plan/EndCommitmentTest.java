package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.M1;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.text;
import static org.mithaq.command.plan.PromiseSpec.AMENDMENT;
import static org.mithaq.command.plan.PromiseSpec.C2;
import static org.mithaq.command.plan.PromiseSpec.REASON;
import static org.mithaq.command.plan.PromiseSpec.amended;
import static org.mithaq.command.plan.PromiseSpec.proposed;
import static org.mithaq.command.plan.PromiseSpec.reported;
import static org.mithaq.command.plan.PromiseSpec.submitted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.plan.CommitmentCommand.AddIndicator;
import org.mithaq.command.plan.CommitmentCommand.AddMilestone;
import org.mithaq.command.plan.CommitmentCommand.UpdateMilestone;
import org.mithaq.command.plan.PromiseCommand.CarryOverCommitment;
import org.mithaq.command.plan.PromiseCommand.MergeCommitment;
import org.mithaq.command.plan.PromiseCommand.RejectCommitment;
import org.mithaq.command.plan.PromiseCommand.WithdrawCommitment;
import org.mithaq.events.Invalid;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.IndicatorId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentCarriedOver;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentMerged;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRejected;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentWithdrawn;
import org.mithaq.plan.course.EndingEvent.ActionPlanClosed;

class EndCommitmentTest {

    private static final RejectCommitment REJECT = new RejectCommitment(PLAN, C1, REASON);
    private static final CommitmentRejected REJECTED = new CommitmentRejected(C1, REASON, List.of());
    private static final PlanId NEXT = new PlanId("open-regions-2027");

    @Test
    void a_proposal_is_rejected_with_its_reason() {
        proposed().when(REJECT).then(REJECTED);
    }

    @Test
    void to_reject_it_again_changes_nothing() {
        proposed().on("2025-02-20", REJECTED).when(REJECT).thenNothing();
    }

    @Test
    void what_was_submitted_is_not_rejected() {
        submitted().when(REJECT).thenRefused("commitment.submitted");
    }

    @Test
    void a_wish_that_names_a_day_before_the_submission_rejects_nothing_that_was_submitted() {
        submitted().occurring("2025-03-10").when(REJECT).thenRefused("commitment.submitted");
        submitted().occurring("2025-03-10").fromSource().when(REJECT).then(REJECTED);
    }

    @Test
    void a_promise_ends_once() {
        proposed()
                .on("2025-02-20", REJECTED)
                .when(new WithdrawCommitment(PLAN, C1, REASON, null))
                .thenRefused("commitment.already-ended");
    }

    @Test
    void a_proposal_is_merged_into_another_one() {
        proposed()
                .when(new MergeCommitment(PLAN, C1, C2, REASON))
                .then(new CommitmentMerged(C1, C2, REASON, List.of()));
    }

    @Test
    void it_is_not_merged_into_what_is_not_there() {
        proposed()
                .when(new MergeCommitment(PLAN, C1, new CommitmentId("C99"), REASON))
                .thenRefused("commitment.unknown");
    }

    @Test
    void it_is_not_merged_into_what_was_given_up() {
        proposed()
                .on("2025-02-20", new CommitmentRejected(C2, REASON, List.of()))
                .when(new MergeCommitment(PLAN, C1, C2, REASON))
                .thenRefused("commitment.ended");
    }

    @Test
    void two_proposals_are_merged_into_each_other_by_no_document_either() {
        var merged = proposed().on("2025-02-20", new CommitmentMerged(C2, C1, REASON, List.of()));
        var wish = new MergeCommitment(PLAN, C1, C2, REASON);
        merged.occurring("2025-02-18").when(wish).thenRefused("commitment.merged-in-a-circle");
        merged.fromSource().when(wish).thenRefused("commitment.merged-in-a-circle");
    }

    @Test
    void a_promise_does_not_end_before_what_was_reported_of_it() {
        var wish = new WithdrawCommitment(PLAN, C1, REASON, AMENDMENT);
        var reported = amended().on("2025-06-20", reported(Status.SUBSTANTIAL));
        reported.when(wish).thenAccepted();
        reported.occurring("2025-06-15").when(wish).thenRefused("commitment.reported-later");
        reported.occurring("2025-06-15")
                .fromSource()
                .when(wish)
                .then(new CommitmentWithdrawn(C1, REASON, AMENDMENT, List.of("commitment.reported-later")));
    }

    @Test
    void it_is_not_merged_into_itself() {
        assertThatThrownBy(() -> new MergeCommitment(PLAN, C1, new CommitmentId("c01"), REASON))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_proposal_is_withdrawn_without_further_ado() {
        proposed()
                .when(new WithdrawCommitment(PLAN, C1, REASON, null))
                .then(new CommitmentWithdrawn(C1, REASON, null, List.of()));
    }

    @Test
    void what_was_submitted_is_withdrawn_by_an_amendment() {
        submitted().when(new WithdrawCommitment(PLAN, C1, REASON, null)).thenRefused("amendment.needed");
        amended()
                .when(new WithdrawCommitment(PLAN, C1, REASON, AMENDMENT))
                .then(new CommitmentWithdrawn(C1, REASON, AMENDMENT, List.of()));
    }

    @Test
    void what_was_submitted_is_carried_over_into_another_plan() {
        submitted()
                .on("2025-07-01", new ActionPlanClosed(null, null, List.of()))
                .when(new CarryOverCommitment(PLAN, C1, NEXT, null, REASON, null))
                .then(new CommitmentCarriedOver(C1, NEXT, null, REASON, null, List.of()));
    }

    @Test
    void before_the_plan_ends_that_is_a_withdrawal_and_takes_an_amendment() {
        var wish = new CarryOverCommitment(PLAN, C1, NEXT, null, REASON, null);
        submitted().when(wish).thenRefused("amendment.needed");
        submitted()
                .on("2025-07-01", new ActionPlanClosed(null, null, List.of()))
                .occurring("2025-06-30")
                .when(wish)
                .thenRefused("amendment.needed");
        submitted()
                .fromSource()
                .when(wish)
                .then(new CommitmentCarriedOver(C1, NEXT, null, REASON, null, List.of("amendment.needed")));
        amended()
                .when(new CarryOverCommitment(PLAN, C1, NEXT, null, REASON, AMENDMENT))
                .then(new CommitmentCarriedOver(C1, NEXT, null, REASON, AMENDMENT, List.of()));
    }

    @Test
    void a_proposal_is_not() {
        proposed()
                .when(new CarryOverCommitment(PLAN, C1, NEXT, null, REASON, null))
                .thenRefused("plan.not-submitted");
    }

    @Test
    void a_commitment_is_not_carried_over_into_its_own_plan() {
        assertThatThrownBy(() -> new CarryOverCommitment(PLAN, C1, PLAN, null, REASON, null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void nothing_is_added_to_a_promise_that_ended() {
        proposed()
                .on("2025-02-20", REJECTED)
                .when(new AddMilestone(PLAN, C1, new MilestoneId("C01.9"), text("Step"), null, null, null))
                .thenRefused("commitment.ended");
        proposed()
                .on("2025-02-20", REJECTED)
                .when(new AddIndicator(
                        PLAN, C1, M1, new IndicatorId("C01.1.9"), text("Files"), null, null, null, null, null))
                .thenRefused("commitment.ended");
    }

    @Test
    void nothing_is_reported_of_a_promise_that_ended() {
        var update = new UpdateMilestone(PLAN, C1, M1, Status.SUBSTANTIAL, null, null, null, List.of());
        submitted()
                .on("2025-06-01", new CommitmentWithdrawn(C1, REASON, null, List.of("amendment.needed")))
                .when(update)
                .thenRefused("commitment.ended");
        submitted()
                .on("2025-06-01", new CommitmentWithdrawn(C1, REASON, null, List.of("amendment.needed")))
                .occurring("2025-05-20")
                .when(update)
                .thenAccepted();
    }
}
