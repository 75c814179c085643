package org.mithaq.command.plan;

import java.util.List;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.kernel.Standing;
import org.mithaq.command.plan.AccessionCommand.AcceptMembership;
import org.mithaq.command.plan.AccessionCommand.AcknowledgeSubmission;
import org.mithaq.command.plan.AccessionCommand.AdoptByCouncil;
import org.mithaq.command.plan.AccessionCommand.DeclineByCouncil;
import org.mithaq.command.plan.AccessionCommand.ReturnSubmission;
import org.mithaq.command.plan.AccessionCommand.SendLetterOfSupport;
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
import org.mithaq.command.plan.CommitteeCommand.EstablishCommittee;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.EndingCommand.PublishLearning;
import org.mithaq.command.plan.EndorsementCommand.DeclineEndorsement;
import org.mithaq.command.plan.EndorsementCommand.EndorseByCSO;
import org.mithaq.command.plan.EndorsementCommand.FreezeText;
import org.mithaq.command.plan.EndorsementCommand.RequestEndorsement;
import org.mithaq.command.plan.EndorsementCommand.WithdrawEndorsement;
import org.mithaq.command.plan.MonitoringCommand.CommentOnReport;
import org.mithaq.command.plan.MonitoringCommand.EndAgreement;
import org.mithaq.command.plan.MonitoringCommand.FulfilObligation;
import org.mithaq.command.plan.MonitoringCommand.PublishReport;
import org.mithaq.command.plan.MonitoringCommand.RecordChart;
import org.mithaq.command.plan.MonitoringCommand.RecordMatrix;
import org.mithaq.command.plan.MonitoringCommand.ScoreCommitment;
import org.mithaq.command.plan.MonitoringCommand.SignAgreement;
import org.mithaq.command.plan.MonitoringCommand.SubmitReport;
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
import org.mithaq.events.Id;
import org.mithaq.events.Party;
import org.mithaq.events.Phrase;
import org.mithaq.events.Recorded;
import org.mithaq.events.Role;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.monitoring.ReportKind;

/** Who may write for whom: decided on the record of the plan, for those who do not write for everybody. */
final class MembershipRules {

    private final Role role;
    private final Standing standing;
    private final PlanRecord plan;

    private MembershipRules(Role role, Standing standing, PlanRecord plan) {
        this.role = role;
        this.standing = standing;
        this.plan = plan;
    }

    /** Refuses a command of somebody who may not write for whom they write. */
    static void check(Request<? extends PlanCommand> request, PlanRecord plan) {
        if (!request.standing().forAll()) {
            var role = Role.of(request.role()).orElseThrow();
            new MembershipRules(role, request.standing(), plan).check(request);
        }
    }

    private void check(Request<? extends PlanCommand> request) {
        switch (role) {
            case OFFICIAL, COMMITTEE, CSO -> mayWrite(request.command());
            case COUNCIL, MONITORING_BODY, IRM -> mayDecide(request.command());
            // The first two write for everybody, OGP's staff takes every plan; the others send nothing that is of one
            // member.
            case ADMIN, POINT_OF_CONTACT, SUPPORT_UNIT, AUDITOR, INTEGRATION -> {}
        }
        if (request.onBehalfOf() != null && standing.claimants() != null) {
            unless(
                    isOwn(text(standing.claimants())),
                    "membership.on-behalf-of",
                    "/onBehalfOf/organisation",
                    "You write on behalf of your own organisation only");
        }
    }

    /**
     * An endorsement, given or not, is its organisation's own, everything else belongs to a region; and so does what a
     * correction restates, in whichever role it is sent.
     */
    private void mayWrite(PlanCommand command) {
        switch (command) {
            case Correct c -> mayWrite(c.payload());
            // It is the sender's own.
            case Retract _ -> {}
            // Access gives them to those who write for everybody, and to no region.
            case PlanConsultationCommand _, TimerCommand _, ReviewCommand _, FreezeText _, RequestEndorsement _ -> {}
            case EndorseByCSO c -> ofOneOrganisation(c.organisation(), "/organisation");
            case DeclineEndorsement c -> ofOneOrganisation(c.organisation(), "/organisation");
            case WithdrawEndorsement c -> ofOneOrganisation(c.organisation(), "/organisation");
            case PledgeSupport c when role == Role.CSO -> ofOneOrganisation(c.organisation(), "/organisation");
            case DeclineSupport c when role == Role.CSO -> ofOneOrganisation(c.organisation(), "/organisation");
            case GiveOpinion c when role == Role.CSO -> ofOneOrganisation(c.by(), "/by");
            case ProposeAmendment c when role == Role.CSO -> proposing(c);
            // Anybody of civil society may object, wherever a promise is carried out.
            case ContestMilestone _ when role == Role.CSO -> {}
            case ScoreCommitment c when role == Role.CSO -> scoresForItself(c);
            case CommentOnReport c when role == Role.CSO -> ofOneOrganisation(c.by(), "/by");
            case LifecycleCommand _,
                    CourseCommand _,
                    CommitteeCommand _,
                    CommitteeWorkCommand _,
                    CoCreationCommand _,
                    CommitmentCommand _,
                    PromiseCommand _,
                    ProgressCommand _,
                    AmendmentCommand _,
                    MonitoringCommand _ -> {
                ofThisPlan();
                ofOneRegion(command);
            }
        }
    }

    private void writesSuchReports(MonitoringCommand command) {
        switch (command) {
            case SubmitReport c -> writes(c.kind(), "/kind");
            case PublishReport c ->
                plan.monitoring()
                        .report(c.reportId())
                        .ifPresent(report -> writes(report.terms().kind(), "/reportId"));
            case CommentOnReport _,
                    RecordMatrix _,
                    RecordChart _,
                    ScoreCommitment _,
                    SignAgreement _,
                    FulfilObligation _,
                    EndAgreement _ -> {}
        }
    }

    private void writes(ReportKind kind, String pointer) {
        var author =
                switch (kind) {
                    case INCEPTION, END_OF_COMMITMENT, YEARLY, LEARNING -> Role.MONITORING_BODY;
                    case PROGRESS, SELF_ASSESSMENT -> Role.OFFICIAL;
                    case IRM -> Role.IRM;
                };
        unless(
                role == author,
                "membership.report-of-another-role",
                pointer,
                "Reports of this kind are written in the role " + author.id());
    }

    private void scoresForItself(ScoreCommitment score) {
        unless(score.by() != null, "membership.other-organisation", "/by", "You write for your own organisation only");
        if (score.by() != null) {
            ofOneOrganisation(score.by(), "/by");
        }
    }

    private void ofThisPlan() {
        if (plan.lifecycle().members().stream().noneMatch(member -> standing.belongsTo(member.id()))) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "membership.not-of-this-plan",
                    "You belong to no member of this plan",
                    List.of());
        }
    }

    /** A council speaks for its member, and the body that monitors the plan for itself; Access gives them nothing else. */
    private void mayDecide(PlanCommand command) {
        switch (command) {
            case Correct c -> mayDecide(c.payload());
            case AdoptByCouncil _, DeclineByCouncil _ -> {
                ofThisPlan();
                ofOneRegion(command);
            }
            case GiveOpinion _ -> {
                ofThisPlan();
                ofOneRegion(command);
            }
            case PublishLearning _ -> ofTheMonitoringBody();
            case AssessMilestone _, AssessCommitment _ when role == Role.MONITORING_BODY -> ofTheMonitoringBody();
            case MonitoringCommand c -> {
                if (role == Role.MONITORING_BODY) {
                    ofTheMonitoringBody();
                }
                writesSuchReports(c);
            }
            case PlanCommand _ -> {}
        }
    }

    /** The body that was named for this plan, and no other one. */
    private void ofTheMonitoringBody() {
        var named = plan.lifecycle().openness().monitoringBody();
        if (named == null
                || !(named.event().body() instanceof Party.Organisation(var name))
                || !standing.isOf(text(name))) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "membership.not-the-monitoring-body",
                    "You are not of the body that monitors this plan",
                    List.of());
        }
    }

    /** Whatever a command names belongs to the sender's own region, to all of them, or is not there yet. */
    private void ofOneRegion(PlanCommand command) {
        switch (command) {
            case ProposeCommitment c -> {
                own(c.commitmentId(), "/commitmentId");
                own(Region.ledBy(c.lead() == null ? null : text(c.lead()), plan), "/lead");
            }
            case AddMilestone c -> {
                own(c.commitmentId(), "/commitmentId");
                own(c.milestoneId(), "/milestoneId");
            }
            case AddIndicator c -> {
                own(c.commitmentId(), "/commitmentId");
                own(c.milestoneId(), "/milestoneId");
                own(c.indicatorId(), "/indicatorId");
            }
            case UpdateMilestone c -> {
                own(c.commitmentId(), "/commitmentId");
                own(c.milestoneId(), "/milestoneId");
            }
            case ProgressCommand c -> {
                own(c.commitmentId(), "/commitmentId");
                ownParts(c);
            }
            case PromiseCommand c -> {
                own(c.commitmentId(), "/commitmentId");
                ownAfterwards(c);
            }
            case ProposeAmendment c -> {
                c.about().forEach(id -> own(id, "/about"));
                if (c.proposedBy() != null) {
                    ofTheirs(c.proposedBy(), "/proposedBy");
                }
            }
            case DecideAmendment c -> ofAmendment(c.amendmentId());
            case GiveOpinion c -> ofTheirs(c.by(), "/by");
            case PublishAmendment _ -> {}
            case SendLetterOfSupport c -> own(Region.of(c.member()), "/member");
            case AdoptByCouncil c -> own(Region.of(c.member()), "/member");
            case DeclineByCouncil c -> own(Region.of(c.member()), "/member");
            case AcceptMembership _, AcknowledgeSubmission _, ReturnSubmission _, EndingCommand _ -> {}
            case EstablishCommittee c -> own(Region.of(c.member()), "/member");
            case CommitteeCommand c -> own(c.committeeId(), "/committeeId");
            case CommitteeWorkCommand c -> own(c.committeeId(), "/committeeId");
            case SubmitReport c -> {
                own(c.reportId(), "/reportId");
                if (c.commitmentId() != null) {
                    own(c.commitmentId(), "/commitmentId");
                }
                writesSuchReports(c);
            }
            case PublishReport c -> own(c.reportId(), "/reportId");
            case CommentOnReport c -> own(c.reportId(), "/reportId");
            case RecordMatrix c -> {
                for (var at = 0; at < c.rows().size(); at++) {
                    own(c.rows().get(at).commitmentId(), "/rows/" + at + "/commitmentId");
                }
            }
            case ScoreCommitment c -> {
                own(c.scorecardId(), "/scorecardId");
                own(c.commitmentId(), "/commitmentId");
            }
            // They are of all members.
            case RecordChart _, SignAgreement _, FulfilObligation _, EndAgreement _ -> {}
            case RecordWorkshop c -> {
                own(c.workshopId(), "/workshopId");
                own(Region.of(c.territory()), "/territory");
            }
            case LifecycleCommand _,
                    EndorsementCommand _,
                    PlanConsultationCommand _,
                    TimerCommand _,
                    ReviewCommand _,
                    CorrectionCommand _ -> {}
            case PublishTimeline _, StartCoCreation _, DeclareParticipation _ -> {}
        }
    }

    private void ownParts(ProgressCommand command) {
        switch (command) {
            case RescheduleMilestone c -> own(c.milestoneId(), "/milestoneId");
            case CancelMilestone c -> own(c.milestoneId(), "/milestoneId");
            case ReadIndicator c -> {
                own(c.milestoneId(), "/milestoneId");
                own(c.indicatorId(), "/indicatorId");
            }
            case AssessMilestone c -> own(c.milestoneId(), "/milestoneId");
            case ContestMilestone c -> {
                own(c.milestoneId(), "/milestoneId");
                own(c.objectionId(), "/objectionId");
            }
            case SettleObjection c -> {
                own(c.milestoneId(), "/milestoneId");
                own(c.objectionId(), "/objectionId");
            }
            case DeclareCommitmentComplete _, AssessCommitment _ -> {}
        }
    }

    /** Nobody gives away what they carry out to a region that is not theirs, or takes themselves out. */
    private void ownAfterwards(PromiseCommand command) {
        switch (command) {
            case ReviseCommitment c -> own(Region.ledBy(c.lead() == null ? null : text(c.lead()), plan), "/lead");
            case SpecifyCommitment c ->
                own(
                        c.members().isEmpty()
                                ? plan.commitments()
                                        .commitment(c.commitmentId())
                                        .map(known -> Region.ledBy(known.terms().lead(), plan))
                                        .orElse(Region.ALL)
                                : new Region(c.members()),
                        "/members");
            case MergeCommitment c -> own(c.into(), "/into");
            case PledgeSupport _,
                    DeclineSupport _,
                    RejectCommitment _,
                    WithdrawCommitment _,
                    CarryOverCommitment _ -> {}
        }
    }

    private void ofOneOrganisation(Phrase organisation, String pointer) {
        unless(
                standing.isOf(text(organisation)),
                "membership.other-organisation",
                pointer,
                "You write for your own organisation only");
    }

    /** Theirs is an organisation of their own, a member that they belong to, and an institution that leads for one. */
    private void ofTheirs(Phrase organisation, String pointer) {
        unless(
                standing.isOf(text(organisation)) || isOwn(text(organisation)),
                "membership.other-organisation",
                pointer,
                "You write for your own organisation only");
    }

    private void proposing(ProposeAmendment proposal) {
        if (proposal.proposedBy() != null) {
            ofOneOrganisation(proposal.proposedBy(), "/proposedBy");
        }
    }

    /** What changes a promise is decided where the promise is carried out. */
    private void ofAmendment(AmendmentId id) {
        plan.amendments()
                .amendment(id)
                .ifPresent(known -> known.terms().about().forEach(about -> own(about, "/amendmentId")));
    }

    /** Whether the record knows this organisation as one for which the sender writes in this role. */
    private boolean isOwn(Text organisation) {
        return switch (role) {
            case CSO, MONITORING_BODY -> standing.isOf(organisation);
            case OFFICIAL, COMMITTEE, COUNCIL ->
                plan.lifecycle().members().stream()
                                .anyMatch(member -> standing.belongsTo(member.id())
                                        && member.name().sameName(organisation))
                        || plan.lifecycle().leads().values().stream()
                                .map(Recorded::event)
                                .anyMatch(lead -> lead.institution().sameName(organisation)
                                        && Region.of(lead.member()).isOf(standing));
            case ADMIN, POINT_OF_CONTACT, SUPPORT_UNIT, IRM, AUDITOR, INTEGRATION -> false;
        };
    }

    private void own(Id id, String pointer) {
        own(Region.of(id, plan), pointer);
    }

    private void own(Region region, String pointer) {
        unless(region.isOf(standing), "membership.other-region", pointer, "This belongs to another member of the plan");
    }

    private Text text(Phrase name) {
        return name.in(plan.lifecycle().language());
    }

    private static void unless(boolean met, String code, String pointer, String sentence) {
        if (!met) {
            throw new Rejected(Rejected.Kind.FORBIDDEN, code, sentence, List.of(new Rejected.Fault(pointer, sentence)));
        }
    }
}
