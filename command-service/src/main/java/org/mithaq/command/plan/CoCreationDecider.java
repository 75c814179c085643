package org.mithaq.command.plan;

import java.util.List;
import java.util.Optional;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CoCreationCommand.DeclareParticipation;
import org.mithaq.command.plan.CoCreationCommand.PublishTimeline;
import org.mithaq.command.plan.CoCreationCommand.RecordWorkshop;
import org.mithaq.command.plan.CoCreationCommand.StartCoCreation;
import org.mithaq.events.Language;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.cocreation.CoCreationEvent;
import org.mithaq.plan.cocreation.CoCreationEvent.CoCreationStarted;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.ParticipationDeclared;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.process.publication.Processes;

/** The rules of writing a plan together. */
final class CoCreationDecider {

    private CoCreationDecider() {}

    static List<CoCreationEvent> decide(
            Received<? extends CoCreationCommand> received, PlanRecord plan, Processes processes) {
        return switch (received.command()) {
            case PublishTimeline c -> publishTimeline(received.as(c), plan, processes);
            case StartCoCreation c -> start(received.as(c), plan, processes);
            case RecordWorkshop c -> recordWorkshop(received.as(c), plan);
            case DeclareParticipation c -> declare(received.as(c), plan);
        };
    }

    private static List<CoCreationEvent> publishTimeline(
            Received<PublishTimeline> received, PlanRecord plan, Processes processes) {
        var c = received.command();
        var timeline = plan.coCreation().timeline();
        // What was passed over when it was recorded is not part of the wish.
        var known = timeline == null ? List.<String>of() : timeline.event().overridden();
        if (Rules.told(received, plan, new TimelinePublished(c.startsOn(), c.url(), c.opportunities(), known))) {
            return List.of();
        }
        var passing = new Passing(received);
        var published = new TimelinePublished(c.startsOn(), c.url(), c.opportunities(), List.of());
        Steps.check(passing, received, published, plan, processes);
        return List.of(new TimelinePublished(c.startsOn(), c.url(), c.opportunities(), passing.overridden()));
    }

    private static List<CoCreationEvent> start(
            Received<StartCoCreation> received, PlanRecord plan, Processes processes) {
        var started = plan.coCreation().started();
        if (started == null) {
            var passing = new Passing(received);
            Steps.check(passing, received, new CoCreationStarted(List.of()), plan, processes);
            return List.of(new CoCreationStarted(passing.overridden()));
        }
        Rejected.unless(
                received.sameDay(started),
                "plan.co-creation-already-started",
                "Co-creation already started on " + started.occurredOn());
        return List.of();
    }

    private static List<CoCreationEvent> recordWorkshop(Received<RecordWorkshop> received, PlanRecord plan) {
        var c = received.command();
        Rules.knownMember(c.territory(), plan, "/territory");
        if (c.until() != null
                && (c.until().isBefore(received.occurredOn()) || c.until().isAfter(received.today()))) {
            throw Rejected.invalid(
                    "/until", "A workshop ends on the day on which it began or later, and not after today");
        }
        var workshop = workshop(c, plan.lifecycle().language());
        if (Rules.told(received, plan, workshop)) {
            return List.of();
        }
        Rules.unused(c.workshopId(), plan, "/workshopId");
        return List.of(workshop);
    }

    private static WorkshopRecorded workshop(RecordWorkshop c, Language language) {
        return new WorkshopRecorded(
                c.workshopId(),
                c.title(),
                c.format(),
                Optional.ofNullable(c.kind()).orElse(Kind.CO_CREATION),
                c.until(),
                c.territory(),
                c.place(),
                c.theme(),
                c.participants(),
                c.organisations().stream()
                        .map(organisation -> organisation.in(language))
                        .toList(),
                c.outcome(),
                c.evidence());
    }

    private static List<CoCreationEvent> declare(Received<DeclareParticipation> received, PlanRecord plan) {
        var c = received.command();
        var declared = new ParticipationDeclared(c.groups(), c.publicMeetings(), c.statedBy());
        return Rules.told(received, plan, declared) ? List.of() : List.of(declared);
    }
}
