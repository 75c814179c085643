package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.REFUSAL;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;
import static org.mithaq.plan.review.ReviewEvent.Finding.CONFIRMED;
import static org.mithaq.plan.review.ReviewEvent.Finding.CONTESTED;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.ReviewCommand.ReviewDecision;
import org.mithaq.events.Invalid;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.review.ReviewEvent.DecisionReviewed;

/** What was decided about a plan is looked at afterwards, as often as somebody wants to. */
class ReviewDecisionTest {

    private static final ActionPlanSubmitted OVERRIDDEN =
            new ActionPlanSubmitted(null, List.of("submission.endorsement"));

    @Test
    void an_event_of_the_plan_is_reviewed() {
        given().on("2025-01-10", OPENED)
                .on("2025-04-02", OVERRIDDEN)
                .when(new ReviewDecision(PLAN, event(2), CONFIRMED, null))
                .then(new DecisionReviewed(event(2), CONFIRMED, null));
    }

    @Test
    void and_so_is_the_refusal_of_a_wish() {
        given().on("2025-01-10", OPENED)
                .when(new ReviewDecision(PLAN, REFUSAL, CONTESTED, text("It should have been allowed")))
                .then(new DecisionReviewed(REFUSAL, CONTESTED, text("It should have been allowed")));
    }

    @Test
    void the_same_finding_on_the_same_day_changes_nothing_and_another_one_is_told() {
        var reviewed = given().on("2025-01-10", OPENED)
                .on("2025-04-02", OVERRIDDEN)
                .on("2025-04-03", new DecisionReviewed(event(2), CONFIRMED, null));

        reviewed.when(new ReviewDecision(PLAN, event(2), CONFIRMED, null)).thenNothing();
        reviewed.when(new ReviewDecision(PLAN, event(2), CONTESTED, text("Not so")))
                .then(new DecisionReviewed(event(2), CONTESTED, text("Not so")));
    }

    @Test
    void what_neither_happened_nor_was_refused_is_unknown() {
        given().on("2025-01-10", OPENED)
                .when(new ReviewDecision(PLAN, new UUID(9, 9), CONFIRMED, null))
                .thenRefused(Rejected.Kind.UNKNOWN, "event.unknown");
    }

    @Test
    void a_finding_is_no_decision() {
        given().on("2025-01-10", OPENED)
                .on("2025-04-03", new DecisionReviewed(event(1), CONFIRMED, null))
                .when(new ReviewDecision(PLAN, event(2), CONFIRMED, null))
                .thenRefused("review.no-decision");
    }

    @Test
    void who_contests_says_why() {
        assertThatThrownBy(() -> new ReviewDecision(PLAN, event(2), CONTESTED, null))
                .isInstanceOf(Invalid.class);
    }
}
