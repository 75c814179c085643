package org.mithaq.query.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Evidence;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.cocreation.Participants;

/** A workshop as a reader gets it. */
public record WorkshopAnswer(
        String workshopId,
        Text title,
        Format format,
        Kind kind,
        LocalDate heldOn,
        @Nullable LocalDate until,
        @Nullable MemberId territory,
        @Nullable Text place,
        @Nullable Text theme,
        @Nullable Participants participants,
        List<Text> organisations,
        @Nullable Text outcome,
        List<Evidence> evidence,
        int version,
        UUID eventId) {

    static WorkshopAnswer of(Recorded<WorkshopRecorded> recorded) {
        var held = recorded.event();
        return new WorkshopAnswer(
                held.workshopId().value(),
                held.title(),
                held.format(),
                held.kind(),
                recorded.occurredOn(),
                held.until(),
                held.territory(),
                held.place(),
                held.theme(),
                held.participants(),
                held.organisations(),
                held.outcome(),
                held.evidence(),
                recorded.version(),
                recorded.id());
    }
}
