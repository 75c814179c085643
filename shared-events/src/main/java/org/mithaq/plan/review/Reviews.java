package org.mithaq.plan.review;

import java.util.Optional;
import java.util.UUID;
import org.mithaq.events.Recorded;
import org.mithaq.plan.review.ReviewEvent.DecisionReviewed;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What was found last of each decision, by the id of the event in which it was taken. */
public record Reviews(PMap<UUID, Recorded<DecisionReviewed>> byEvent) {

    public static final Reviews NONE = new Reviews(HashTreePMap.empty());

    public Reviews after(Recorded<ReviewEvent> recorded) {
        return switch (recorded.event()) {
            case DecisionReviewed e ->
                new Reviews(byEvent.plus(e.eventId(), Recorded.later(byEvent.get(e.eventId()), recorded.as(e))));
        };
    }

    /** What was found last of this one, if anybody looked at it. */
    public Optional<Recorded<DecisionReviewed>> of(UUID event) {
        return Optional.ofNullable(byEvent.get(event));
    }
}
