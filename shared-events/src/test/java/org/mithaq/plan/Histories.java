package org.mithaq.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.Language;
import org.mithaq.events.Membership;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.NamedEvent;
import org.mithaq.events.Phrase;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.events.Who;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.ParticipationDeclared;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.cocreation.Participants;
import org.mithaq.plan.cocreation.WorkshopId;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.Period;
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
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanDescribed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
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

/** Histories of plans made from a seed: every kind of event, a fifth of them entered long after they happened,
 * a twentieth of them corrections. */
public final class Histories {

    /** As plans were bound to it before it was a file: a pin that will be known for ever. */
    private static final ProcessRef SIMPLE =
            new ProcessRef("simple", 1, new Sha256("5cb3b1964e159dbaddc60911e6d745a5f5f0a8f14794f993ff50e10586a106e5"));

    private static final MemberId MEMBER = new MemberId("oriental");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 10);

    private final Random random;
    private final List<Recorded<? extends PlanEvent>> history = new ArrayList<>();
    private LocalDate today = FIRST_DAY;

    private Histories(long seed) {
        random = new Random(seed);
    }

    /** A history of this many events; the same for the same seed. */
    public static List<Recorded<? extends PlanEvent>> of(long seed, int events) {
        var made = new Histories(seed);
        made.add(made.opened());
        while (made.history.size() < events) {
            made.today = made.today.plusDays(made.random.nextInt(4));
            made.add(made.random.nextInt(20) == 0 ? made.correction() : made.next());
        }
        return List.copyOf(made.history);
    }

    private void add(PlanEvent event) {
        var late = !history.isEmpty() && random.nextInt(5) == 0;
        var occurredOn = late ? today.minusDays(random.nextInt(200)) : today;
        history.add(new Recorded<>(
                new UUID(random.nextLong(), random.nextLong()),
                history.size() + 1,
                occurredOn,
                "actor-" + random.nextInt(5),
                "point-of-contact",
                null,
                event));
    }

    private PlanEvent next() {
        return switch (random.nextInt(24)) {
            case 0 -> new ActionPlanDescribed(pick(Section.values()), text("section"));
            case 1 -> new LeadInstitutionNamed(text("institution"), null, List.of());
            case 2 -> new ActionPlanSubmitted(null, List.of());
            case 3 -> new ImplementationStarted(List.of());
            case 4 -> new ParticipationDeclared(random.nextInt(20), null, text("page"));
            case 5, 6, 7 -> workshop();
            case 8, 9, 10, 11 -> endorsement();
            case 12, 13 ->
                new CommitmentProposed(
                        commitment(), text("commitment"), null, null, null, null, null, null, null, List.of());
            case 14, 15, 16 -> added();
            case 17 -> random.nextBoolean() ? committee() : monitored();
            case 18, 19 -> new GeneratedPromises(random, today, commitment(), milestone()).next();
            case 20, 21 -> course();
            default ->
                new MilestoneUpdated(
                        commitment(), milestone(), pick(Status.values()), null, null, null, List.of(), null, List.of());
        };
    }

    /** Corrects or takes back anything told before but the opening; a correction too. */
    private PlanEvent correction() {
        if (history.size() == 1) {
            return next();
        }
        var wrong = history.get(random.nextInt(1, history.size()));
        var reason = text("mistake");
        if (random.nextInt(3) == 0) {
            return new EventRetracted(wrong.id(), reason, List.of());
        }
        return new EventCorrected(wrong.id(), reason, new NamedEvent(restated(wrong.event())), today, List.of());
    }

    /** The same thing told otherwise. */
    private PlanEvent restated(PlanEvent wrong) {
        return switch (wrong) {
            case MilestoneUpdated e ->
                new MilestoneUpdated(
                        e.commitmentId(),
                        e.milestoneId(),
                        pick(Status.values()),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of());
            case EndorsedByCSO e ->
                new EndorsedByCSO(text("organisation"), null, e.territory(), null, e.textHash(), null, List.of());
            case EventRetracted e -> new EventRetracted(e.eventId(), text("better reason"), List.of());
            default -> wrong;
        };
    }

    /** Mostly organisations endorse; of three texts one is frozen now and then, and a few say no. */
    private PlanEvent endorsement() {
        var organisation = text("organisation");
        return switch (random.nextInt(16)) {
            case 0 -> new TextFrozen(finalText(), null, null, List.of());
            case 1 ->
                new EndorsementRequested(
                        List.of(organisation, text("organisation")), null, member(), finalText(), List.of());
            case 2 -> new EndorsementDeclined(organisation, text("reason"), member(), null, List.of());
            case 3 -> new EndorsementWithdrawn(organisation, text("reason"), List.of());
            default ->
                new EndorsedByCSO(
                        organisation,
                        null,
                        member(),
                        null,
                        random.nextInt(3) == 0 ? null : finalText(),
                        null,
                        List.of());
        };
    }

    private Sha256 finalText() {
        return Sha256.of("text " + random.nextInt(3));
    }

    private PlanEvent opened() {
        return new ActionPlanOpened(
                new PlanId("generated"),
                text("plan"),
                List.of(new Member(MEMBER, text("member"))),
                SIMPLE,
                new MonthOrDay("2027-06"),
                null,
                2024,
                ZoneId.of("Africa/Casablanca"),
                Language.EN);
    }

    private PlanEvent workshop() {
        return new WorkshopRecorded(
                new WorkshopId("w" + random.nextInt(1_000)),
                text("workshop"),
                pick(Format.values()),
                pick(Kind.values()),
                null,
                member(),
                null,
                null,
                new Participants(random.nextInt(10, 90), random.nextInt(10), null, null),
                List.of(),
                null,
                List.of());
    }

    private PlanEvent added() {
        var last = today.plusDays(random.nextInt(-100, 300));
        return new MilestoneAdded(
                commitment(),
                milestone(),
                text("milestone"),
                random.nextBoolean() ? new Due(null, last.minusDays(30), last, Due.Precision.MONTH) : null,
                null,
                null,
                List.of());
    }

    /** What happens in one of three committees, whether or not it was established yet. */
    private PlanEvent committee() {
        var committee = new CommitteeId("SC" + random.nextInt(3));
        var meeting = new MeetingId("Meeting" + random.nextInt(6));
        var seat = new SeatId("S" + random.nextInt(6));
        var recommendation = new RecommendationId("R" + random.nextInt(4));
        return switch (random.nextInt(14)) {
            case 0, 1 ->
                new CommitteeEstablished(committee, member(), text("committee"), halves(), 50, null, List.of());
            case 2 -> new CommitteeDissolved(committee, text("reason"));
            case 3 ->
                new CommitteeMemberAppointed(
                        committee,
                        seat,
                        pick(Membership.Half.values()),
                        new Who.Office(text("office")),
                        null,
                        null,
                        null,
                        random.nextBoolean(),
                        List.of());
            case 4 -> new CommitteeMandateEnded(committee, seat, null);
            case 5 ->
                new CommitteeConvened(
                        committee,
                        meeting,
                        today.plusDays(10),
                        pick(Format.values()),
                        null,
                        List.of(),
                        List.of(),
                        List.of());
            case 6 ->
                new CommitteeMet(committee, meeting, pick(Format.values()), halves(), null, null, null, List.of());
            case 7 ->
                new CommitteeDecided(
                        committee,
                        meeting,
                        new DecisionId("D" + random.nextInt(6)),
                        text("subject"),
                        null,
                        new Votes(new Votes.Half(random.nextInt(5), 1, 0), new Votes.Half(random.nextInt(5), 1, 0)),
                        pick(Outcome.values()));
            case 8 ->
                new CommitteeRecommended(committee, recommendation, text("addressee"), text("wish"), null, List.of());
            case 9 -> new RecommendationAnswered(committee, recommendation, pick(Answer.values()), text("reason"));
            case 10 ->
                new ThematicGroupFormed(
                        committee,
                        new GroupId("G" + random.nextInt(3)),
                        text("theme"),
                        List.of(seat),
                        List.of(text("organisation")),
                        List.of());
            case 11 -> new ThematicGroupDissolved(committee, new GroupId("G" + random.nextInt(3)), text("reason"));
            case 12 ->
                new InstanceConsulted(
                        committee,
                        new ReferralId("RF" + random.nextInt(3)),
                        text("instance"),
                        text("subject"),
                        null,
                        List.of());
            default ->
                new InstanceHeard(
                        committee,
                        new ReferralId("RF" + random.nextInt(3)),
                        pick(Opinion.values()),
                        text("reason"),
                        null);
        };
    }

    /** What happens to the plan in the hands of OGP, councils and time, in whatever order. */
    private PlanEvent course() {
        return switch (random.nextInt(16)) {
            case 0 -> new LetterOfSupportSent(member(), evidence(), List.of(text("leader")));
            case 1 -> new MembershipAccepted(null, random.nextBoolean() ? new MonthOrDay("2027-09") : null);
            case 2, 3, 4 ->
                new AdoptedByCouncil(MEMBER, text("session"), null, random.nextInt(30), 1, 0, null, List.of());
            case 5 -> new DeclinedByCouncil(MEMBER, text("reason"), null, List.of());
            case 6 -> new SubmissionAcknowledged(null, List.of());
            case 7 -> new SubmissionReturned(text("reason"), List.of(), List.of());
            case 8, 9 -> new ActionPlanSuspended(text("reason"));
            case 10, 11 -> new ActionPlanResumed(text("reason"), null);
            case 12 -> new ActionPlanClosed(null, text("summary"), List.of());
            case 13 -> new LearningPublished(evidence());
            case 14 ->
                random.nextBoolean()
                        ? new ActionPlanArchived(null, List.of())
                        : new ActionPlanWithdrawn(text("reason"));
            default -> new NextPlanNamed(new PlanId("generated-" + random.nextInt(3)));
        };
    }

    private static Evidence evidence() {
        return new Evidence(Phrase.of("letter"), new Url("https://example.org/letter"), null, null);
    }

    /** What is reported, recorded or agreed, whether or not what it is about is there yet. */
    private PlanEvent monitored() {
        var report = new ReportId("R" + random.nextInt(4));
        var agreement = new AgreementId("A" + random.nextInt(2));
        var obligation = new ObligationId("O" + random.nextInt(2));
        var period = new Period("2024-Q" + random.nextInt(1, 5));
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                new ReportSubmitted(
                        report,
                        pick(ReportKind.values()),
                        text("report"),
                        commitment(),
                        null,
                        document(),
                        null,
                        List.of());
            case 2 -> new ReportPublished(report, new Url("https://example.org/report"), List.of());
            case 3 ->
                new ReportCommented(
                        report, new CommentId("N" + random.nextInt(3)), text("region"), text("remark"), List.of());
            case 4 ->
                random.nextBoolean()
                        ? new MatrixRecorded(
                                new MatrixId("X" + random.nextInt(3)),
                                period,
                                List.of(new MatrixRow(commitment(), text("actions"), null, null, null)),
                                null)
                        : consulted();
            case 5 ->
                random.nextBoolean()
                        ? new ChartRecorded(
                                new ChartId("CH" + random.nextInt(3)), period, List.of(text("done")), List.of())
                        : new CommitmentScored(
                                new ScorecardId("S-" + random.nextInt(3)),
                                commitment(),
                                List.of(new Score(text("criterion"), random.nextInt(6), 5)),
                                null,
                                null);
            case 6 ->
                new AgreementSigned(
                        agreement,
                        text("partner"),
                        text("agreement"),
                        List.of(new Obligation(
                                obligation,
                                text("training"),
                                new Due(null, null, today.plusDays(random.nextInt(200)), null))),
                        null,
                        null);
            case 7 -> new ObligationFulfilled(agreement, obligation, List.of(document()), null, List.of());
            default -> new AgreementEnded(agreement, text("reason"));
        };
    }

    private static Evidence document() {
        return new Evidence(Phrase.of("Document"), new Url("https://example.org/document"), null, null);
    }

    private Halves halves() {
        return new Halves(new Halves.Half(random.nextInt(1, 6), 1), new Halves.Half(random.nextInt(1, 6), null));
    }

    private CommitmentId commitment() {
        return new CommitmentId("C" + random.nextInt(5));
    }

    private MilestoneId milestone() {
        return new MilestoneId("M" + random.nextInt(12));
    }

    private @Nullable MemberId member() {
        return random.nextBoolean() ? MEMBER : null;
    }

    private Text text(String what) {
        return Text.of(pick(Language.values()), what + " " + random.nextInt(30));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private ConsultationReported consulted() {
        var answered = random.nextInt(20);
        return new ConsultationReported(
                new ConsultationId("consultation-" + random.nextInt(2)),
                1 + random.nextInt(100),
                text("consultation"),
                today,
                today.plusDays(30),
                random.nextBoolean() ? today.plusDays(31) : null,
                random.nextBoolean() ? today.plusDays(60) : null,
                List.of(Channel.PLATFORM),
                new Figures(answered + random.nextInt(20), answered, 0, 0, 0, random.nextInt(3)),
                random.nextBoolean() ? new Drafts(1, today.plusDays(9), today.plusDays(23), 15) : null);
    }
}
