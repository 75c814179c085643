package org.mithaq.plan;

import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Id;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.events.Written;
import org.mithaq.plan.amendment.AmendmentEvent;
import org.mithaq.plan.cocreation.CoCreationEvent;
import org.mithaq.plan.cocreation.CoCreationEvent.CoCreationStarted;
import org.mithaq.plan.cocreation.CoCreationEvent.ParticipationDeclared;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.commitment.CommitmentEvent;
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
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRevised;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.Ending;
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
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementDeclined;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementRequested;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementWithdrawn;
import org.mithaq.plan.endorsement.EndorsementEvent.TextFrozen;
import org.mithaq.plan.lifecycle.LifecycleEvent;
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
import org.mithaq.plan.lifecycle.Section;
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
import org.mithaq.plan.timer.TimerEvent.TimerTriggered;

/** What in a plan an event or a command is about: the thing whose last change {@code If-Match} compares with. */
public record Thing(String kind, String key) {

    /** The plan as a whole. */
    public static final Thing PLAN = new Thing("plan", "");

    public static final Thing PARTICIPATION = new Thing("participation", "");

    /** The timeline of co-creation and its start. */
    public static final Thing CO_CREATION = new Thing("co-creation", "");

    public static final Thing MONITORING_BODY = new Thing("monitoring-body", "");

    /** The final text, which is to be endorsed. */
    public static final Thing FINAL_TEXT = new Thing("final-text", "");

    /** Who is asked to endorse it. */
    public static final Thing ENDORSEMENT_REQUEST = new Thing("endorsement-request", "");

    /** That OGP accepted those who make the plan. */
    public static final Thing MEMBERSHIP = new Thing("membership", "");

    /** What OGP says of the submissions of the plan. */
    public static final Thing HANDLING = new Thing("handling", "");

    /** Whether the plan stands still. */
    public static final Thing PAUSE = new Thing("pause", "");

    /** How the plan ends. */
    public static final Thing ENDING = new Thing("ending", "");

    public static final Thing NEXT_PLAN = new Thing("next-plan", "");

    public static Thing letterOfSupport(@Nullable MemberId member) {
        return new Thing("letter-of-support", member == null ? "" : member.key());
    }

    public static Thing council(Id member) {
        return new Thing("council", member.key());
    }

    public static Thing site(Url url) {
        return new Thing("site", url.value());
    }

    public static Thing document(Id id) {
        return new Thing("document", id.key());
    }

    public static Thing publication(Id member) {
        return new Thing("publication", member.key());
    }

    public static Thing indicator(Id id) {
        return new Thing("indicator", id.key());
    }

    public static Thing section(Section section) {
        return new Thing("section", section.id());
    }

    public static Thing leadInstitution(@Nullable MemberId member, Text institution) {
        var names = institution.all().stream().map(Written::key).collect(Collectors.joining("/"));
        return new Thing("lead-institution", (member == null ? "" : member.key()) + "/" + names);
    }

    public static Thing endorsement(Text organisation) {
        return new Thing("endorsement", Written.key(organisation.all().getFirst()));
    }

    public static Thing workshop(Id id) {
        return new Thing("workshop", id.key());
    }

    public static Thing committee(Id id) {
        return new Thing("committee", id.key());
    }

    public static Thing seat(Id id) {
        return new Thing("seat", id.key());
    }

    public static Thing meeting(Id id) {
        return new Thing("meeting", id.key());
    }

    public static Thing decision(Id id) {
        return new Thing("decision", id.key());
    }

    public static Thing recommendation(Id id) {
        return new Thing("recommendation", id.key());
    }

    public static Thing group(Id id) {
        return new Thing("group", id.key());
    }

    public static Thing referral(Id id) {
        return new Thing("referral", id.key());
    }

    public static Thing commitment(Id id) {
        return new Thing("commitment", id.key());
    }

    public static Thing milestone(Id id) {
        return new Thing("milestone", id.key());
    }

    /** What one organisation has to do with one commitment. */
    public static Thing support(Id commitment, Text organisation) {
        return new Thing(
                "support",
                commitment.key() + "/" + Written.key(organisation.all().getFirst()));
    }

    public static Thing objection(Id id) {
        return new Thing("objection", id.key());
    }

    public static Thing amendment(Id id) {
        return new Thing("amendment", id.key());
    }

    public static Thing report(Id id) {
        return new Thing("report", id.key());
    }

    public static Thing comment(Id id) {
        return new Thing("comment", id.key());
    }

    public static Thing matrix(Id id) {
        return new Thing("matrix", id.key());
    }

    public static Thing chart(Id id) {
        return new Thing("chart", id.key());
    }

    public static Thing scorecard(Id id) {
        return new Thing("scorecard", id.key());
    }

    public static Thing agreement(Id id) {
        return new Thing("agreement", id.key());
    }

    /** An obligation has its id within its agreement. */
    public static Thing obligation(Id agreement, Id id) {
        return new Thing("obligation", agreement.key() + "/" + id.key());
    }

    public static Thing review(UUID event) {
        return new Thing("review", event.toString());
    }

    /** What is reported of a consultation, which itself is elsewhere. */
    public static Thing consultation(Id id) {
        return new Thing("consultation", id.key());
    }

    public static Thing timer(String code) {
        return new Thing("timer", code);
    }

    /** What was once told: what a correction names, and what it is about if nothing else can be said. */
    public static Thing event(UUID id) {
        return new Thing("event", id.toString());
    }

    /** What this event is about. */
    public static Thing of(PlanEvent event) {
        return switch (event) {
            case LifecycleEvent lifecycle -> of(lifecycle);
            case CourseEvent course -> of(course);
            case CommitteeEvent committee -> of(committee);
            case CoCreationEvent coCreation -> of(coCreation);
            case EndorsementEvent endorsement -> of(endorsement);
            case CommitmentEvent commitment -> of(commitment);
            case AmendmentEvent amendment -> amendment(amendment.amendmentId());
            case MonitoringEvent monitoring -> of(monitoring);
            case PlanConsultationEvent consulted -> consultation(consulted.consultationId());
            case TimerTriggered triggered -> timer(triggered.timer());
            case DecisionReviewed reviewed -> review(reviewed.eventId());
            case CorrectionEvent correction -> event(correction.eventId());
        };
    }

    private static Thing of(LifecycleEvent event) {
        return switch (event) {
            case ActionPlanDescribed e -> section(e.section());
            case LeadInstitutionNamed e -> leadInstitution(e.member(), e.institution());
            case MonitoringBodyNamed _ -> MONITORING_BODY;
            case SiteNamed e -> site(e.url());
            case DocumentPublished e -> document(e.documentId());
            case PublicationRecorded e -> publication(e.member());
            case ActionPlanOpened _, ProcessMigrated _, ActionPlanSubmitted _, ImplementationStarted _ -> PLAN;
        };
    }

    private static Thing of(CourseEvent event) {
        return switch (event) {
            case LetterOfSupportSent e -> letterOfSupport(e.member());
            case MembershipAccepted _ -> MEMBERSHIP;
            case Deliberation e -> council(e.member());
            case Handling _ -> HANDLING;
            case Pause _ -> PAUSE;
            case ActionPlanClosed _, LearningPublished _, End _ -> ENDING;
            case NextPlanNamed _ -> NEXT_PLAN;
        };
    }

    private static Thing of(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEstablished e -> committee(e.committeeId());
            case CommitteeDissolved e -> committee(e.committeeId());
            case CommitteeMemberAppointed e -> seat(e.seatId());
            case CommitteeMandateEnded e -> seat(e.seatId());
            case CommitteeConvened e -> meeting(e.meetingId());
            case CommitteeMet e -> meeting(e.meetingId());
            case CommitteeDecided e -> decision(e.decisionId());
            case CommitteeRecommended e -> recommendation(e.recommendationId());
            case RecommendationAnswered e -> recommendation(e.recommendationId());
            case ThematicGroupFormed e -> group(e.groupId());
            case ThematicGroupDissolved e -> group(e.groupId());
            case InstanceConsulted e -> referral(e.referralId());
            case InstanceHeard e -> referral(e.referralId());
        };
    }

    private static Thing of(CoCreationEvent event) {
        return switch (event) {
            case WorkshopRecorded e -> workshop(e.workshopId());
            case ParticipationDeclared _ -> PARTICIPATION;
            case TimelinePublished _, CoCreationStarted _ -> CO_CREATION;
        };
    }

    private static Thing of(EndorsementEvent event) {
        return switch (event) {
            case TextFrozen _ -> FINAL_TEXT;
            case EndorsementRequested _ -> ENDORSEMENT_REQUEST;
            case EndorsedByCSO e -> endorsement(e.organisation());
            case EndorsementDeclined e -> endorsement(e.organisation());
            case EndorsementWithdrawn e -> endorsement(e.organisation());
        };
    }

    private static Thing of(CommitmentEvent event) {
        return switch (event) {
            case CommitmentProposed e -> commitment(e.commitmentId());
            case MilestoneAdded e -> milestone(e.milestoneId());
            case IndicatorAdded e -> indicator(e.indicatorId());
            case MilestoneUpdated e -> milestone(e.milestoneId());
            case PromiseEvent e -> of(e);
            case ProgressEvent e -> of(e);
        };
    }

    private static Thing of(PromiseEvent event) {
        return switch (event) {
            case SupportPledged e -> support(e.commitmentId(), e.organisation());
            case SupportDeclined e -> support(e.commitmentId(), e.organisation());
            case CommitmentRevised _, CommitmentSpecified _, Ending _ -> commitment(event.commitmentId());
        };
    }

    private static Thing of(ProgressEvent event) {
        return switch (event) {
            case MilestoneRescheduled e -> milestone(e.milestoneId());
            case MilestoneCancelled e -> milestone(e.milestoneId());
            case MilestoneAssessed e -> milestone(e.milestoneId());
            case IndicatorRead e -> indicator(e.indicatorId());
            case MilestoneContested e -> objection(e.objectionId());
            case ObjectionSettled e -> objection(e.objectionId());
            case CommitmentDeclaredComplete e -> commitment(e.commitmentId());
            case CommitmentAssessed e -> commitment(e.commitmentId());
        };
    }

    private static Thing of(MonitoringEvent event) {
        return switch (event) {
            case ReportSubmitted e -> report(e.reportId());
            case ReportPublished e -> report(e.reportId());
            case ReportCommented e -> comment(e.commentId());
            case MatrixRecorded e -> matrix(e.matrixId());
            case ChartRecorded e -> chart(e.chartId());
            case CommitmentScored e -> scorecard(e.scorecardId());
            case AgreementSigned e -> agreement(e.agreementId());
            case ObligationFulfilled e -> obligation(e.agreementId(), e.obligationId());
            case AgreementEnded e -> agreement(e.agreementId());
        };
    }
}
