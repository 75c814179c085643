package org.mithaq.reliability.workload;

import java.util.ArrayList;
import java.util.List;

/** Which command comes next: many that write a plan at first, many that report on it later. */
final class Mix {

    private static final List<String> WRITING = weighted(
            "DescribeActionPlan 7, NameLeadInstitution 6, NameMonitoringBody 2, NameSite 3, PublishDocument 5, PublishTimeline 2,"
                    + " StartCoCreation 3, RecordWorkshop 12, DeclareParticipation 3, ProposeCommitment 14, AddMilestone 16,"
                    + " AddIndicator 7, EndorseByCSO 16, SubmitActionPlan 2, RecordPublication 1, StartImplementation 1,"
                    + " UpdateMilestone 4, OpenActionPlan 4");

    private static final List<String> REPORTING = weighted(
            "DescribeActionPlan 3, NameLeadInstitution 2, NameMonitoringBody 2, NameSite 2, PublishDocument 4, PublishTimeline 1,"
                    + " StartCoCreation 1, RecordWorkshop 7, DeclareParticipation 2, ProposeCommitment 4, AddMilestone 8,"
                    + " AddIndicator 6, EndorseByCSO 7, SubmitActionPlan 5, RecordPublication 8, StartImplementation 3,"
                    + " UpdateMilestone 40, OpenActionPlan 1");

    /** What else happens to a plan: to a few, mostly late. */
    private static final List<String> COURSE = weighted(
            "SendLetterOfSupport 6, AcceptMembership 3, AdoptByCouncil 8, DeclineByCouncil 5, AcknowledgeSubmission 5,"
                    + " ReturnSubmission 6, SuspendActionPlan 5, ResumeActionPlan 5, NameNextPlan 4, SubmitActionPlan 4,"
                    + " NameMonitoringBody 3");

    private static final List<String> END = weighted(
            "CloseActionPlan 4, PublishLearning 4, ArchiveActionPlan 9, WithdrawActionPlan 2, StartImplementation 2");

    private static final List<String> ENDORSING =
            weighted("FreezeText 4, RequestEndorsement 4, EndorseByCSO 8, DeclineEndorsement 5, WithdrawEndorsement 5");

    private static final List<String> IN_COMMITTEE = weighted(
            "EstablishCommittee 4, DissolveCommittee 2, AppointCommitteeMember 14, EndCommitteeMandate 3, ConveneCommittee 5,"
                    + " RecordCommitteeMeeting 8, DecideInCommittee 22, MakeRecommendation 4, AnswerRecommendation 4,"
                    + " FormThematicGroup 6, DissolveThematicGroup 2, ConsultInstance 3, RecordInstanceOpinion 4");

    private static final List<String> PROMISES = weighted(
            "ReviseCommitment 6, SpecifyCommitment 5, PledgeSupport 5, DeclineSupport 4, RejectCommitment 2, MergeCommitment 3,"
                    + " WithdrawCommitment 3, CarryOverCommitment 3, RescheduleMilestone 7, CancelMilestone 6, ReadIndicator 4,"
                    + " AssessMilestone 8, ContestMilestone 6, SettleObjection 12, DeclareCommitmentComplete 4, AssessCommitment 5,"
                    + " ProposeAmendment 8, GiveOpinion 7, DecideAmendment 18, PublishAmendment 6");

    private static final List<String> MONITORING = weighted(
            "SubmitReport 7, PublishReport 5, CommentOnReport 5, RecordMatrix 5, RecordChart 3, ScoreCommitment 4, SignAgreement 5,"
                    + " FulfilObligation 6, EndAgreement 4");

    private Mix() {}

    static String command(Drawn drawn, double progress, boolean isOpened, boolean wholeLife) {
        if (!isOpened && drawn.chance(0.6)) {
            return "OpenActionPlan";
        }
        if (progress < 0.05 && drawn.chance(0.2)) {
            return "SubmitActionPlan";
        }
        if (progress > 0.1 && drawn.chance(0.09)) {
            return drawn.chance(0.65) ? "Correct" : "Retract";
        }
        if (wholeLife && drawn.chance(0.6)) {
            return drawn.of(ofAWholeLife(drawn, progress));
        }
        return drawn.of(progress < 0.35 ? WRITING : REPORTING);
    }

    private static List<String> ofAWholeLife(Drawn drawn, double progress) {
        return switch (drawn.below(10)) {
            case 0, 1 -> progress > 0.8 && drawn.chance(0.5) ? END : COURSE;
            case 2 -> ENDORSING;
            case 3, 4 -> IN_COMMITTEE;
            case 5 -> MONITORING;
            default -> PROMISES;
        };
    }

    static List<String> weighted(String table) {
        var all = new ArrayList<String>();
        for (var entry : List.of(table.split(", "))) {
            var words = List.of(entry.trim().split(" "));
            for (var i = 0; i < Integer.parseInt(words.getLast()); i++) {
                all.add(words.getFirst());
            }
        }
        return List.copyOf(all);
    }
}
