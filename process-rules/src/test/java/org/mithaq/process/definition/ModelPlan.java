package org.mithaq.process.definition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Evidence;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Party;
import org.mithaq.events.Phrase;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.cocreation.CoCreationEvent.CoCreationStarted;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.PublicationRecorded;
import org.mithaq.plan.lifecycle.LifecycleEvent.SiteNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.SitePurpose;
import org.mithaq.process.ToldPlan;

/** A plan that keeps every rule of every process, from its opening to a month before its end. */
final class ModelPlan extends ToldPlan {

    static final Text TITLE = new Text("خطة مشتركة", "Plan commun", "Joint plan", Language.FR);

    private static final List<Evidence> MINUTES = List.of(evidence());
    private static final Url DOCUMENTS = new Url("https://example.org/documents");

    static final List<Told> TOLD = List.of(
            new Told("2025-01-10", opened("2027-04", "2027-09", TITLE)),
            new Told("2025-01-12", new LeadInstitutionNamed(text("Regional council"), null, List.of())),
            new Told("2025-01-12", new SiteNamed(ADDRESS, SitePurpose.SITE)),
            new Told("2025-01-12", new SiteNamed(DOCUMENTS, SitePurpose.REPOSITORY)),
            new Told("2025-01-15", new TimelinePublished(LocalDate.of(2025, 2, 1), null, null, List.of())),
            new Told("2025-01-20", new MonitoringBodyNamed(new Party.Organisation(Phrase.of("University")), null)),
            new Told("2025-02-01", new CoCreationStarted(List.of())),
            meeting("2025-02-05", Kind.INFORMATION),
            meeting("2025-02-20", Kind.CO_CREATION),
            meeting("2025-03-01", Kind.CO_CREATION),
            published("2025-03-05", About.CO_CREATION),
            new Told("2025-03-06", whole("C1", "2027-03")),
            new Told("2025-03-07", milestone("M1", "2026-12-31")),
            new Told("2025-03-20", endorsed("Association", HASH)),
            new Told("2025-03-20", endorsed("Federation", HASH)),
            new Told("2025-04-02", new ActionPlanSubmitted(null, List.of())),
            new Told("2025-05-01", new ImplementationStarted(List.of())),
            new Told("2025-05-10", new PublicationRecorded(ORIENTAL, ADDRESS, List.of())),
            new Told("2025-05-11", new PublicationRecorded(SOUSS, ADDRESS, List.of())),
            published("2025-05-20", About.IMPLEMENTATION),
            meeting("2025-08-01", Kind.MONITORING),
            new Told("2025-08-10", report(Status.LIMITED, text("Funds are late"), List.of())),
            published("2025-08-20", About.IMPLEMENTATION),
            new Told("2025-11-10", report(Status.LIMITED, text("Funds are late"), List.of())),
            published("2025-11-20", About.IMPLEMENTATION),
            meeting("2025-12-01", Kind.MONITORING),
            new Told("2026-02-10", report(Status.SUBSTANTIAL, null, List.of())),
            published("2026-02-20", About.IMPLEMENTATION),
            new Told("2026-05-10", report(Status.SUBSTANTIAL, null, List.of())),
            meeting("2026-05-20", Kind.MONITORING),
            published("2026-05-21", About.IMPLEMENTATION),
            new Told("2026-08-10", report(Status.SUBSTANTIAL, null, List.of())),
            published("2026-08-20", About.IMPLEMENTATION),
            meeting("2026-10-01", Kind.MONITORING),
            new Told("2026-11-10", report(Status.COMPLETE, null, MINUTES)),
            published("2026-11-20", About.IMPLEMENTATION),
            meeting("2027-02-01", Kind.COORDINATION),
            published("2027-02-20", About.IMPLEMENTATION));

    private ModelPlan() {}

    /** What happened on a day. */
    record Told(String day, PlanEvent event) {

        /** The same, as it was told at this place. */
        Recorded<PlanEvent> as(int version) {
            return new Recorded<>(id(version), version, LocalDate.parse(day), "a", "admin", null, event);
        }
    }

    static Text english(String words) {
        return text(words);
    }

    static ActionPlanOpened opened(String planEnd, String termEnd, Text title) {
        var opened = opened(planEnd, termEnd);
        return new ActionPlanOpened(
                opened.planId(),
                title,
                opened.members(),
                opened.process(),
                opened.planEnd(),
                opened.termEnd(),
                opened.submissionYear(),
                opened.timeZone(),
                opened.language());
    }

    static EndorsedByCSO endorsed(String organisation, Sha256 text) {
        return endorsed(organisation, ORIENTAL, text);
    }

    /** A commitment that says nothing but until when. */
    static CommitmentProposed bare(String id, String end) {
        return commitment(id, end, null);
    }

    private static CommitmentProposed whole(String id, String end) {
        return new CommitmentProposed(
                new CommitmentId(id),
                text("Open contracts"),
                text("Contracts are not public"),
                text("They are published"),
                text("Fewer single bids"),
                null,
                text("Regional council"),
                null,
                new MonthOrDay(end),
                List.of());
    }

    static MilestoneAdded milestone(String id, @Nullable String due) {
        return milestone("C1", id, due == null ? null : due(due));
    }

    static MilestoneUpdated report(Status status, @Nullable Text challenges, List<Evidence> evidence) {
        return report("M1", status, null, challenges, evidence);
    }

    private static Told meeting(String day, Kind kind) {
        return new Told(day, workshop("W-" + day, kind, null, ORIENTAL, MINUTES));
    }

    private static Told published(String day, About about) {
        return new Told(day, document("D-" + day, about, HASH));
    }
}
