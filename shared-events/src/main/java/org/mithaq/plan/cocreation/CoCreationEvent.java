package org.mithaq.plan.cocreation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.EventName;
import org.mithaq.events.Evidence;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;

/** What happens while government and civil society write the plan together. */
public sealed interface CoCreationEvent extends PlanEvent {

    /** The timeline of co-creation and the ways to take part were published, for a start on {@code startsOn}. */
    @EventName("cocreation.timeline-published.v1")
    record TimelinePublished(
            LocalDate startsOn, @Nullable Url url, @Nullable Text opportunities, List<String> overridden)
            implements CoCreationEvent {
        public TimelinePublished {
            overridden = Absent.asEmpty(overridden);
        }
    }

    @EventName("cocreation.co-creation-started.v1")
    record CoCreationStarted(List<String> overridden) implements CoCreationEvent {
        public CoCreationStarted {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** Figures that a document states about participation: kept apart from what was recorded one by one. */
    @EventName("cocreation.participation-declared.v1")
    record ParticipationDeclared(
            @Nullable Integer groups, @Nullable Integer publicMeetings, Text statedBy) implements CoCreationEvent {}

    /** A workshop was held on the day of the event, or from then until {@code until}. */
    @EventName("cocreation.workshop-recorded.v1")
    record WorkshopRecorded(
            WorkshopId workshopId,
            Text title,
            Format format,
            Kind kind,
            @Nullable LocalDate until,
            @Nullable MemberId territory,
            @Nullable Text place,
            @Nullable Text theme,
            @Nullable Participants participants,
            List<Text> organisations,
            @Nullable Text outcome,
            List<Evidence> evidence)
            implements CoCreationEvent {
        public WorkshopRecorded {
            organisations = Absent.asEmpty(organisations);
            evidence = Absent.asEmpty(evidence);
        }
    }

    /** How people met. */
    enum Format {
        IN_PERSON,
        REMOTE,
        HYBRID
    }

    /** What people met for. */
    enum Kind {
        CO_CREATION,
        INFORMATION,
        TRAINING,
        COORDINATION,
        MONITORING
    }
}
