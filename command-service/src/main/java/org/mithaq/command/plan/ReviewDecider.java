package org.mithaq.command.plan;

import java.util.List;
import java.util.Optional;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.ReviewCommand.ReviewDecision;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.review.ReviewEvent;
import org.mithaq.plan.review.ReviewEvent.DecisionReviewed;
import org.mithaq.plan.timer.TimerEvent;

/** The rules of reviewing: what was decided by somebody can be looked at, again and again; the last finding holds. */
final class ReviewDecider {

    private ReviewDecider() {}

    static List<ReviewEvent> decide(Received<? extends ReviewCommand> received, PlanRecord plan, Elsewhere elsewhere) {
        return switch (received.command()) {
            case ReviewDecision c -> review(received.as(c), plan, elsewhere);
        };
    }

    private static List<ReviewEvent> review(Received<ReviewDecision> received, PlanRecord plan, Elsewhere elsewhere) {
        var c = received.command();
        var event = plan.told().recorded(c.eventId()).map(Recorded::event);
        if (event.isEmpty() && !elsewhere.refused(c.planId(), c.eventId())) {
            throw Rejected.unknown(
                    "event.unknown", "/eventId", "Neither the plan nor what was refused of it has an event of this id");
        }
        Rejected.unless(
                event.filter(one -> one instanceof ReviewEvent || one instanceof TimerEvent)
                        .isEmpty(),
                "review.no-decision",
                "/eventId",
                "A finding is no decision, and neither is that a day came");
        var reviewed = new DecisionReviewed(c.eventId(), c.finding(), c.note());
        var found = plan.reviews().of(c.eventId());
        return found.map(Recorded::event).equals(Optional.of(reviewed))
                        && found.filter(received::sameDay).isPresent()
                ? List.of()
                : List.of(reviewed);
    }
}
