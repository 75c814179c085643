package org.mithaq.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Evidence;
import org.mithaq.events.Invalid;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.Participants;
import org.mithaq.plan.cocreation.WorkshopId;

/** What can be wished while government and civil society write the plan together. */
public sealed interface CoCreationCommand extends PlanCommand {

    /** Publishes the timeline of co-creation and the ways to take part, for a start on {@code startsOn}. */
    record PublishTimeline(
            PlanId planId,
            LocalDate startsOn,
            @Nullable Url url,
            @Nullable Text opportunities) implements CoCreationCommand {
        @Override
        public Thing thing() {
            return Thing.CO_CREATION;
        }
    }

    record StartCoCreation(PlanId planId) implements CoCreationCommand {
        @Override
        public Thing thing() {
            return Thing.CO_CREATION;
        }
    }

    /** Records a workshop that was held on {@code occurredOn}, or from then until {@code until}. */
    record RecordWorkshop(
            PlanId planId,
            WorkshopId workshopId,
            Text title,
            Format format,
            @Nullable Kind kind,
            @Nullable LocalDate until,
            @Nullable MemberId territory,
            @Nullable Text place,
            @Nullable Text theme,
            @Nullable Participants participants,
            List<Phrase> organisations,
            @Nullable Text outcome,
            List<Evidence> evidence)
            implements CoCreationCommand {
        public RecordWorkshop {
            Text.title(title, "/title");
            Text.title(place, "/place");
            Text.title(theme, "/theme");
            organisations = Absent.asEmpty(organisations);
            evidence = Absent.asEmpty(evidence);
            Invalid.unless(organisations.size() <= 1_000, "/organisations", "At most 1000 organisations are named");
            Invalid.unless(evidence.size() <= 100, "/evidence", "At most 100 pieces of evidence are given");
        }

        @Override
        public Thing thing() {
            return Thing.workshop(workshopId);
        }
    }

    /** Reports figures on participation that a document states. */
    record DeclareParticipation(
            PlanId planId,
            @Nullable Integer groups,
            @Nullable Integer publicMeetings,
            Text statedBy) implements CoCreationCommand {
        public DeclareParticipation {
            Invalid.unless(
                    groups != null || publicMeetings != null,
                    "",
                    "At least one of groups and publicMeetings is declared");
            count(groups, "/groups");
            count(publicMeetings, "/publicMeetings");
            Text.title(statedBy, "/statedBy");
        }

        private static void count(@Nullable Integer count, String pointer) {
            Invalid.unless(
                    count == null || (count >= 0 && count <= 1_000_000), pointer, "A count lies between 0 and 1000000");
        }

        @Override
        public Thing thing() {
            return Thing.PARTICIPATION;
        }
    }
}
