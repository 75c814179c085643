package org.mithaq.command.plan;

import java.util.Objects;
import java.util.stream.Stream;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.Thing;
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
import org.mithaq.plan.commitment.ProgressEvent.CommitmentAssessed;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentDeclaredComplete;
import org.mithaq.plan.commitment.ProgressEvent.IndicatorRead;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneCancelled;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneRescheduled;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRevised;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.Ending;
import org.mithaq.plan.commitment.PromiseEvent.SupportDeclined;
import org.mithaq.plan.commitment.PromiseEvent.SupportPledged;
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
import org.mithaq.plan.consultation.PlanConsultationEvent;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.plan.course.AccessionEvent.Deliberation;
import org.mithaq.plan.course.AccessionEvent.Handling;
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
import org.mithaq.plan.endorsement.Organisation;
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
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementEnded;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementSigned;
import org.mithaq.plan.monitoring.MonitoringEvent.ChartRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.CommitmentScored;
import org.mithaq.plan.monitoring.MonitoringEvent.MatrixRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.ObligationFulfilled;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportCommented;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportSubmitted;
import org.mithaq.plan.review.ReviewEvent;
import org.mithaq.plan.timer.TimerEvent;

/**
 * What is told once, or goes by an id of its own, does not stand beside another of its kind: something may have taken the
 * place of an entry while it was retracted.
 */
final class Alone {

    private Alone() {}

    /** The rule that an entry breaks beside another one, by its code. */
    static Stream<String> missing(Recorded<? extends PlanEvent> entry, PlanRecord plan) {
        return switch (entry.event()) {
            case ActionPlanOpened e -> once(e, plan, "plan.already-opened");
            case ActionPlanSubmitted _ ->
                unless(Submissions.of(plan).beside(entry).isEmpty(), "plan.already-submitted");
            case PublicationRecorded e -> once(e, plan, "plan.already-published");
            case ImplementationStarted e -> once(e, plan, "plan.implementation-already-started");
            case CoCreationStarted e -> once(e, plan, "plan.co-creation-already-started");
            case MembershipAccepted e -> once(e, plan, "membership.already-accepted");
            case Handling _ -> oneWord(entry, plan);
            case ActionPlanSuspended _ -> unless(!isSuspendedBefore(entry, plan), "plan.already-suspended");
            case ActionPlanResumed _ -> unless(isSuspendedBefore(entry, plan), "plan.not-suspended");
            case ActionPlanClosed e -> once(e, plan, "plan.already-closed");
            case LearningPublished e -> once(e, plan, "plan.learning-already-published");
            case ActionPlanArchived e -> once(e, plan, "plan.already-archived");
            case ActionPlanWithdrawn e -> once(e, plan, "plan.already-withdrawn");
            case LetterOfSupportSent _, Deliberation _, NextPlanNamed _ -> Stream.empty();
            case CommitteeEstablished e -> introducedOnce(e.committeeId(), plan);
            case CommitteeDissolved e -> once(e, plan, "committee.already-dissolved");
            case CommitteeMemberAppointed e -> alone(Thing.seat(e.seatId()), e.seatId(), plan);
            case CommitteeConvened e -> alone(Thing.meeting(e.meetingId()), e.meetingId(), plan);
            case CommitteeMet e ->
                Stream.concat(
                        once(e, plan, "committee.already-met"),
                        alone(Thing.meeting(e.meetingId()), e.meetingId(), plan));
            case CommitteeDecided e -> introducedOnce(e.decisionId(), plan);
            case CommitteeRecommended e -> introducedOnce(e.recommendationId(), plan);
            case ThematicGroupFormed e -> alone(Thing.group(e.groupId()), e.groupId(), plan);
            case InstanceConsulted e -> introducedOnce(e.referralId(), plan);
            case CommitteeMandateEnded _, RecommendationAnswered _, ThematicGroupDissolved _, InstanceHeard _ ->
                Stream.empty();
            case EndorsedByCSO e -> firstOfItsNames(entry, e, plan);
            case TextFrozen _, EndorsementRequested _, EndorsementDeclined _, EndorsementWithdrawn _ -> Stream.empty();
            case ReportSubmitted e -> introducedOnce(e.reportId(), plan);
            case ReportPublished e -> once(e, plan, "monitoring.already-published");
            case ReportCommented e -> introducedOnce(e.commentId(), plan);
            case MatrixRecorded e ->
                Stream.concat(onlyOfItsPeriod(e, plan), alone(Thing.matrix(e.matrixId()), e.matrixId(), plan));
            case ChartRecorded e -> alone(Thing.chart(e.chartId()), e.chartId(), plan);
            case CommitmentScored e -> introducedOnce(e.scorecardId(), plan);
            case AgreementSigned e -> introducedOnce(e.agreementId(), plan);
            case AgreementEnded e -> once(e, plan, "monitoring.agreement-already-ended");
            case ObligationFulfilled _ -> Stream.empty();
            case DocumentPublished e -> introducedOnce(e.documentId(), plan);
            case WorkshopRecorded e -> introducedOnce(e.workshopId(), plan);
            case CommitmentProposed e -> introducedOnce(e.commitmentId(), plan);
            case MilestoneAdded e -> introducedOnce(e.milestoneId(), plan);
            case IndicatorAdded e -> introducedOnce(e.indicatorId(), plan);
            case MilestoneContested e -> introducedOnce(e.objectionId(), plan);
            case AmendmentProposed e -> introducedOnce(e.amendmentId(), plan);
            case AmendmentDecided e -> once(e, plan, "amendment.already-decided");
            case ObjectionSettled e -> once(e, plan, "objection.already-settled");
            case MilestoneCancelled e -> once(e, plan, "milestone.already-cancelled");
            case Ending e -> endsOnce(e, plan);
            case CommitmentRevised _,
                    CommitmentSpecified _,
                    SupportPledged _,
                    SupportDeclined _,
                    MilestoneRescheduled _,
                    IndicatorRead _,
                    MilestoneAssessed _,
                    CommitmentDeclaredComplete _,
                    CommitmentAssessed _,
                    OpinionGiven _,
                    AmendmentPublished _ -> Stream.empty();
            case ActionPlanDescribed _,
                    ProcessMigrated _,
                    LeadInstitutionNamed _,
                    MonitoringBodyNamed _,
                    SiteNamed _,
                    TimelinePublished _,
                    ParticipationDeclared _,
                    MilestoneUpdated _ -> Stream.empty();
            case PlanConsultationEvent _, TimerEvent _, ReviewEvent _, CorrectionEvent _ -> Stream.empty();
        };
    }

    /** OGP says one thing of a submission. */
    private static Stream<String> oneWord(Recorded<?> entry, PlanRecord plan) {
        return Submissions.of(plan).besideHandling(entry).stream().map(other -> switch (other.event()) {
            case SubmissionAcknowledged _ -> "submission.already-acknowledged";
            case SubmissionReturned _ -> "submission.already-returned";
        });
    }

    private static boolean isSuspendedBefore(Recorded<?> entry, PlanRecord plan) {
        return plan.course()
                .ending()
                .pauseBefore(entry)
                .filter(before -> before.event() instanceof ActionPlanSuspended)
                .isPresent();
    }

    private static Stream<String> unless(boolean met, String code) {
        return met ? Stream.empty() : Stream.of(code);
    }

    private static Stream<String> once(PlanEvent event, PlanRecord plan, String code) {
        var told = plan.told().of(Thing.of(event)).stream()
                .filter(other -> other.event().getClass() == event.getClass());
        return told.count() == 1 ? Stream.empty() : Stream.of(code);
    }

    /** However a promise ended, it ended once. */
    private static Stream<String> endsOnce(Ending ending, PlanRecord plan) {
        var told = plan.told().of(Thing.of(ending)).stream().filter(other -> other.event() instanceof Ending);
        return told.count() == 1 ? Stream.empty() : Stream.of("commitment.already-ended");
    }

    private static Stream<String> introducedOnce(Id id, PlanRecord plan) {
        return plan.introductions(id).count() == 1 ? Stream.empty() : Stream.of("plan.id-used");
    }

    /** More than once may be told of a thing, as long as nothing else goes by its id. */
    private static Stream<String> alone(Thing thing, Id id, PlanRecord plan) {
        return plan.introductions(id).allMatch(told -> Thing.of(told.event()).equals(thing))
                ? Stream.empty()
                : Stream.of("plan.id-used");
    }

    private static Stream<String> onlyOfItsPeriod(MatrixRecorded recorded, PlanRecord plan) {
        return plan.monitoring().matrices().stream()
                        .allMatch(other -> other.event().matrixId().names(recorded.matrixId())
                                || !other.event().period().equals(recorded.period()))
                ? Stream.empty()
                : Stream.of("monitoring.matrix-of-period");
    }

    /** A text is endorsed once, and again only after a withdrawal. */
    private static Stream<String> firstOfItsNames(Recorded<?> entry, EndorsedByCSO endorsed, PlanRecord plan) {
        var organisation =
                plan.endorsements().organisation(endorsed.organisation()).orElse(Organisation.UNKNOWN);
        return organisation.endorsementsBefore(entry).stream()
                        .noneMatch(other -> Objects.equals(other.event().textHash(), endorsed.textHash()))
                ? Stream.empty()
                : Stream.of("endorsement.already-given");
    }
}
