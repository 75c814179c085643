package org.mithaq.plan.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mithaq.events.Absent;
import org.mithaq.events.EventName;
import org.mithaq.events.Invalid;
import org.mithaq.events.NamedEvent;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanEvent;

/** What is said later of an event that was told wrongly. The log keeps both; the fold applies it at the event's own place. */
public sealed interface CorrectionEvent extends PlanEvent {

    /** The event that was wrong: of whichever kind, a correction too. */
    UUID eventId();

    Text reason();

    /** The event as it should have been, and the day on which it happened. */
    @EventName("correction.event-corrected.v1")
    record EventCorrected(UUID eventId, Text reason, NamedEvent restated, LocalDate happenedOn, List<String> overridden)
            implements CorrectionEvent {
        public EventCorrected {
            overridden = Absent.asEmpty(overridden);
            Invalid.unless(
                    restated.event() instanceof PlanEvent, "/restated", "What is restated is an event of a plan");
        }

        /** The event as it should have been. */
        public PlanEvent event() {
            return (PlanEvent) restated.event();
        }
    }

    /** The event never happened. */
    @EventName("correction.event-retracted.v1")
    record EventRetracted(UUID eventId, Text reason, List<String> overridden) implements CorrectionEvent {
        public EventRetracted {
            overridden = Absent.asEmpty(overridden);
        }
    }
}
