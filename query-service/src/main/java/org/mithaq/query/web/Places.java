package org.mithaq.query.web;

import java.util.Optional;
import java.util.UUID;
import org.mithaq.events.Id;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.amendment.AmendmentEvent;
import org.mithaq.plan.cocreation.CoCreationEvent;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.commitment.CommitmentEvent;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentId;
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
import org.mithaq.plan.committee.CommitteeEvent;
import org.mithaq.plan.consultation.PlanConsultationEvent;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.plan.course.AccessionEvent.Deliberation;
import org.mithaq.plan.course.AccessionEvent.Handling;
import org.mithaq.plan.course.AccessionEvent.LetterOfSupportSent;
import org.mithaq.plan.course.AccessionEvent.MembershipAccepted;
import org.mithaq.plan.course.CourseEvent;
import org.mithaq.plan.course.EndingEvent.ActionPlanClosed;
import org.mithaq.plan.course.EndingEvent.End;
import org.mithaq.plan.course.EndingEvent.LearningPublished;
import org.mithaq.plan.course.EndingEvent.NextPlanNamed;
import org.mithaq.plan.course.EndingEvent.Pause;
import org.mithaq.plan.endorsement.EndorsementEvent;
import org.mithaq.plan.lifecycle.LifecycleEvent;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanDescribed;
import org.mithaq.plan.lifecycle.LifecycleEvent.DocumentPublished;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.monitoring.MonitoringEvent;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementEnded;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementSigned;
import org.mithaq.plan.monitoring.MonitoringEvent.ChartRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.CommitmentScored;
import org.mithaq.plan.monitoring.MonitoringEvent.MatrixRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.ObligationFulfilled;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportCommented;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportSubmitted;
import org.mithaq.plan.review.ReviewEvent.DecisionReviewed;
import org.mithaq.plan.timer.TimerEvent;

/** Where on the pages of a plan the thing stands that an event is about, as long as it is there. */
final class Places {

    private final PlanRecord plan;
    private final Frame frame;
    private final String page;

    Places(PlanRecord plan, Frame frame) {
        this.plan = plan;
        this.frame = frame;
        this.page = plan.opened().map(opened -> opened.planId().value()).orElse("");
    }

    /** The place of what this event is about; of a correction, of what it corrects. */
    Optional<String> of(UUID event) {
        return page.isEmpty()
                ? Optional.empty()
                : plan.told().recorded(event).flatMap(recorded -> of(recorded.event()));
    }

    private Optional<String> of(PlanEvent event) {
        return switch (event) {
            case LifecycleEvent e -> Optional.of(frame.plan(page) + "#" + section(e));
            case CourseEvent e -> Optional.of(frame.plan(page) + "#" + section(e));
            case CommitteeEvent e ->
                plan.committees()
                        .committee(e.committeeId())
                        .map(committee -> frame.committees(page) + "#committee-"
                                + committee.terms().committeeId().value());
            case CoCreationEvent e -> Optional.of(frame.plan(page) + "#" + section(e));
            case EndorsementEvent _ -> Optional.of(frame.plan(page) + "#endorsements");
            case CommitmentEvent e -> of(e);
            case AmendmentEvent e ->
                plan.amendments()
                        .amendment(e.amendmentId())
                        .map(amendment -> frame.commitments(page) + "#amendment-"
                                + amendment.terms().amendmentId().value());
            case MonitoringEvent e -> Optional.of(frame.monitoring(page) + "#" + section(e));
            case PlanConsultationEvent e ->
                Optional.of(frame.consultations(page) + "#consultation-"
                        + e.consultationId().value());
            case TimerEvent _ -> Optional.of(frame.conformance(page) + "#waiting");
            case DecisionReviewed e -> of(e.eventId());
            case CorrectionEvent e -> of(e.eventId());
        };
    }

    private static String section(LifecycleEvent event) {
        return switch (event) {
            case ActionPlanDescribed e -> "section-" + e.section().id();
            case LeadInstitutionNamed _ -> "leads";
            case MonitoringBodyNamed _ -> "monitoring-body";
            case DocumentPublished e -> "document-" + e.documentId().value();
            case LifecycleEvent.SiteNamed _, LifecycleEvent.PublicationRecorded _ -> "openness";
            case LifecycleEvent.ActionPlanOpened _,
                    LifecycleEvent.ProcessMigrated _,
                    LifecycleEvent.ActionPlanSubmitted _,
                    LifecycleEvent.ImplementationStarted _ -> "stages";
        };
    }

    private static String section(CourseEvent event) {
        return switch (event) {
            case LetterOfSupportSent _, MembershipAccepted _ -> "course-support";
            case Deliberation _ -> "course-councils";
            case Handling _ -> "course-submissions";
            case Pause _ -> "course-pauses";
            case ActionPlanClosed _, LearningPublished _, End _, NextPlanNamed _ -> "course-ending";
        };
    }

    private static String section(CoCreationEvent event) {
        return switch (event) {
            case WorkshopRecorded e -> "workshop-" + e.workshopId().value();
            case CoCreationEvent.ParticipationDeclared _ -> "figures";
            case CoCreationEvent.TimelinePublished _, CoCreationEvent.CoCreationStarted _ -> "stages";
        };
    }

    private static String section(MonitoringEvent event) {
        return switch (event) {
            case ReportSubmitted e -> "report-" + e.reportId().value();
            case ReportPublished e -> "report-" + e.reportId().value();
            case ReportCommented e -> "comment-" + e.commentId().value();
            case MatrixRecorded e -> "matrix-" + e.matrixId().value();
            case ChartRecorded e -> "chart-" + e.chartId().value();
            case CommitmentScored e -> "scorecard-" + e.scorecardId().value();
            case AgreementSigned e -> "agreement-" + e.agreementId().value();
            case ObligationFulfilled e ->
                "obligation-" + e.agreementId().value() + "-" + e.obligationId().value();
            case AgreementEnded e -> "agreement-" + e.agreementId().value();
        };
    }

    private Optional<String> of(CommitmentEvent event) {
        return switch (event) {
            case CommitmentProposed e -> of(e.commitmentId(), "");
            case MilestoneAdded e -> of(e.commitmentId(), milestone(e.milestoneId()));
            case MilestoneUpdated e -> of(e.commitmentId(), milestone(e.milestoneId()));
            case IndicatorAdded e ->
                of(e.commitmentId(), "#indicator-" + e.indicatorId().value());
            case PromiseEvent e -> of(e.commitmentId(), "");
            case ProgressEvent e -> of(e);
        };
    }

    private Optional<String> of(ProgressEvent event) {
        return switch (event) {
            case IndicatorRead e ->
                of(e.commitmentId(), "#indicator-" + e.indicatorId().value());
            case MilestoneRescheduled e -> of(e.commitmentId(), milestone(e.milestoneId()));
            case MilestoneCancelled e -> of(e.commitmentId(), milestone(e.milestoneId()));
            case MilestoneAssessed e -> of(e.commitmentId(), milestone(e.milestoneId()));
            case MilestoneContested e -> of(e.commitmentId(), milestone(e.milestoneId()));
            case ObjectionSettled e -> of(e.commitmentId(), milestone(e.milestoneId()));
            case CommitmentDeclaredComplete e -> of(e.commitmentId(), "#found");
            case CommitmentAssessed e -> of(e.commitmentId(), "#found");
        };
    }

    private static String milestone(Id milestone) {
        return "#milestone-" + milestone.value();
    }

    /** A commitment that was retracted has no page. */
    private Optional<String> of(CommitmentId commitment, String part) {
        return plan.commitments()
                .commitment(commitment)
                .map(known ->
                        frame.commitment(page, known.terms().commitmentId().value()) + part);
    }
}
