package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.text;
import static org.mithaq.command.plan.PromiseSpec.AMENDMENT;
import static org.mithaq.command.plan.PromiseSpec.AMENDMENT_PROPOSED;
import static org.mithaq.command.plan.PromiseSpec.REASON;
import static org.mithaq.command.plan.PromiseSpec.amended;
import static org.mithaq.command.plan.PromiseSpec.decided;
import static org.mithaq.command.plan.PromiseSpec.proposed;
import static org.mithaq.command.plan.PromiseSpec.submitted;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.PromiseCommand.ReviseCommitment;
import org.mithaq.events.Invalid;
import org.mithaq.events.MonthOrDay;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentProposed;
import org.mithaq.plan.amendment.AmendmentEvent.Outcome;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRejected;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRevised;

class ReviseCommitmentTest {

    private static ReviseCommitment revise(@Nullable AmendmentId amendment) {
        return revise(C1, amendment, null);
    }

    private static ReviseCommitment revise(
            CommitmentId commitment, @Nullable AmendmentId amendment, @Nullable MonthOrDay endsOn) {
        return new ReviseCommitment(
                PLAN, commitment, REASON, text("Better title"), null, null, null, null, null, null, endsOn, amendment);
    }

    private static CommitmentRevised revised(@Nullable AmendmentId amendment, String... overridden) {
        return new CommitmentRevised(
                C1,
                REASON,
                text("Better title"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                amendment,
                List.of(overridden));
    }

    @Test
    void a_promise_is_put_otherwise_until_it_is_submitted() {
        proposed().when(revise(null)).then(revised(null));
    }

    @Test
    void to_say_it_again_changes_nothing() {
        proposed().on("2025-02-11", revised(null)).when(revise(null)).thenNothing();
    }

    @Test
    void what_was_submitted_is_not_put_otherwise_without_an_amendment() {
        submitted().when(revise(null)).thenRefused("amendment.needed");
    }

    @Test
    void a_wish_that_names_a_day_before_the_submission_changes_what_was_submitted_too() {
        submitted().occurring("2025-03-10").when(revise(null)).thenRefused("amendment.needed");
        submitted().occurring("2025-03-10").fromSource().when(revise(null)).then(revised(null));
    }

    @Test
    void what_was_put_otherwise_in_time_is_corrected_afterwards() {
        submitted()
                .on("2025-02-20", revised(null))
                .when(new Correct(
                        PLAN,
                        event(6),
                        REASON,
                        revise(C1, null, new MonthOrDay("2027-03")),
                        LocalDate.parse("2025-02-18")))
                .thenAccepted();
    }

    @Test
    void history_knows_it_otherwise() {
        submitted().fromSource().when(revise(null)).then(revised(null, "amendment.needed"));
    }

    @Test
    void an_adopted_amendment_allows_it() {
        amended().when(revise(AMENDMENT)).then(revised(AMENDMENT));
    }

    @Test
    void an_amendment_allows_it_once() {
        var further = revise(C1, AMENDMENT, new MonthOrDay("2027-03"));
        var once = amended().on("2025-06-10", revised(AMENDMENT));
        once.when(revise(AMENDMENT)).thenNothing();
        once.when(further).thenRefused("amendment.used");
        once.fromSource().when(further).thenAccepted();
    }

    @Test
    void an_amendment_that_was_only_proposed_does_not() {
        submitted().on("2025-05-01", AMENDMENT_PROPOSED).when(revise(AMENDMENT)).thenRefused("amendment.not-adopted");
    }

    @Test
    void an_amendment_that_was_rejected_does_not() {
        submitted()
                .on("2025-05-01", AMENDMENT_PROPOSED, decided(Outcome.REJECTED))
                .when(revise(AMENDMENT))
                .thenRefused("amendment.not-adopted");
    }

    @Test
    void an_amendment_of_something_else_does_not() {
        var other = new AmendmentProposed(AMENDMENT, REASON, REASON, List.of(new ThingId("C02")), null, List.of());
        submitted()
                .on("2025-05-01", other, decided(Outcome.ADOPTED))
                .when(revise(AMENDMENT))
                .thenRefused("amendment.about-something-else");
    }

    @Test
    void an_amendment_that_nobody_proposed_is_unknown_to_history_too() {
        submitted().fromSource().when(revise(AMENDMENT)).thenRefused("amendment.unknown");
    }

    @Test
    void a_commitment_that_is_not_there_is_not_put_otherwise() {
        proposed().when(revise(new CommitmentId("C99"), null, null)).thenRefused("commitment.unknown");
    }

    @Test
    void a_promise_that_ended_stays_as_it_was() {
        proposed()
                .on("2025-02-20", new CommitmentRejected(C1, REASON, List.of()))
                .when(revise(null))
                .thenRefused("commitment.ended");
    }

    @Test
    void it_still_ends_before_the_plan_does() {
        proposed().when(revise(C1, null, new MonthOrDay("2028-01"))).thenRefused("commitment.outside-plan");
    }

    @Test
    void a_revision_names_what_changes() {
        Assertions.assertThatThrownBy(() ->
                        new ReviseCommitment(PLAN, C1, REASON, null, null, null, null, null, null, null, null, null))
                .isInstanceOf(Invalid.class);
    }
}
