package org.mithaq.command.plan;

import java.util.Arrays;
import java.util.List;
import org.mithaq.command.plan.AmendmentCommand.DecideAmendment;
import org.mithaq.command.plan.AmendmentCommand.GiveOpinion;
import org.mithaq.command.plan.AmendmentCommand.ProposeAmendment;
import org.mithaq.command.plan.AmendmentCommand.PublishAmendment;
import org.mithaq.command.plan.CoCreationCommand.DeclareParticipation;
import org.mithaq.command.plan.CoCreationCommand.PublishTimeline;
import org.mithaq.command.plan.CoCreationCommand.RecordWorkshop;
import org.mithaq.command.plan.CoCreationCommand.StartCoCreation;
import org.mithaq.command.plan.CommitmentCommand.AddIndicator;
import org.mithaq.command.plan.CommitmentCommand.AddMilestone;
import org.mithaq.command.plan.CommitmentCommand.ProposeCommitment;
import org.mithaq.command.plan.CommitmentCommand.UpdateMilestone;
import org.mithaq.command.plan.CommitteeCommand.AnswerRecommendation;
import org.mithaq.command.plan.CommitteeCommand.AppointCommitteeMember;
import org.mithaq.command.plan.CommitteeCommand.ConveneCommittee;
import org.mithaq.command.plan.CommitteeCommand.DecideInCommittee;
import org.mithaq.command.plan.CommitteeCommand.DissolveCommittee;
import org.mithaq.command.plan.CommitteeCommand.EndCommitteeMandate;
import org.mithaq.command.plan.CommitteeCommand.EstablishCommittee;
import org.mithaq.command.plan.CommitteeCommand.MakeRecommendation;
import org.mithaq.command.plan.CommitteeCommand.RecordCommitteeMeeting;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.EndorsementCommand.EndorseByCSO;
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
import org.mithaq.command.plan.ProgressCommand.AssessCommitment;
import org.mithaq.command.plan.ProgressCommand.AssessMilestone;
import org.mithaq.command.plan.ProgressCommand.CancelMilestone;
import org.mithaq.command.plan.ProgressCommand.ContestMilestone;
import org.mithaq.command.plan.ProgressCommand.DeclareCommitmentComplete;
import org.mithaq.command.plan.ProgressCommand.ReadIndicator;
import org.mithaq.command.plan.ProgressCommand.RescheduleMilestone;
import org.mithaq.command.plan.ProgressCommand.SettleObjection;
import org.mithaq.command.plan.PromiseCommand.CarryOverCommitment;
import org.mithaq.command.plan.PromiseCommand.DeclineSupport;
import org.mithaq.command.plan.PromiseCommand.MergeCommitment;
import org.mithaq.command.plan.PromiseCommand.PledgeSupport;
import org.mithaq.command.plan.PromiseCommand.RejectCommitment;
import org.mithaq.command.plan.PromiseCommand.ReviseCommitment;
import org.mithaq.command.plan.PromiseCommand.SpecifyCommitment;
import org.mithaq.command.plan.PromiseCommand.WithdrawCommitment;
import org.mithaq.command.plan.ReviewCommand.ReviewDecision;
import org.mithaq.command.plan.TimerCommand.TriggerTimer;
import org.mithaq.events.Id;
import org.mithaq.plan.PlanEvent;
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
import org.mithaq.plan.commitment.PromiseEvent.CommitmentCarriedOver;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentMerged;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRejected;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRevised;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentWithdrawn;
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
import org.mithaq.plan.committee.CommitteeEvent.RecommendationAnswered;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
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
import org.mithaq.plan.review.ReviewEvent.DecisionReviewed;
import org.mithaq.plan.timer.TimerEvent.TimerTriggered;

/** Which command makes an event, and which ids of it stay whatever is corrected. */
public record MadeBy(Class<? extends PlanCommand> command, List<String> ids) {

    /** How this event comes about. */
    public static MadeBy of(PlanEvent event) {
        return switch (event) {
            case ActionPlanOpened e -> by(OpenActionPlan.class, e.planId());
            case ProcessMigrated _ -> by(MigrateProcess.class);
            case ActionPlanDescribed _ -> by(DescribeActionPlan.class);
            case LeadInstitutionNamed _ -> by(NameLeadInstitution.class);
            case MonitoringBodyNamed _ -> by(NameMonitoringBody.class);
            case SiteNamed _ -> by(NameSite.class);
            case DocumentPublished e -> by(PublishDocument.class, e.documentId());
            case PublicationRecorded _ -> by(RecordPublication.class);
            case ActionPlanSubmitted _ -> by(SubmitActionPlan.class);
            case ImplementationStarted _ -> by(StartImplementation.class);
            case CommitteeEstablished e -> by(EstablishCommittee.class, e.committeeId());
            case CommitteeDissolved e -> by(DissolveCommittee.class, e.committeeId());
            case CommitteeMemberAppointed e -> by(AppointCommitteeMember.class, e.committeeId(), e.seatId());
            case CommitteeMandateEnded e -> by(EndCommitteeMandate.class, e.committeeId(), e.seatId());
            case CommitteeConvened e -> by(ConveneCommittee.class, e.committeeId(), e.meetingId());
            case CommitteeMet e -> by(RecordCommitteeMeeting.class, e.committeeId(), e.meetingId());
            case CommitteeDecided e -> by(DecideInCommittee.class, e.committeeId(), e.meetingId(), e.decisionId());
            case CommitteeRecommended e -> by(MakeRecommendation.class, e.committeeId(), e.recommendationId());
            case RecommendationAnswered e -> by(AnswerRecommendation.class, e.committeeId(), e.recommendationId());
            case TimelinePublished _ -> by(PublishTimeline.class);
            case CoCreationStarted _ -> by(StartCoCreation.class);
            case WorkshopRecorded e -> by(RecordWorkshop.class, e.workshopId());
            case ParticipationDeclared _ -> by(DeclareParticipation.class);
            case EndorsedByCSO _ -> by(EndorseByCSO.class);
            case CommitmentProposed e -> by(ProposeCommitment.class, e.commitmentId());
            case MilestoneAdded e -> by(AddMilestone.class, e.commitmentId(), e.milestoneId());
            case IndicatorAdded e -> by(AddIndicator.class, e.commitmentId(), e.milestoneId(), e.indicatorId());
            case MilestoneUpdated e -> by(UpdateMilestone.class, e.commitmentId(), e.milestoneId());
            case CommitmentRevised e -> by(ReviseCommitment.class, e.commitmentId());
            case CommitmentSpecified e -> by(SpecifyCommitment.class, e.commitmentId());
            case SupportPledged e -> by(PledgeSupport.class, e.commitmentId());
            case SupportDeclined e -> by(DeclineSupport.class, e.commitmentId());
            case CommitmentRejected e -> by(RejectCommitment.class, e.commitmentId());
            case CommitmentMerged e -> by(MergeCommitment.class, e.commitmentId());
            case CommitmentWithdrawn e -> by(WithdrawCommitment.class, e.commitmentId());
            case CommitmentCarriedOver e -> by(CarryOverCommitment.class, e.commitmentId());
            case MilestoneRescheduled e -> by(RescheduleMilestone.class, e.commitmentId(), e.milestoneId());
            case MilestoneCancelled e -> by(CancelMilestone.class, e.commitmentId(), e.milestoneId());
            case IndicatorRead e -> by(ReadIndicator.class, e.commitmentId(), e.milestoneId(), e.indicatorId());
            case MilestoneAssessed e -> by(AssessMilestone.class, e.commitmentId(), e.milestoneId());
            case MilestoneContested e -> by(ContestMilestone.class, e.commitmentId(), e.milestoneId(), e.objectionId());
            case ObjectionSettled e -> by(SettleObjection.class, e.commitmentId(), e.milestoneId(), e.objectionId());
            case CommitmentDeclaredComplete e -> by(DeclareCommitmentComplete.class, e.commitmentId());
            case CommitmentAssessed e -> by(AssessCommitment.class, e.commitmentId());
            case AmendmentProposed e -> by(ProposeAmendment.class, e.amendmentId());
            case OpinionGiven e -> by(GiveOpinion.class, e.amendmentId());
            case AmendmentDecided e -> by(DecideAmendment.class, e.amendmentId());
            case AmendmentPublished e -> by(PublishAmendment.class, e.amendmentId());
            case TimerTriggered _ -> by(TriggerTimer.class);
            case DecisionReviewed _ -> by(ReviewDecision.class);
            case EventCorrected e ->
                new MadeBy(Correct.class, List.of(e.eventId().toString()));
            case EventRetracted e ->
                new MadeBy(Retract.class, List.of(e.eventId().toString()));
        };
    }

    /** Whether both name the same things. */
    boolean sameIds(MadeBy other) {
        return ids.equals(other.ids);
    }

    private static MadeBy by(Class<? extends PlanCommand> command, Id... ids) {
        return new MadeBy(command, Arrays.stream(ids).map(Id::key).toList());
    }
}
