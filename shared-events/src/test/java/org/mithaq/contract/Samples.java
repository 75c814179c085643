package org.mithaq.contract;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mithaq.consultation.ConsultationEvent.ConsultationClosed;
import org.mithaq.consultation.ConsultationEvent.ConsultationOpened;
import org.mithaq.consultation.ConsultationEvent.ContributionErased;
import org.mithaq.consultation.ConsultationEvent.ContributionReceived;
import org.mithaq.consultation.ConsultationEvent.ContributionWithheld;
import org.mithaq.consultation.ConsultationEvent.ContributionsAnswered;
import org.mithaq.consultation.ConsultationEvent.DraftPublished;
import org.mithaq.consultation.ConsultationEvent.OutreachRecorded;
import org.mithaq.consultation.ContributionId;
import org.mithaq.consultation.DraftId;
import org.mithaq.consultation.OutreachId;
import org.mithaq.consultation.Theme;
import org.mithaq.consultation.ThemeId;
import org.mithaq.consultation.Window;
import org.mithaq.events.Due;
import org.mithaq.events.Event;
import org.mithaq.events.Evidence;
import org.mithaq.events.Json;
import org.mithaq.events.Language;
import org.mithaq.events.Membership;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.NamedEvent;
import org.mithaq.events.Party;
import org.mithaq.events.PersonId;
import org.mithaq.events.Phrase;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.events.Who;
import org.mithaq.people.PeopleEvent.PersonErased;
import org.mithaq.people.PeopleEvent.PersonsJoined;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.ThingId;
import org.mithaq.plan.amendment.AmendmentEvent;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentDecided;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentProposed;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentPublished;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.amendment.AmendmentEvent.OpinionGiven;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.cocreation.CoCreationEvent.CoCreationStarted;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.ParticipationDeclared;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.cocreation.Participants;
import org.mithaq.plan.cocreation.WorkshopId;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.Budget;
import org.mithaq.plan.commitment.Coding;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Completion;
import org.mithaq.plan.commitment.IndicatorId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.ObjectionId;
import org.mithaq.plan.commitment.OpenGovernmentValue;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentAssessed;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentDeclaredComplete;
import org.mithaq.plan.commitment.ProgressEvent.IndicatorRead;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneCancelled;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneRescheduled;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.mithaq.plan.commitment.ProgressEvent.Settlement;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentCarriedOver;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentMerged;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRejected;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRevised;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentWithdrawn;
import org.mithaq.plan.commitment.PromiseEvent.SupportDeclined;
import org.mithaq.plan.commitment.PromiseEvent.SupportPledged;
import org.mithaq.plan.commitment.Quantity;
import org.mithaq.plan.commitment.SharedProject;
import org.mithaq.plan.committee.CommitteeEvent.Answer;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeConvened;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDecided;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDissolved;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeEstablished;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMandateEnded;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMemberAppointed;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMet;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeRecommended;
import org.mithaq.plan.committee.CommitteeEvent.InstanceConsulted;
import org.mithaq.plan.committee.CommitteeEvent.InstanceHeard;
import org.mithaq.plan.committee.CommitteeEvent.Outcome;
import org.mithaq.plan.committee.CommitteeEvent.RecommendationAnswered;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupDissolved;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupFormed;
import org.mithaq.plan.committee.CommitteeId;
import org.mithaq.plan.committee.DecisionId;
import org.mithaq.plan.committee.GroupId;
import org.mithaq.plan.committee.Halves;
import org.mithaq.plan.committee.MeetingId;
import org.mithaq.plan.committee.RecommendationId;
import org.mithaq.plan.committee.ReferralId;
import org.mithaq.plan.committee.SeatId;
import org.mithaq.plan.committee.Votes;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.plan.consultation.ConsultationId;
import org.mithaq.plan.consultation.Drafts;
import org.mithaq.plan.consultation.Figures;
import org.mithaq.plan.consultation.PlanConsultationEvent.ConsultationReported;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;
import org.mithaq.plan.course.AccessionEvent.AdoptedByCouncil;
import org.mithaq.plan.course.AccessionEvent.DeclinedByCouncil;
import org.mithaq.plan.course.AccessionEvent.LetterOfSupportSent;
import org.mithaq.plan.course.AccessionEvent.MembershipAccepted;
import org.mithaq.plan.course.AccessionEvent.SubmissionAcknowledged;
import org.mithaq.plan.course.AccessionEvent.SubmissionReturned;
import org.mithaq.plan.course.EndingEvent.ActionPlanArchived;
import org.mithaq.plan.course.EndingEvent.ActionPlanClosed;
import org.mithaq.plan.course.EndingEvent.ActionPlanResumed;
import org.mithaq.plan.course.EndingEvent.ActionPlanSuspended;
import org.mithaq.plan.course.EndingEvent.ActionPlanWithdrawn;
import org.mithaq.plan.course.EndingEvent.LearningPublished;
import org.mithaq.plan.course.EndingEvent.NextPlanNamed;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementDeclined;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementRequested;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementWithdrawn;
import org.mithaq.plan.endorsement.EndorsementEvent.TextFrozen;
import org.mithaq.plan.lifecycle.DocumentId;
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
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.plan.lifecycle.Section;
import org.mithaq.plan.monitoring.AgreementId;
import org.mithaq.plan.monitoring.ChartId;
import org.mithaq.plan.monitoring.CommentId;
import org.mithaq.plan.monitoring.MatrixId;
import org.mithaq.plan.monitoring.MatrixRow;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementEnded;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementSigned;
import org.mithaq.plan.monitoring.MonitoringEvent.ChartRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.CommitmentScored;
import org.mithaq.plan.monitoring.MonitoringEvent.MatrixRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.ObligationFulfilled;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportCommented;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportSubmitted;
import org.mithaq.plan.monitoring.Obligation;
import org.mithaq.plan.monitoring.ObligationId;
import org.mithaq.plan.monitoring.ReportId;
import org.mithaq.plan.monitoring.ReportKind;
import org.mithaq.plan.monitoring.Score;
import org.mithaq.plan.monitoring.ScorecardId;
import org.mithaq.plan.review.ReviewEvent.DecisionReviewed;
import org.mithaq.plan.review.ReviewEvent.Finding;
import org.mithaq.plan.timer.TimerEvent;
import org.mithaq.plan.timer.TimerEvent.TimerTriggered;
import org.mithaq.process.publication.ProcessEvent.VersionPublished;
import org.mithaq.process.publication.ProcessEvent.VersionRetired;
import org.mithaq.refusals.RefusalEvent.CommandRefused;

/** One event of each kind with every field filled: what the golden lines say. */
public final class Samples {

    private static final Sha256 HASH = Sha256.of("sample");
    private static final Who PERSON = new Who.Person(
            new PersonId(UUID.fromString("0d2b3c70-6a41-4f0e-9a51-3a86f6a3b001")), Phrase.of("President"));
    private static final Who OFFICE = new Who.Office(
            text("المدير العام للمصالح", "Directeur général des services", "Director General of Services"));
    private static final List<Evidence> EVIDENCE = List.of(
            new Evidence(Phrase.of("Minutes"), new Url("https://example.org/minutes"), HASH, LocalDate.of(2026, 4, 2)));

    private Samples() {}

    private static PersonId person(int last) {
        return PersonId.of("0d2b3c70-6a41-4f0e-9a51-3a86f6a3b00" + last);
    }

    public static Text text(String arabic, String french, String english) {
        return new Text(arabic, french, english, Language.FR);
    }

    public static List<Event> all() {
        return List.of(
                new ActionPlanOpened(
                        new PlanId("open-regions-2025"),
                        text("الجهات المنفتحة", "Régions ouvertes", "Open regions"),
                        List.of(new Member(new MemberId("oriental"), text("الشرق", "L’Oriental", "Oriental"))),
                        new ProcessRef("simple", 1, HASH),
                        new MonthOrDay("2027-06"),
                        new MonthOrDay("2027-09-30"),
                        2025,
                        ZoneId.of("Africa/Casablanca"),
                        Language.FR),
                new ProcessMigrated(
                        new ProcessRef("ogp-local", 1, Sha256.of("id: ogp-local")),
                        text("قرار اللجنة", "Décision du comité", "Decided by the committee"),
                        List.of("process.migrated-before")),
                new ConsultationReported(
                        new ConsultationId("open-regions-2025-proposals"),
                        7,
                        text("مشاورة", "Consultation", "Consultation"),
                        LocalDate.of(2025, 3, 1),
                        LocalDate.of(2025, 4, 1),
                        LocalDate.of(2025, 4, 2),
                        LocalDate.of(2025, 5, 31),
                        List.of(Channel.PLATFORM, Channel.MEETING),
                        new Figures(120, 20, 60, 10, 3, 2),
                        new Drafts(2, LocalDate.of(2025, 3, 10), LocalDate.of(2025, 4, 1), 15)),
                new ConsultationOpened(
                        new ConsultationId("open-regions-2025-proposals"),
                        new PlanId("open-regions-2025"),
                        text("مشاورة", "Consultation", "Consultation"),
                        text("ماذا ننشر أولا؟", "Que publier d’abord ?", "What to publish first?"),
                        List.of(new Window(
                                Channel.MEETING,
                                LocalDate.of(2025, 3, 1),
                                LocalDate.of(2025, 4, 1),
                                text("وجدة", "Oujda", "Oujda"),
                                new Url("https://example.org/consultation"))),
                        List.of(new Theme(new ThemeId("water"), text("الماء", "Eau", "Water"))),
                        60,
                        List.of(new MemberId("oriental")),
                        ZoneId.of("Africa/Casablanca"),
                        List.of("consultation.window-past")),
                new OutreachRecorded(
                        new OutreachId("O-radio"),
                        text("إذاعة", "Radio", "Radio"),
                        new MemberId("oriental"),
                        40_000,
                        new Url("https://example.org/radio")),
                new DraftPublished(
                        new DraftId("D-1"),
                        text("مشروع", "Projet", "Draft"),
                        EVIDENCE.getFirst(),
                        LocalDate.of(2025, 3, 21),
                        LocalDate.of(2025, 4, 4),
                        List.of("consultation.closed")),
                new ContributionReceived(
                        new ContributionId("K-0001"),
                        Channel.PLATFORM,
                        new MemberId("oriental"),
                        new ThemeId("water"),
                        new CommitmentId("C01"),
                        new DraftId("D-1"),
                        HASH,
                        58,
                        Language.AR,
                        List.of("consultation.window-closed")),
                new ContributionsAnswered(
                        List.of(new ContributionId("K-0001"), new ContributionId("K-0002")),
                        org.mithaq.consultation.Outcome.MERGED,
                        text("أدرجت", "Reprise", "Taken up"),
                        new CommitmentId("C01")),
                new ContributionWithheld(new ContributionId("K-0003"), text("إساءة", "Insulte", "Abuse")),
                new ContributionErased(new ContributionId("K-0004"), text("طلب", "Demande", "Asked for")),
                new ConsultationClosed(text("خلاصة", "Synthèse", "Summary"), List.of("consultation.window-open")),
                new TimerTriggered(
                        "draft.stalled",
                        TimerEvent.Kind.STALLED,
                        LocalDate.of(2026, 3, 31),
                        new ProcessRef("ogp-local", 1, Sha256.of("id: ogp-local"))),
                new DecisionReviewed(
                        UUID.fromString("01990000-0000-7000-8000-000000000001"),
                        Finding.CONTESTED,
                        text("ملاحظة", "La page ne le dit pas", "The page does not say so")),
                new ActionPlanDescribed(Section.LONG_TERM_VISION, text("رؤية", "Une vision\n- un point", "A vision")),
                new LeadInstitutionNamed(
                        text("جهة", "Région", "Region"),
                        new MemberId("oriental"),
                        List.of(text("قسم", "Division", "Division"))),
                new ActionPlanSubmitted("MA-2025-1", List.of("submission.endorsement")),
                new ImplementationStarted(List.of("plan.not-submitted")),
                new ParticipationDeclared(9, 47, text("صفحة الخطة", "La page du plan", "The plan’s page")),
                new WorkshopRecorded(
                        new WorkshopId("W-1"),
                        text("ورشة", "Atelier", "Workshop"),
                        Format.HYBRID,
                        Kind.CO_CREATION,
                        LocalDate.of(2025, 1, 12),
                        new MemberId("oriental"),
                        text("وجدة", "Oujda", "Oujda"),
                        text("الماء", "L’eau", "Water"),
                        new Participants(40, 18, 12, Map.of("rural", 7)),
                        List.of(text("منتدى", "Forum", "Forum")),
                        text("نتيجة", "Résultat", "Outcome"),
                        EVIDENCE),
                new CommitteeEstablished(
                        new CommitteeId("SC-oriental"),
                        new MemberId("oriental"),
                        text("لجنة", "Comité", "Committee"),
                        new Halves(new Halves.Half(5, 2), new Halves.Half(5, 3)),
                        50,
                        EVIDENCE.getFirst(),
                        List.of("committee.another-one")),
                new CommitteeDissolved(new CommitteeId("SC-oriental"), text("سبب", "Motif", "Reason")),
                new CommitteeMemberAppointed(
                        new CommitteeId("SC-oriental"),
                        new SeatId("S-01"),
                        Membership.Half.CIVIL_SOCIETY,
                        PERSON,
                        text("جمعية", "Association", "Association"),
                        LocalDate.of(2027, 6, 30),
                        new SeatId("S-02"),
                        true,
                        List.of("committee.half-full")),
                new CommitteeMandateEnded(
                        new CommitteeId("SC-oriental"), new SeatId("S-01"), text("سبب", "Motif", "Reason")),
                new CommitteeConvened(
                        new CommitteeId("SC-oriental"),
                        new MeetingId("M-1"),
                        LocalDate.of(2026, 5, 2),
                        Format.REMOTE,
                        text("وجدة", "Oujda", "Oujda"),
                        List.of(text("بند", "Point", "Item")),
                        EVIDENCE,
                        List.of("committee.dissolved")),
                new CommitteeMet(
                        new CommitteeId("SC-oriental"),
                        new MeetingId("M-1"),
                        Format.HYBRID,
                        new Halves(new Halves.Half(4, 2), new Halves.Half(3, 3)),
                        text("وجدة", "Oujda", "Oujda"),
                        text("نتيجة", "Résultat", "Outcome"),
                        EVIDENCE.getFirst(),
                        List.of("committee.more-than-seats")),
                new CommitteeDecided(
                        new CommitteeId("SC-oriental"),
                        new MeetingId("M-1"),
                        new DecisionId("D-1"),
                        text("موضوع", "Objet", "Subject"),
                        new ThingId("C01"),
                        new Votes(new Votes.Half(3, 1, 0), new Votes.Half(2, 0, 1)),
                        Outcome.ADOPTED),
                new CommitteeRecommended(
                        new CommitteeId("SC-oriental"),
                        new RecommendationId("R-1"),
                        text("المجلس", "Conseil", "Council"),
                        text("توصية", "Recommandation", "Recommendation"),
                        new MeetingId("M-1"),
                        List.of("committee.dissolved")),
                new RecommendationAnswered(
                        new CommitteeId("SC-oriental"),
                        new RecommendationId("R-1"),
                        Answer.ACCEPTED_IN_PART,
                        text("سبب", "Motif", "Reason")),
                new ThematicGroupFormed(
                        new CommitteeId("SC-oriental"),
                        new GroupId("G-1"),
                        text("الماء", "Eau", "Water"),
                        List.of(new SeatId("S-1"), new SeatId("S-2")),
                        List.of(text("جامعة", "Université", "University")),
                        List.of("committee.group-one-sided")),
                new ThematicGroupDissolved(
                        new CommitteeId("SC-oriental"), new GroupId("G-1"), text("سبب", "Motif", "Reason")),
                new InstanceConsulted(
                        new CommitteeId("SC-oriental"),
                        new ReferralId("RF-1"),
                        text("هيئة الشباب", "Instance de la jeunesse", "Youth body"),
                        text("موضوع", "Objet", "Subject"),
                        LocalDate.of(2025, 5, 31),
                        List.of("committee.dissolved")),
                new InstanceHeard(
                        new CommitteeId("SC-oriental"),
                        new ReferralId("RF-1"),
                        Opinion.RESERVED,
                        text("سبب", "Motif", "Reason"),
                        EVIDENCE.getFirst()),
                new LetterOfSupportSent(
                        new MemberId("oriental"),
                        EVIDENCE.getFirst(),
                        List.of(text("جمعية", "Association", "Association"))),
                new MembershipAccepted(text("فوج 2024", "Cohorte 2024", "Cohort of 2024"), new MonthOrDay("2027-09")),
                new AdoptedByCouncil(
                        new MemberId("oriental"),
                        text("دورة مارس", "Session de mars", "March session"),
                        EVIDENCE.getFirst(),
                        38,
                        4,
                        2,
                        HASH,
                        List.of("adoption.after-submission")),
                new DeclinedByCouncil(
                        new MemberId("oriental"),
                        text("سبب", "Motif", "Reason"),
                        text("دورة مارس", "Session de mars", "March session"),
                        List.of("adoption.after-submission")),
                new SubmissionAcknowledged("OGP-2025-1", List.of("plan.not-submitted")),
                new SubmissionReturned(
                        text("سبب", "Motif", "Reason"),
                        List.of(text("نقطة", "Point", "Point")),
                        List.of("plan.not-submitted")),
                new ActionPlanSuspended(text("سبب", "Motif", "Reason")),
                new ActionPlanResumed(text("سبب", "Motif", "Reason"), new CommitteeId("SC-oriental")),
                new ActionPlanClosed(
                        EVIDENCE.getFirst(),
                        text("حصيلة", "Bilan", "Summary"),
                        List.of("plan.implementation-not-started")),
                new LearningPublished(EVIDENCE.getFirst()),
                new ActionPlanArchived(new Url("https://example.org/archive"), List.of("plan.not-closed")),
                new ActionPlanWithdrawn(text("سبب", "Motif", "Reason")),
                new NextPlanNamed(new PlanId("open-regions-2027")),
                new EndorsedByCSO(
                        text("جمعية", "Association", "Association"),
                        PERSON,
                        new MemberId("oriental"),
                        text("جرادة", "Jerada", "Jerada"),
                        HASH,
                        EVIDENCE.getFirst(),
                        List.of("endorsement.after-submission")),
                new TextFrozen(
                        HASH,
                        text("النص النهائي", "Texte final", "Final text"),
                        new Url("https://example.org/plan.pdf"),
                        List.of("endorsement.after-submission")),
                new EndorsementRequested(
                        List.of(text("جمعية", "Association", "Association")),
                        LocalDate.of(2025, 3, 15),
                        new MemberId("oriental"),
                        HASH,
                        List.of("endorsement.no-text")),
                new EndorsementDeclined(
                        text("جمعية", "Association", "Association"),
                        text("سبب", "Motif", "Reason"),
                        new MemberId("oriental"),
                        HASH,
                        List.of("endorsement.after-submission")),
                new EndorsementWithdrawn(
                        text("جمعية", "Association", "Association"),
                        text("سبب", "Motif", "Reason"),
                        List.of("endorsement.after-submission")),
                new ReportSubmitted(
                        new ReportId("R-1"),
                        ReportKind.END_OF_COMMITMENT,
                        text("تقرير", "Rapport", "Report"),
                        new CommitmentId("C01"),
                        new Period("2026-H1"),
                        EVIDENCE.getFirst(),
                        text("المرصد", "Observatoire", "Observatory"),
                        List.of("plan.not-submitted")),
                new ReportPublished(
                        new ReportId("R-1"),
                        new Url("https://example.org/report"),
                        List.of("monitoring.published-before-submission")),
                new ReportCommented(
                        new ReportId("R-1"),
                        new CommentId("N-1"),
                        text("الجهة", "Région", "Region"),
                        text("ملاحظة", "Observation", "Remark"),
                        List.of("monitoring.closed-to-comments")),
                new MatrixRecorded(
                        new MatrixId("MX-1"),
                        new Period("2026-Q1"),
                        List.of(new MatrixRow(
                                new CommitmentId("C01"),
                                text("أعمال", "Actions", "Actions"),
                                text("نتائج", "Résultats", "Results"),
                                text("مؤشرات", "Indicateurs", "Indicators"),
                                text("إكراهات", "Contraintes", "Constraints"))),
                        EVIDENCE.getFirst()),
                new ChartRecorded(
                        new ChartId("CH-1"),
                        new Period("2026-Q1"),
                        List.of(text("إنجاز", "Réalisation", "Achievement")),
                        List.of(text("إكراه", "Contrainte", "Constraint"))),
                new CommitmentScored(
                        new ScorecardId("SCO-1"),
                        new CommitmentId("C01"),
                        List.of(new Score(text("شفافية", "Transparence", "Transparency"), 3, 5)),
                        text("المرصد", "Observatoire", "Observatory"),
                        text("سرد", "Récit", "Narrative")),
                new AgreementSigned(
                        new AgreementId("AG-1"),
                        text("شريك", "Partenaire", "Partner"),
                        text("اتفاقية", "Convention", "Agreement"),
                        List.of(new Obligation(
                                new ObligationId("O-1"),
                                text("تكوين", "Formation", "Training"),
                                new Due(
                                        "mars 2026",
                                        LocalDate.of(2026, 3, 1),
                                        LocalDate.of(2026, 3, 31),
                                        Due.Precision.MONTH))),
                        LocalDate.of(2027, 6, 30),
                        EVIDENCE.getFirst()),
                new ObligationFulfilled(
                        new AgreementId("AG-1"),
                        new ObligationId("O-1"),
                        EVIDENCE,
                        text("سرد", "Récit", "Narrative"),
                        List.of("monitoring.agreement-not-in-force")),
                new AgreementEnded(new AgreementId("AG-1"), text("سبب", "Motif", "Reason")),
                new CommitmentProposed(
                        new CommitmentId("C01"),
                        text("التزام", "Engagement", "Commitment"),
                        text("مشكل", "Problème", "Problem"),
                        text("حل", "Solution", "Solution"),
                        text("نتائج", "Résultats", "Results"),
                        text("الرقمنة", "Numérique", "Digital"),
                        text("جهة", "Région", "Region"),
                        new MonthOrDay("2025-05"),
                        new MonthOrDay("2027-03"),
                        List.of()),
                new MilestoneAdded(
                        new CommitmentId("C01"),
                        new MilestoneId("C01.1"),
                        text("مرحلة", "Jalon", "Milestone"),
                        new Due(
                                "Fin 2025",
                                LocalDate.of(2025, 10, 1),
                                LocalDate.of(2025, 12, 31),
                                Due.Precision.QUARTER),
                        OFFICE,
                        text("منصة", "Une plateforme", "A platform"),
                        List.of()),
                new MilestoneUpdated(
                        new CommitmentId("C01"),
                        new MilestoneId("C01.1"),
                        Status.LIMITED,
                        new Period("2026-Q1"),
                        text("سرد", "Récit", "Narrative"),
                        text("صعوبات", "Difficultés", "Challenges"),
                        EVIDENCE,
                        null,
                        List.of("plan.not-submitted")),
                new CommitmentRevised(
                        new CommitmentId("C01"),
                        text("سبب", "Motif", "Reason"),
                        text("التزام", "Engagement", "Commitment"),
                        text("إشكالية", "Problème", "Problem"),
                        text("حل", "Solution", "Solution"),
                        text("نتائج", "Résultats", "Results"),
                        text("محور", "Thème", "Theme"),
                        text("المجلس", "Conseil", "Council"),
                        new MonthOrDay("2025-01"),
                        new MonthOrDay("2027-03-31"),
                        new AmendmentId("A-1"),
                        List.of("amendment.needed")),
                new CommitmentSpecified(
                        new CommitmentId("C01"),
                        OFFICE,
                        List.of(text("ولاية", "Wilaya", "Wilaya")),
                        List.of(new MemberId("oriental")),
                        text("محور", "Axe", "Axis"),
                        text("مجال", "Domaine", "Area"),
                        text("قطاع", "Secteur", "Sector"),
                        List.of(OpenGovernmentValue.TRANSPARENCY, OpenGovernmentValue.ACCOUNTABILITY),
                        List.of(11, 16),
                        text("برنامج", "Programme", "Programme"),
                        new Budget(new Quantity(1200000), "MAD", text("ميزانية", "Budget", "Budget")),
                        List.of(new SharedProject(new PlanId("opening-programme"), new CommitmentId("P07"))),
                        List.of()),
                new SupportPledged(
                        new CommitmentId("C01"),
                        text("جمعية", "Association", "Association"),
                        text("دور", "Rôle", "Part"),
                        List.of()),
                new SupportDeclined(
                        new CommitmentId("C01"),
                        text("جمعية", "Association", "Association"),
                        text("سبب", "Motif", "Reason"),
                        List.of()),
                new CommitmentRejected(
                        new CommitmentId("C02"), text("سبب", "Motif", "Reason"), List.of("commitment.submitted")),
                new CommitmentMerged(
                        new CommitmentId("C03"),
                        new CommitmentId("C01"),
                        text("سبب", "Motif", "Reason"),
                        List.of("commitment.submitted")),
                new CommitmentWithdrawn(
                        new CommitmentId("C04"),
                        text("سبب", "Motif", "Reason"),
                        new AmendmentId("A-1"),
                        List.of("amendment.needed")),
                new CommitmentCarriedOver(
                        new CommitmentId("C05"),
                        new PlanId("open-regions-2027"),
                        new CommitmentId("C01"),
                        text("سبب", "Motif", "Reason"),
                        new AmendmentId("A-1"),
                        List.of("plan.not-submitted")),
                new MilestoneRescheduled(
                        new CommitmentId("C01"),
                        new MilestoneId("C01.1"),
                        new Due(
                                "Fin mai 2027",
                                LocalDate.of(2027, 5, 1),
                                LocalDate.of(2027, 5, 31),
                                Due.Precision.MONTH),
                        text("سبب", "Motif", "Reason"),
                        new AmendmentId("A-1"),
                        LocalDate.of(2026, 4, 12),
                        List.of("amendment.needed")),
                new MilestoneCancelled(
                        new CommitmentId("C01"),
                        new MilestoneId("C01.2"),
                        text("سبب", "Motif", "Reason"),
                        new AmendmentId("A-1"),
                        LocalDate.of(2026, 4, 12),
                        List.of("amendment.needed")),
                new IndicatorRead(
                        new CommitmentId("C01"),
                        new MilestoneId("C01.1"),
                        new IndicatorId("C01.1.1"),
                        new Quantity(18),
                        new Period("2026-Q1"),
                        EVIDENCE,
                        List.of("commitment.ended")),
                new MilestoneAssessed(
                        new CommitmentId("C01"),
                        new MilestoneId("C01.1"),
                        Assessor.MONITORING_BODY,
                        Completion.LIMITED,
                        text("سرد", "Récit", "Narrative"),
                        EVIDENCE,
                        List.of("assessment.own-claim")),
                new MilestoneContested(
                        new CommitmentId("C01"),
                        new MilestoneId("C01.1"),
                        new ObjectionId("O-1"),
                        text("سبب", "Motif", "Reason"),
                        EVIDENCE,
                        List.of("objection.nothing-reported")),
                new ObjectionSettled(
                        new CommitmentId("C01"),
                        new MilestoneId("C01.1"),
                        new ObjectionId("O-1"),
                        Settlement.UPHELD,
                        text("سبب", "Motif", "Reason"),
                        new DecisionId("D-1"),
                        List.of("committee.decision-not-adopted")),
                new CommitmentDeclaredComplete(
                        new CommitmentId("C01"),
                        text("تصريح", "Déclaration", "Statement"),
                        EVIDENCE,
                        List.of("commitment.milestones-open")),
                new CommitmentAssessed(
                        new CommitmentId("C01"),
                        Assessor.IRM,
                        new Coding(
                                Completion.SUBSTANTIAL,
                                Coding.Verifiability.VERIFIABLE,
                                true,
                                Coding.Potential.MODEST,
                                Coding.Opening.MARGINAL,
                                Coding.EarlyResults.MODERATE),
                        text("سرد", "Récit", "Narrative"),
                        text("دروس", "Enseignements", "Lessons"),
                        EVIDENCE,
                        List.of("plan.not-submitted")),
                new AmendmentProposed(
                        new AmendmentId("A-1"),
                        text("تعديل", "Modification", "Amendment"),
                        text("سبب", "Motif", "Reason"),
                        List.of(new ThingId("C01"), new ThingId("C01.1")),
                        text("المجلس", "Conseil", "Council"),
                        List.of("plan.not-submitted")),
                new OpinionGiven(
                        new AmendmentId("A-1"),
                        text("جمعية", "Association", "Association"),
                        Opinion.RESERVED,
                        text("رأي", "Avis", "Opinion"),
                        List.of("amendment.already-decided")),
                new AmendmentDecided(
                        new AmendmentId("A-1"),
                        AmendmentEvent.Outcome.ADOPTED,
                        text("سبب", "Motif", "Reason"),
                        List.of(new DecisionId("D-1")),
                        List.of("amendment.no-vote")),
                new AmendmentPublished(
                        new AmendmentId("A-1"),
                        new Url("https://example.org/amendment"),
                        List.of("amendment.not-adopted")),
                new MonitoringBodyNamed(
                        new Party.Organisation(Phrase.of(text("جامعة", "Université", "University"))),
                        text("مستقلة", "Sans lien avec les régions", "Without ties to the regions")),
                new SiteNamed(new Url("https://example.org/plan"), SitePurpose.REPOSITORY),
                new DocumentPublished(
                        new DocumentId("minutes-2025-01"),
                        text("محضر", "Compte rendu", "Minutes"),
                        new Url("https://example.org/minutes"),
                        HASH,
                        About.CO_CREATION),
                new PublicationRecorded(
                        new MemberId("oriental"),
                        new Url("https://example.org/oriental"),
                        List.of("plan.not-submitted")),
                new TimelinePublished(
                        LocalDate.of(2025, 1, 15),
                        new Url("https://example.org/timeline"),
                        text("فرص", "Participer", "Take part"),
                        List.of()),
                new CoCreationStarted(List.of()),
                new IndicatorAdded(
                        new CommitmentId("C01"),
                        new MilestoneId("C01.1"),
                        new IndicatorId("C01.1.3"),
                        text("مؤشر", "Indicateur", "Indicator"),
                        new Due("Ongoing", null, null, Due.Precision.OPEN),
                        PERSON,
                        new Quantity(0),
                        new Quantity("two of four regions"),
                        Phrase.of("data sets"),
                        List.of()),
                new EventCorrected(
                        UUID.fromString("0d2b3c70-6a41-4f0e-9a51-3a86f6a3b0e1"),
                        text("خطأ في اليوم", "Erreur de jour", "Wrong day"),
                        new NamedEvent(new SiteNamed(new Url("https://example.org/plan"), SitePurpose.SITE)),
                        LocalDate.of(2025, 1, 16),
                        List.of("plan.not-submitted")),
                new EventRetracted(
                        UUID.fromString("0d2b3c70-6a41-4f0e-9a51-3a86f6a3b0e1"),
                        text("لم يحدث", "N’a pas eu lieu", "It did not take place"),
                        List.of()),
                new VersionPublished(
                        new ProcessRef("oriental-local", 2, Sha256.of("id: oriental-local")), "id: oriental-local"),
                new VersionRetired(
                        new ProcessRef("oriental-local", 1, Sha256.of("id: oriental")),
                        text("عوضته النسخة 2", "Remplacée par la version 2", "Version 2 replaces it")),
                new PersonsJoined(person(1), person(2)),
                new PersonErased(
                        person(1), List.of(person(2)), text("بطلب منه", "À sa demande", "At their own request")),
                new CommandRefused(
                        "SubmitActionPlan",
                        "plan/open-regions-2025",
                        409,
                        "plan.requirements-missing",
                        "Requirements of the process are not met",
                        List.of("submission.endorsement"),
                        Json.STRICT.createObjectNode().put("planId", "open-regions-2025")));
    }
}
