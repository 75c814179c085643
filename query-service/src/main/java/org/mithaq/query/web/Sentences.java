package org.mithaq.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Membership;
import org.mithaq.events.Sha256;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.amendment.AmendmentEvent;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentDecided;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentProposed;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentPublished;
import org.mithaq.plan.amendment.AmendmentEvent.OpinionGiven;
import org.mithaq.plan.cocreation.CoCreationEvent.CoCreationStarted;
import org.mithaq.plan.cocreation.CoCreationEvent.ParticipationDeclared;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.ProgressEvent;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentAssessed;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentDeclaredComplete;
import org.mithaq.plan.commitment.ProgressEvent.IndicatorRead;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneCancelled;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneRescheduled;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.mithaq.plan.commitment.PromiseEvent;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentCarriedOver;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentMerged;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRejected;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRevised;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentWithdrawn;
import org.mithaq.plan.commitment.PromiseEvent.SupportDeclined;
import org.mithaq.plan.commitment.PromiseEvent.SupportPledged;
import org.mithaq.plan.committee.CommitteeEvent;
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
import org.mithaq.plan.committee.CommitteeEvent.RecommendationAnswered;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupDissolved;
import org.mithaq.plan.committee.CommitteeEvent.ThematicGroupFormed;
import org.mithaq.plan.consultation.PlanConsultationEvent.ConsultationReported;
import org.mithaq.plan.correction.CorrectionEvent;
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
import org.mithaq.plan.lifecycle.LifecycleEvent.DocumentPublished;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ProcessMigrated;
import org.mithaq.plan.lifecycle.LifecycleEvent.PublicationRecorded;
import org.mithaq.plan.lifecycle.LifecycleEvent.SiteNamed;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.plan.monitoring.AgreementId;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementEnded;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementSigned;
import org.mithaq.plan.monitoring.MonitoringEvent.ChartRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.CommitmentScored;
import org.mithaq.plan.monitoring.MonitoringEvent.MatrixRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.ObligationFulfilled;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportCommented;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportSubmitted;
import org.mithaq.plan.monitoring.ReportId;
import org.mithaq.plan.review.ReviewEvent.DecisionReviewed;
import org.mithaq.plan.timer.TimerEvent.TimerTriggered;
import org.mithaq.query.audit.AuditEntry;

/** Says in one sentence what an event means, in the reader's language. */
final class Sentences {

    private static final EventTypes TYPES = EventTypes.of(List.of(PlanEvent.class), List.of());

    private final PlanRecord plan;
    private final Words words;

    Sentences(PlanRecord plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    Sentence of(AuditEntry entry) {
        var name = entry.type().substring(org.mithaq.events.Line.TYPE_PREFIX.length());
        try {
            return of((PlanEvent) TYPES.read(name, entry.data()));
        } catch (RuntimeException _) {
            // A newer version wrote it, or nobody can read it: the trail shows it all the same.
            return sentence("event.unknown", name);
        }
    }

    private Sentence of(PlanEvent event) {
        var key = key(event);
        return switch (event) {
            case ActionPlanOpened e -> sentence(key, e.title());
            case ProcessMigrated e ->
                sentence(key, e.process().id() + " v" + e.process().version());
            case ActionPlanDescribed e ->
                sentence(key, words.message("section." + e.section().id()));
            case LeadInstitutionNamed e -> optional(key, e.institution(), member(e.member()));
            case MonitoringBodyNamed e ->
                optional(key, words.party(e.body(), plan.lifecycle().language()));
            case SiteNamed e -> sentence(key, e.url().value());
            case DocumentPublished e -> sentence(key, e.title());
            case PublicationRecorded e -> sentence(key, named(e.member()));
            case ActionPlanSubmitted e -> optional(key, e.reference());
            case ImplementationStarted _ -> sentence(key);
            case LetterOfSupportSent e -> optional(key, member(e.member()));
            case MembershipAccepted e -> optional(key, e.cohort());
            case AdoptedByCouncil e -> sentence(key, named(e.member()));
            case DeclinedByCouncil e -> sentence(key, named(e.member()), e.reason());
            case SubmissionAcknowledged e -> optional(key, e.reference());
            case SubmissionReturned e -> sentence(key, e.reason());
            case ActionPlanSuspended e -> sentence(key, e.reason());
            case ActionPlanResumed e -> sentence(key, e.reason());
            case ActionPlanClosed _, LearningPublished _, ActionPlanArchived _ -> sentence(key);
            case ActionPlanWithdrawn e -> sentence(key, e.reason());
            case NextPlanNamed e -> sentence(key, e.nextPlan().value());
            case CommitteeEstablished e -> optional(key, e.name(), member(e.member()));
            case CommitteeDissolved e -> sentence(key, committee(e));
            case CommitteeMemberAppointed e ->
                sentence(key, committee(e), e.seatId().value(), half(e.half()));
            case CommitteeMandateEnded e ->
                sentence(key, committee(e), e.seatId().value());
            case CommitteeConvened e -> sentence(key, committee(e), words.date(e.heldOn()));
            case CommitteeMet e ->
                sentence(
                        key,
                        committee(e),
                        words.number(e.present().administration().people()),
                        words.number(e.present().civilSociety().people()));
            case CommitteeDecided e ->
                sentence(
                        key,
                        committee(e),
                        e.subject(),
                        words.message("outcome." + e.outcome().name()));
            case CommitteeRecommended e -> sentence(key, committee(e), e.addressee());
            case RecommendationAnswered e ->
                sentence(
                        key,
                        e.recommendationId().value(),
                        words.message("answer." + e.answer().name()));
            case ThematicGroupFormed e -> sentence(key, committee(e), e.name());
            case ThematicGroupDissolved e -> sentence(key, e.groupId().value());
            case InstanceConsulted e -> sentence(key, committee(e), e.instance(), e.subject());
            case InstanceHeard e ->
                sentence(
                        key,
                        e.referralId().value(),
                        words.message("opinion." + e.opinion().name()));
            case TimelinePublished e -> sentence(key, words.date(e.startsOn()));
            case CoCreationStarted _ -> sentence(key);
            case WorkshopRecorded e -> optional(key, e.title(), e.place());
            case ParticipationDeclared e -> sentence(key, figure(e.groups()), figure(e.publicMeetings()));
            case TextFrozen e -> sentence(key, fingerprint(e.textHash()));
            case EndorsementRequested e ->
                optional(key, words.number(e.organisations().size()), member(e.territory()));
            case EndorsedByCSO e -> optional(key, e.organisation(), member(e.territory()));
            case EndorsementDeclined e -> sentence(key, e.organisation());
            case EndorsementWithdrawn e -> sentence(key, e.organisation());
            case CommitmentProposed e -> sentence(key, e.commitmentId().value(), e.title());
            case MilestoneAdded e -> sentence(key, e.milestoneId().value(), e.title());
            case IndicatorAdded e -> sentence(key, e.indicatorId().value(), e.text());
            case MilestoneUpdated e ->
                sentence(
                        key,
                        e.milestoneId().value(),
                        words.message("status." + e.status().name()));
            case PromiseEvent e -> of(key, e);
            case ProgressEvent e -> of(key, e);
            case AmendmentEvent e -> of(key, e);
            case ReportSubmitted e ->
                sentence(key, words.message("report-kind." + e.kind().name()), e.title());
            case ReportPublished e -> sentence(key, report(e.reportId()));
            case ReportCommented e -> sentence(key, report(e.reportId()), e.by());
            case MatrixRecorded e -> sentence(key, e.period().value());
            case ChartRecorded e -> sentence(key, e.period().value());
            case CommitmentScored e -> optional(key, e.commitmentId().value(), e.by());
            case AgreementSigned e -> sentence(key, e.title(), e.partner());
            case ObligationFulfilled e -> sentence(key, e.obligationId().value(), agreement(e.agreementId()));
            case AgreementEnded e -> sentence(key, agreement(e.agreementId()));
            case ConsultationReported e ->
                sentence(
                        key,
                        e.title(),
                        words.number(e.figures().contributions()),
                        words.number(e.figures().answered()));
            case TimerTriggered e ->
                sentence(key, words.message("timer." + e.kind().name()), words.date(e.due()), e.timer());
            case DecisionReviewed e ->
                sentence(
                        key,
                        version(e.eventId()),
                        words.message("finding." + e.finding().name()));
            case CorrectionEvent e -> sentence(key, version(e.eventId()));
        };
    }

    private Sentence of(String key, PromiseEvent event) {
        var id = event.commitmentId().value();
        return switch (event) {
            case SupportPledged e -> sentence(key, id, e.organisation());
            case SupportDeclined e -> sentence(key, id, e.organisation());
            case CommitmentMerged e -> sentence(key, id, e.into().value());
            case CommitmentCarriedOver e -> sentence(key, id, e.nextPlan().value());
            case CommitmentRevised _, CommitmentSpecified _, CommitmentRejected _, CommitmentWithdrawn _ ->
                sentence(key, id);
        };
    }

    private Sentence of(String key, ProgressEvent event) {
        return switch (event) {
            case MilestoneRescheduled e -> sentence(key, e.milestoneId().value(), words.due(e.due()));
            case MilestoneCancelled e -> sentence(key, e.milestoneId().value());
            case IndicatorRead e ->
                sentence(key, e.indicatorId().value(), String.valueOf(e.value().given()));
            case MilestoneAssessed e ->
                sentence(
                        key,
                        e.milestoneId().value(),
                        words.message("assessor." + e.by().name()),
                        words.message("completion." + e.completion().name()));
            case MilestoneContested e -> sentence(key, e.milestoneId().value());
            case ObjectionSettled e ->
                sentence(
                        key,
                        e.milestoneId().value(),
                        words.message("settlement." + e.settlement().name()));
            case CommitmentDeclaredComplete e -> sentence(key, e.commitmentId().value());
            case CommitmentAssessed e ->
                sentence(
                        key,
                        e.commitmentId().value(),
                        words.message("assessor." + e.by().name()),
                        words.message("completion." + e.coding().completion().name()));
        };
    }

    private Sentence of(String key, AmendmentEvent event) {
        var id = event.amendmentId().value();
        return switch (event) {
            case AmendmentProposed e -> sentence(key, id, e.text());
            case OpinionGiven e ->
                sentence(key, id, e.by(), words.message("opinion." + e.opinion().name()));
            case AmendmentDecided e ->
                sentence(
                        key,
                        id,
                        words.message("amendment.outcome." + e.outcome().name()));
            case AmendmentPublished _ -> sentence(key, id);
        };
    }

    private String version(UUID event) {
        return plan.told()
                .recorded(event)
                .map(recorded -> words.number(recorded.version()))
                .orElse("–");
    }

    static String key(PlanEvent event) {
        return "event." + EventTypes.nameOf(event.getClass());
    }

    /** The last filling may be missing; then there is a shorter sentence. */
    private Sentence optional(String key, @Nullable Object... fillings) {
        var given = new ArrayList<Object>();
        for (var filling : fillings) {
            if (filling != null) {
                given.add(filling);
            }
        }
        return given.size() == fillings.length
                ? sentence(key, given.toArray())
                : sentence(key + ".short", given.toArray());
    }

    private Sentence sentence(String key, Object... fillings) {
        return Sentence.of(words.pattern(key), List.of(fillings), words);
    }

    private @Nullable Object member(@Nullable MemberId id) {
        return id == null ? null : named(id);
    }

    private Object named(MemberId id) {
        return plan.lifecycle().members().stream()
                .filter(member -> member.id().names(id))
                .<Object>map(Member::name)
                .findFirst()
                .orElse(id.value());
    }

    private Object report(ReportId id) {
        return plan.monitoring()
                .report(id)
                .<Object>map(report -> report.terms().title())
                .orElse(id.value());
    }

    private Object agreement(AgreementId id) {
        return plan.monitoring()
                .agreement(id)
                .<Object>map(agreement -> agreement.terms().title())
                .orElse(id.value());
    }

    private Object committee(CommitteeEvent event) {
        return plan.committees()
                .committee(event.committeeId())
                .<Object>map(committee -> committee.terms().name())
                .orElse(event.committeeId().value());
    }

    /** So much of a hash that two of them can be told apart by eye. */
    private static String fingerprint(Sha256 hash) {
        return hash.value().substring(0, 12) + "…";
    }

    private String half(Membership.Half half) {
        return words.message("half." + half.name());
    }

    private String figure(@Nullable Integer figure) {
        return figure == null ? "–" : words.number(figure);
    }
}
