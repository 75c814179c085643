package org.mithaq.command.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;

/** What can be wished of an event that was told wrongly. */
public sealed interface CorrectionCommand extends PlanCommand {

    UUID eventId();

    Text reason();

    @Override
    default Thing thing() {
        return Thing.event(eventId());
    }

    /** Tells the event as it should have been: {@code payload} is the command that would have made it. */
    record Correct(
            PlanId planId,
            UUID eventId,
            Text reason,
            PlanCommand payload,
            @Nullable LocalDate newOccurredOn) implements CorrectionCommand {}

    /** Takes the event back: it never happened. */
    record Retract(PlanId planId, UUID eventId, Text reason) implements CorrectionCommand {}
}
