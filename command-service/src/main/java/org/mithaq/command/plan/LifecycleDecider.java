package org.mithaq.command.plan;

import static org.mithaq.command.kernel.Rejected.unless;

import java.util.List;
import java.util.Optional;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.LifecycleCommand.DescribeActionPlan;
import org.mithaq.command.plan.LifecycleCommand.MigrateProcess;
import org.mithaq.command.plan.LifecycleCommand.NameLeadInstitution;
import org.mithaq.command.plan.LifecycleCommand.NameMonitoringBody;
import org.mithaq.command.plan.LifecycleCommand.NameSite;
import org.mithaq.command.plan.LifecycleCommand.OpenActionPlan;
import org.mithaq.command.plan.LifecycleCommand.PublishDocument;
import org.mithaq.command.plan.LifecycleCommand.RecordPublication;
import org.mithaq.command.plan.LifecycleCommand.StartImplementation;
import org.mithaq.command.plan.LifecycleCommand.SubmitActionPlan;
import org.mithaq.events.Language;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.LifecycleEvent;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanDescribed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.DocumentPublished;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ProcessMigrated;
import org.mithaq.plan.lifecycle.LifecycleEvent.PublicationRecorded;
import org.mithaq.plan.lifecycle.LifecycleEvent.SiteNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.SitePurpose;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.publication.Processes;
import org.mithaq.process.publication.Published;

/** The rules of a plan as a whole. */
final class LifecycleDecider {

    private LifecycleDecider() {}

    static List<LifecycleEvent> decide(
            Received<? extends LifecycleCommand> received, PlanRecord plan, Processes processes) {
        return switch (received.command()) {
            case OpenActionPlan c -> open(received.as(c), plan, processes);
            case MigrateProcess c -> migrate(received.as(c), plan, processes);
            case DescribeActionPlan c -> describe(received.as(c), plan);
            case NameLeadInstitution c -> nameLead(received.as(c), plan);
            case NameMonitoringBody c -> nameMonitoringBody(received.as(c), plan);
            case NameSite c -> nameSite(received.as(c), plan);
            case PublishDocument c -> publish(received.as(c), plan);
            case RecordPublication c -> recordPublication(received.as(c), plan);
            case SubmitActionPlan c -> submit(received.as(c), plan, processes);
            case StartImplementation c -> startImplementation(received.as(c), plan, processes);
        };
    }

    private static List<LifecycleEvent> open(Received<OpenActionPlan> received, PlanRecord plan, Processes processes) {
        var c = received.command();
        var named = Optional.ofNullable(c.process());
        var opened = new ActionPlanOpened(
                c.planId(),
                c.title(),
                c.members(),
                process(named, plan, processes),
                c.planEnd(),
                c.termEnd(),
                c.submissionYear(),
                Optional.ofNullable(c.timeZone()).orElse(PlanRecord.DEFAULT_ZONE),
                Optional.ofNullable(c.language()).orElse(Language.FR));
        if (Rules.told(received, plan, opened)) {
            return List.of();
        }
        unless(plan.opened().isEmpty(), "plan.already-opened", "A plan with this id was already opened");
        return List.of(opened);
    }

    /** Of a plan that is opened once more the version that it has, whichever is the newest by now. */
    private static ProcessRef process(Optional<String> named, PlanRecord plan, Processes processes) {
        var id = named.orElse(Processes.DEFAULT);
        return plan.opened()
                .map(ActionPlanOpened::process)
                .filter(known -> named.isEmpty() || named.get().equals(known.id()))
                .or(() -> processes.newest(id).map(Published::ref))
                .orElseThrow(() -> Rejected.pointing("process.unknown", "/process", "There is no process " + id));
    }

    /** What the plan would be told under the other version is shown before anybody wishes this; nothing in it changes. */
    private static List<LifecycleEvent> migrate(
            Received<MigrateProcess> received, PlanRecord plan, Processes processes) {
        var c = received.command();
        var pin = pin(c, processes)
                .orElseThrow(() -> Rejected.pointing(
                        "process.unknown", "/process", "There is no process " + c.process() + " in this version"));
        if (plan.lifecycle().process().equals(Optional.of(pin))
                || Rules.told(received, plan, new ProcessMigrated(pin, c.reason(), List.of()))) {
            return List.of();
        }
        unless(!processes.isRetired(pin), "process.retired", "/version", "This version was retired");
        var passing = new Passing(received)
                .unless(
                        received.occurredOn().equals(received.today()),
                        "process.migrated-before",
                        "A plan moves to another process on the day on which that is decided");
        return List.of(new ProcessMigrated(pin, c.reason(), passing.overridden()));
    }

    private static Optional<ProcessRef> pin(MigrateProcess wished, Processes processes) {
        var version = wished.version();
        return (version == null
                        ? processes.newest(wished.process())
                        : processes.versions(wished.process()).stream()
                                .filter(known -> known.ref().version() == version)
                                .findFirst())
                .map(Published::ref);
    }

    private static List<LifecycleEvent> describe(Received<DescribeActionPlan> received, PlanRecord plan) {
        var described = new ActionPlanDescribed(
                received.command().section(), received.command().text());
        return Rules.told(received, plan, described) ? List.of() : List.of(described);
    }

    private static List<LifecycleEvent> nameLead(Received<NameLeadInstitution> received, PlanRecord plan) {
        var c = received.command();
        Rules.knownMember(c.member(), plan, "/member");
        var language = plan.lifecycle().language();
        var named = new LeadInstitutionNamed(
                c.institution().in(language),
                c.member(),
                c.units().stream().map(unit -> unit.in(language)).toList());
        return Rules.told(received, plan, named) ? List.of() : List.of(named);
    }

    private static List<LifecycleEvent> nameMonitoringBody(Received<NameMonitoringBody> received, PlanRecord plan) {
        var c = received.command();
        var named = new MonitoringBodyNamed(c.body(), c.independence());
        return Rules.told(received, plan, named) ? List.of() : List.of(named);
    }

    private static List<LifecycleEvent> nameSite(Received<NameSite> received, PlanRecord plan) {
        var c = received.command();
        var named = new SiteNamed(c.url(), Optional.ofNullable(c.purpose()).orElse(SitePurpose.SITE));
        return Rules.told(received, plan, named) ? List.of() : List.of(named);
    }

    private static List<LifecycleEvent> publish(Received<PublishDocument> received, PlanRecord plan) {
        var c = received.command();
        var published = new DocumentPublished(
                c.documentId(),
                c.title(),
                c.url(),
                c.sha256(),
                Optional.ofNullable(c.about()).orElse(About.OTHER));
        if (Rules.told(received, plan, published)) {
            return List.of();
        }
        Rules.unused(c.documentId(), plan, "/documentId");
        return List.of(published);
    }

    private static List<LifecycleEvent> recordPublication(Received<RecordPublication> received, PlanRecord plan) {
        var c = received.command();
        Rules.knownMember(c.member(), plan, "/member");
        var known = plan.lifecycle().openness().publications().get(c.member().key());
        if (known != null) {
            unless(
                    received.sameDay(known) && known.event().url().equals(c.url()),
                    "plan.already-published",
                    "/member",
                    "The plan was already published for this member on " + known.occurredOn());
            return List.of();
        }
        var passing = new Passing(received);
        Rules.submitted(passing, received, plan, "A plan is published after it was submitted");
        return List.of(new PublicationRecorded(c.member(), c.url(), passing.overridden()));
    }

    private static List<LifecycleEvent> submit(
            Received<SubmitActionPlan> received, PlanRecord plan, Processes processes) {
        var submitted = Submissions.of(plan).beside(received.occurredOn());
        if (submitted.isPresent()) {
            var known = submitted.get();
            unless(
                    received.sameDay(known)
                            && Optional.ofNullable(received.command().reference())
                                    .equals(Optional.ofNullable(known.event().reference())),
                    "plan.already-submitted",
                    "The plan was already submitted on " + known.occurredOn());
            return List.of();
        }
        var passing = new Passing(received);
        var reference = received.command().reference();
        Steps.check(passing, received, new ActionPlanSubmitted(reference, List.of()), plan, processes);
        passing.unless(
                plan.endorsements().all().stream()
                        .noneMatch(endorsed -> endorsed.occurredOn().isAfter(received.occurredOn())),
                "endorsement.after-submission",
                "An endorsement is dated after this day of submission");
        passing.unless(
                plan.course().accession().councils().values().stream()
                        .noneMatch(said -> said.occurredOn().isAfter(received.occurredOn())),
                "adoption.after-submission",
                "A deliberation of a council is dated after this day of submission");
        return List.of(new ActionPlanSubmitted(reference, passing.overridden()));
    }

    private static List<LifecycleEvent> startImplementation(
            Received<StartImplementation> received, PlanRecord plan, Processes processes) {
        var started = plan.lifecycle().started();
        if (started != null) {
            unless(
                    received.sameDay(started),
                    "plan.implementation-already-started",
                    "The implementation already started on " + started.occurredOn());
            return List.of();
        }
        var passing = new Passing(received);
        Rules.submitted(passing, received, plan, "The implementation starts after the plan was submitted");
        // History may know a start before any submission; that it is at no stage for it is then said already.
        if (Rules.submittedBy(received.occurredOn(), plan)) {
            Steps.check(passing, received, new ImplementationStarted(List.of()), plan, processes);
        }
        return List.of(new ImplementationStarted(passing.overridden()));
    }
}
