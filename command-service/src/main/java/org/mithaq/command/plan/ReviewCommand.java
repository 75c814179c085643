package org.mithaq.command.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Invalid;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;
import org.mithaq.plan.review.ReviewEvent.Finding;

/** What an administrator says of decisions about a plan. */
public sealed interface ReviewCommand extends PlanCommand {

    /** Says what was found of a decision: of an event of the plan, or of the refusal of a wish. Everybody reads it, with its note. */
    record ReviewDecision(
            PlanId planId,
            UUID eventId,
            Finding finding,
            @Nullable Text note) implements ReviewCommand {
        public ReviewDecision {
            Invalid.unless(finding == Finding.CONFIRMED || note != null, "/note", "Who contests a decision says why");
        }

        @Override
        public Thing thing() {
            return Thing.review(eventId);
        }
    }
}
