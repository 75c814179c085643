package org.mithaq.query.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Line;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.Told;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import tools.jackson.databind.node.ObjectNode;

/** What a correction changed: the event at {@code version} as it was known before it and as it is told since; nothing if it was retracted. */
public record Correction(
        int version, @Nullable Form before, @Nullable Form after) {

    /** One form of an event. */
    public record Form(String type, LocalDate occurredOn, ObjectNode data) {

        static Form of(LocalDate day, PlanEvent event) {
            return new Form(Line.TYPE_PREFIX + EventTypes.nameOf(event.getClass()), day, EventTypes.write(event));
        }
    }

    /** What this event corrected in the history of its plan, if it is a correction. */
    static Optional<Correction> of(Recorded<? extends PlanEvent> recorded, Told told) {
        if (!(recorded.event() instanceof CorrectionEvent correction)) {
            return Optional.empty();
        }
        return told.recorded(correction.eventId())
                .map(wrong -> new Correction(
                        wrong.version(),
                        told.before(recorded.version())
                                .holding(correction.eventId())
                                .map(known -> Form.of(known.occurredOn(), known.event()))
                                .orElse(null),
                        correction instanceof EventCorrected right
                                ? Form.of(right.happenedOn(), right.event())
                                : null));
    }
}
