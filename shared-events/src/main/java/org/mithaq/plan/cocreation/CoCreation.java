package org.mithaq.plan.cocreation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.cocreation.CoCreationEvent.CoCreationStarted;
import org.mithaq.plan.cocreation.CoCreationEvent.ParticipationDeclared;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** How the plan came about: its timeline, the workshops recorded one by one, and the figures that a document declares. */
public record CoCreation(
        @Nullable Recorded<TimelinePublished> timeline,
        @Nullable Recorded<CoCreationStarted> started,
        PMap<String, Recorded<WorkshopRecorded>> workshops,
        @Nullable Recorded<ParticipationDeclared> declared) {

    public static final CoCreation NONE = new CoCreation(null, null, OrderedPMap.empty(), null);

    public CoCreation after(Recorded<CoCreationEvent> recorded) {
        return switch (recorded.event()) {
            case TimelinePublished e ->
                new CoCreation(Recorded.later(timeline, recorded.as(e)), started, workshops, declared);
            case CoCreationStarted e ->
                new CoCreation(timeline, Recorded.later(started, recorded.as(e)), workshops, declared);
            case WorkshopRecorded e -> {
                var key = e.workshopId().key();
                var latest = Recorded.later(workshops.get(key), recorded.as(e));
                yield new CoCreation(timeline, started, workshops.plus(key, latest), declared);
            }
            case ParticipationDeclared e ->
                new CoCreation(timeline, started, workshops, Recorded.later(declared, recorded.as(e)));
        };
    }

    public Optional<Recorded<WorkshopRecorded>> workshop(Id id) {
        return Optional.ofNullable(workshops.get(id.key()));
    }

    /** The number of people in all workshops whose participants were counted; someone who came twice counts twice. */
    public int people() {
        return workshops.values().stream()
                .map(workshop -> workshop.event().participants())
                .mapToInt(participants -> participants == null ? 0 : participants.total())
                .sum();
    }
}
