package org.mithaq.plan.course;

import org.mithaq.events.Recorded;
import org.pcollections.PVector;

/** What is kept as it happened, in whatever order it arrives. */
final class InOrder {

    private InOrder() {}

    static <R extends Recorded<?>> PVector<R> plus(PVector<R> known, R next) {
        var place = known.size();
        while (place > 0 && Recorded.AS_IT_HAPPENED.compare(known.get(place - 1), next) > 0) {
            place--;
        }
        return known.plus(place, next);
    }
}
