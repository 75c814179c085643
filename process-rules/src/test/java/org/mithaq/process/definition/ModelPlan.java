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
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentDecided;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentProposed;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentPublished;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.amendment.AmendmentEvent.OpinionGiven;
import org.mithaq.plan.amendment.AmendmentEvent.Outcome;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.cocreation.CoCreationEvent.CoCreationStarted;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.Coding;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Completion;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.ObjectionId;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentAssessed;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentDeclaredComplete;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.mithaq.plan.commitment.ProgressEvent.Settlement;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.SupportPledged;
import org.mithaq.plan.committee.CommitteeEvent.Answer;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeEstablished;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMet;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeRecommended;
import org.mithaq.plan.committee.CommitteeEvent.RecommendationAnswered;
import org.mithaq.plan.committee.CommitteeId;
import org.mithaq.plan.committee.Halves;
import org.mithaq.plan.committee.MeetingId;
import org.mithaq.plan.committee.RecommendationId;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.plan.consultation.ConsultationId;
import org.mithaq.plan.consultation.Drafts;
import org.mithaq.plan.consultation.Figures;
import org.mithaq.plan.consultation.PlanConsultationEvent.ConsultationReported;
import org.mithaq.plan.course.AccessionEvent.AdoptedByCouncil;
import org.mithaq.plan.course.AccessionEvent.LetterOfSupportSent;
import org.mithaq.plan.course.AccessionEvent.MembershipAccepted;
import org.mithaq.plan.course.EndingEvent.LearningPublished;
import org.mithaq.plan.course.EndingEvent.NextPlanNamed;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementDeclined;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementRequested;
import org.mithaq.plan.endorsement.EndorsementEvent.TextFrozen;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.PublicationRecorded;
import org.mithaq.plan.lifecycle.LifecycleEvent.SiteNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.SitePurpose;
import org.mithaq.plan.monitoring.AgreementId;
import org.mithaq.plan.monitoring.MatrixId;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementSigned;
import org.mithaq.plan.monitoring.MonitoringEvent.MatrixRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.ObligationFulfilled;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportSubmitted;
import org.mithaq.plan.monitoring.Obligation;
import org.mithaq.plan.monitoring.ObligationId;
import org.mithaq.plan.monitoring.ReportId;
import org.mithaq.plan.monitoring.ReportKind;
import org.mithaq.process.ToldPlan;

/** A plan that keeps every rule of every process, from its opening to a month before its end. */
final class ModelPlan extends ToldPlan {

    static final Text TITLE = new Text("خطة مشتركة", "Plan commun", "Joint plan", Language.FR);

    private static final Text LATE = new Text("تأخر التمويل", "Les fonds tardent", "Funds are late", Language.FR);

    private static final List<Evidence> MINUTES = List.of(evidence());
    private static final CommitteeId SC = new CommitteeId("SC-1");
    private static final AmendmentId A1 = new AmendmentId("A-1");
    private static final MilestoneId M1 = new MilestoneId("M1");
    private static final Figures ANSWERED = new Figures(3, 2, 1, 0, 0, 0);
    private static final Drafts ENOUGH = drafted(14);
    private static final Url DOCUMENTS = new Url("https://example.org/documents");

    static final List<Told> TOLD = List.of(
            new Told("2025-01-10", opened("2027-04", "2027-09", TITLE)),
            new Told("2025-01-11", new LetterOfSupportSent(null, evidence(), List.of())),
            new Told("2025-01-11", new MembershipAccepted(null, null)),
            new Told("2025-01-12", established("SC-1", ORIENTAL, 4)),
            new Told("2025-01-12", established("SC-2", SOUSS, 4)),
            new Told("2025-01-12", new LeadInstitutionNamed(text("Regional council"), null, List.of())),
            new Told("2025-01-12", new SiteNamed(ADDRESS, SitePurpose.SITE)),
            new Told("2025-01-12", new SiteNamed(DOCUMENTS, SitePurpose.REPOSITORY)),
            new Told("2025-01-15", new TimelinePublished(LocalDate.of(2025, 2, 1), null, null, List.of())),
            new Told("2025-01-20", new MonitoringBodyNamed(new Party.Organisation(Phrase.of("University")), null)),
            new Told("2025-02-01", new CoCreationStarted(List.of())),
            meeting("2025-02-05", Kind.INFORMATION),
            meeting("2025-02-20", Kind.CO_CREATION),
            meeting("2025-03-01", Kind.CO_CREATION),
            consulted("2025-03-09", ANSWERED, null, ENOUGH),
            published("2025-03-05", About.CO_CREATION),
            new Told("2025-03-06", whole("C1", "2027-03")),
            new Told("2025-03-07", milestone("M1", "2026-12-31")),
            new Told("2025-03-08", specified("C1")),
            new Told("2025-03-09", new SupportPledged(C1, text("Forum"), null, List.of())),
            new Told("2025-03-10", new TextFrozen(HASH, null, null, List.of())),
            new Told(
                    "2025-03-11",
                    new EndorsementRequested(
                            List.of(text("Association"), text("League")), null, null, HASH, List.of())),
            new Told("2025-03-19", new EndorsementDeclined(text("League"), text("Too late"), null, HASH, List.of())),
            new Told("2025-03-20", endorsed("Association", ORIENTAL, HASH)),
            new Told("2025-03-20", endorsed("Federation", SOUSS, HASH)),
            adopted("2025-03-25", ORIENTAL),
            adopted("2025-03-26", SOUSS),
            new Told("2025-04-02", new ActionPlanSubmitted(null, List.of())),
            new Told("2025-05-01", new ImplementationStarted(List.of())),
            reported("2025-05-25", "R-INCEPTION", ReportKind.INCEPTION),
            readable("2025-06-10", "R-INCEPTION"),
            new Told("2025-06-02", agreement("AG-1", "2026-06-30")),
            new Told("2025-05-10", new PublicationRecorded(ORIENTAL, ADDRESS, List.of())),
            new Told("2025-05-11", new PublicationRecorded(SOUSS, ADDRESS, List.of())),
            published("2025-05-20", About.IMPLEMENTATION),
            met("2025-06-01", 3),
            new Told("2025-06-01", recommended("R-1")),
            new Told(
                    "2025-06-20",
                    new RecommendationAnswered(SC, new RecommendationId("R-1"), Answer.ACCEPTED, text("Yes"))),
            meeting("2025-08-01", Kind.MONITORING),
            new Told("2025-08-10", report(Status.LIMITED, LATE, List.of())),
            published("2025-08-20", About.IMPLEMENTATION),
            new Told("2025-11-10", report(Status.LIMITED, LATE, List.of())),
            published("2025-11-20", About.IMPLEMENTATION),
            met("2025-11-15", 3),
            meeting("2025-12-01", Kind.MONITORING),
            new Told("2026-02-10", report(Status.SUBSTANTIAL, null, List.of())),
            published("2026-02-20", About.IMPLEMENTATION),
            met("2026-05-05", 3),
            new Told("2026-05-10", report(Status.SUBSTANTIAL, null, List.of())),
            new Told("2026-06-01", proposed("A-1")),
            new Told("2026-06-05", new OpinionGiven(A1, text("Forum"), Opinion.IN_FAVOUR, null, List.of())),
            new Told("2026-06-10", new AmendmentDecided(A1, Outcome.ADOPTED, text("Agreed"), List.of(), List.of())),
            new Told("2026-06-11", new AmendmentPublished(A1, ADDRESS, List.of())),
            meeting("2026-05-20", Kind.MONITORING),
            published("2026-05-21", About.IMPLEMENTATION),
            new Told("2026-08-10", report(Status.SUBSTANTIAL, null, List.of())),
            published("2026-08-20", About.IMPLEMENTATION),
            meeting("2026-10-01", Kind.MONITORING),
            met("2026-10-20", 3),
            new Told("2026-11-10", report(Status.COMPLETE, null, MINUTES)),
            contested("2026-11-12", "O-1"),
            settled("2026-11-18", "O-1"),
            found("2026-11-19"),
            published("2026-11-20", About.IMPLEMENTATION),
            new Told("2026-12-01", new CommitmentDeclaredComplete(C1, null, List.of(), List.of())),
            new Told("2026-12-20", assessed()),
            meeting("2027-02-01", Kind.COORDINATION),
            published("2027-02-20", About.IMPLEMENTATION),
            matrix("2025-06-25", "2025-Q2"),
            matrix("2025-09-25", "2025-Q3"),
            matrix("2025-12-20", "2025-Q4"),
            matrix("2026-03-25", "2026-Q1"),
            matrix("2026-06-25", "2026-Q2"),
            matrix("2026-09-25", "2026-Q3"),
            matrix("2026-12-22", "2026-Q4"),
            matrix("2027-02-21", "2027-Q1"),
            new Told("2026-06-20", fulfilled("AG-1")),
            reported("2026-12-10", "R-C1", ReportKind.END_OF_COMMITMENT),
            readable("2026-12-21", "R-C1"),
            new Told("2027-02-25", new LearningPublished(evidence())),
            new Told("2027-02-26", new NextPlanNamed(new PlanId("next"))));

    private ModelPlan() {}

    /** What happened on a day. */
    record Told(String day, PlanEvent event) {

        /** The same, as it was told at this place. */
        Recorded<PlanEvent> as(int version) {
            return new Recorded<>(id(version), version, LocalDate.parse(day), actor(), "admin", null, event);
        }

        /** Nobody verifies their own claim. */
        private String actor() {
            return event instanceof MilestoneAssessed found ? found.by().name() : "a";
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

    static CommitteeEstablished established(String id, @Nullable MemberId member, int civilSociety) {
        return new CommitteeEstablished(
                new CommitteeId(id), member, text("Committee"), halves(4, civilSociety), 50, null, List.of());
    }

    private static Halves halves(int administration, int civilSociety) {
        return new Halves(new Halves.Half(administration, null), new Halves.Half(civilSociety, null));
    }

    static Told met(String day, int civilSociety) {
        return new Told(
                day,
                new CommitteeMet(
                        SC,
                        new MeetingId("M-" + day),
                        Format.HYBRID,
                        halves(3, civilSociety),
                        null,
                        null,
                        null,
                        List.of()));
    }

    static CommitteeRecommended recommended(String id) {
        return new CommitteeRecommended(
                SC, new RecommendationId(id), text("Council"), text("Publish more"), null, List.of());
    }

    static CommitmentSpecified specified(String id) {
        return new CommitmentSpecified(
                new CommitmentId(id),
                new Who.Office(text("Director")),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    private static Told adopted(String day, MemberId member) {
        return new Told(day, new AdoptedByCouncil(member, null, null, null, null, null, null, List.of()));
    }

    static AmendmentProposed proposed(String id) {
        return new AmendmentProposed(
                new AmendmentId(id), text("More"), text("Reason"), List.of(new ThingId("C1")), null, List.of());
    }

    static Told contested(String day, String id) {
        return new Told(day, new MilestoneContested(C1, M1, new ObjectionId(id), text("No"), List.of(), List.of()));
    }

    private static Told settled(String day, String id) {
        return new Told(
                day,
                new ObjectionSettled(C1, M1, new ObjectionId(id), Settlement.DISMISSED, text("Seen"), null, List.of()));
    }

    private static Told found(String day) {
        return new Told(
                day,
                new MilestoneAssessed(C1, M1, Assessor.MONITORING_BODY, Completion.COMPLETE, null, MINUTES, List.of()));
    }

    private static CommitmentAssessed assessed() {
        return new CommitmentAssessed(
                C1,
                Assessor.MONITORING_BODY,
                new Coding(Completion.COMPLETE, null, null, null, null, null),
                null,
                null,
                MINUTES,
                List.of());
    }

    static Told reported(String day, String id, ReportKind kind) {
        return new Told(
                day,
                new ReportSubmitted(
                        new ReportId(id),
                        kind,
                        text("Report"),
                        kind == ReportKind.END_OF_COMMITMENT ? C1 : null,
                        null,
                        evidence(),
                        null,
                        List.of()));
    }

    private static Told readable(String day, String report) {
        return new Told(day, new ReportPublished(new ReportId(report), ADDRESS, List.of()));
    }

    static Told consulted(String day, Figures figures, @Nullable String answersDueOn, @Nullable Drafts drafts) {
        return new Told(day, report(figures, LocalDate.parse("2025-03-08"), answersDueOn, drafts));
    }

    /** A consultation that was reported last when nobody had closed it. */
    static Told unclosed(String day) {
        return new Told(day, report(ANSWERED, null, null, ENOUGH));
    }

    private static ConsultationReported report(
            Figures figures, @Nullable LocalDate closedOn, @Nullable String answersDueOn, @Nullable Drafts drafts) {
        return new ConsultationReported(
                new ConsultationId("K1"),
                9,
                text("Proposals"),
                LocalDate.parse("2025-02-02"),
                LocalDate.parse("2025-03-07"),
                closedOn,
                answersDueOn == null ? null : LocalDate.parse(answersDueOn),
                List.of(Channel.PLATFORM),
                figures,
                drafts);
    }

    static Drafts drafted(int days) {
        var from = LocalDate.parse("2025-02-20");
        return new Drafts(1, from, from.plusDays(days - 1), days);
    }

    private static Told matrix(String day, String period) {
        return new Told(
                day, new MatrixRecorded(new MatrixId("MX-" + period), new Period(period), List.of(), evidence()));
    }

    /** A university is to do one thing until a day. */
    static AgreementSigned agreement(String id, String until) {
        return new AgreementSigned(
                new AgreementId(id),
                text("University"),
                text("Study"),
                List.of(new Obligation(new ObligationId("O1"), text("A study"), due(until))),
                null,
                null);
    }

    private static ObligationFulfilled fulfilled(String agreement) {
        return new ObligationFulfilled(new AgreementId(agreement), new ObligationId("O1"), MINUTES, null, List.of());
    }
}
