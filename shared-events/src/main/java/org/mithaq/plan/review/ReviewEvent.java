package org.mithaq.plan.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.EventName;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanEvent;

/** What is found of decisions about a plan by those who look at them afterwards. */
public sealed interface ReviewEvent extends PlanEvent {

    /** An administrator looked at what was decided in this event, which may be one of the plan or the refusal of a wish. */
    @EventName("review.decision-reviewed.v1")
    record DecisionReviewed(
            UUID eventId, Finding finding, @Nullable Text note) implements ReviewEvent {}

    /** What was found. */
    enum Finding {
        /** It was right so. */
        CONFIRMED,
        /** It should not have been decided so; the note says why, and what is to follow. */
        CONTESTED
    }
}
