package org.mithaq.process.definition;

import java.util.List;
import org.mithaq.process.definition.Definition.Expression;

/**
 * Whose matter something is, and the command by which they settle it: what stands in the inbox of these people until then.
 *
 * @param command one of {@link #COMMANDS}; nothing where nobody is asked
 * @param roles those whose matter it is
 * @param members the fact that names the members for whom it is not settled; all of them, if nothing is said
 */
public record Duty(String command, List<String> roles, Expression members) {

    /** Nobody's. */
    public static final Duty NONE = new Duty("", List.of(), Expression.NONE);

    /** Every command of a plan by which something that was missing comes about. */
    public static final List<String> COMMANDS = List.of(
            "AcceptMembership",
            "AcknowledgeSubmission",
            "AddIndicator",
            "AddMilestone",
            "AdoptByCouncil",
            "AnswerContributions",
            "AnswerRecommendation",
            "AppointCommitteeMember",
            "ArchiveActionPlan",
            "AssessCommitment",
            "AssessMilestone",
            "CloseActionPlan",
            "CloseConsultation",
            "CommentOnReport",
            "ConveneCommittee",
            "Correct",
            "DecideAmendment",
            "DecideInCommittee",
            "DeclareCommitmentComplete",
            "DeclareParticipation",
            "DeclineEndorsement",
            "DescribeActionPlan",
            "EndorseByCSO",
            "EstablishCommittee",
            "FreezeText",
            "FulfilObligation",
            "GiveOpinion",
            "NameLeadInstitution",
            "NameMonitoringBody",
            "NameNextPlan",
            "NameSite",
            "OpenConsultation",
            "PledgeSupport",
            "ProposeCommitment",
            "PublishAmendment",
            "PublishDocument",
            "PublishDraft",
            "PublishLearning",
            "PublishReport",
            "PublishTimeline",
            "ReadIndicator",
            "RecordChart",
            "RecordCommitteeMeeting",
            "RecordMatrix",
            "RecordPublication",
            "RecordWorkshop",
            "RequestEndorsement",
            "RescheduleMilestone",
            "ResumeActionPlan",
            "ScoreCommitment",
            "SendLetterOfSupport",
            "SettleObjection",
            "SignAgreement",
            "SpecifyCommitment",
            "StartCoCreation",
            "StartImplementation",
            "SubmitActionPlan",
            "SubmitReport",
            "UpdateMilestone");

    public Duty {
        roles = List.copyOf(roles);
    }

    public boolean isGiven() {
        return !command.isEmpty();
    }
}
