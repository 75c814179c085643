package org.mithaq.reliability.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command of the table of the doors: the event that it becomes, who sends it besides administrators and points of contact,
 * what it is about, the field by which it gives an id, if it gives one, and what it is made of.
 */
record Known(String command, String type, List<String> roles, String thing, String gives, String form) {

    /** A line each: the command | its event | roles | thing, with the fields that tell it from others | id that it gives | form. */
    private static final String TABLE = """
            SendLetterOfSupport   | course.letter-of-support-sent.v1 | | letter of support, member | | member?:id letter:Evidence leaders?:org*
            AcceptMembership      | course.membership-accepted.v1 | support-unit | membership | | cohort?:org termEnd?:date
            AdoptByCouncil        | course.adopted-by-council.v1 | council | council, member | | member:id session?:title deliberation?:Evidence inFavour?:votes against?:votes abstained?:votes textHash?:sha256
            DeclineByCouncil      | course.declined-by-council.v1 | council | council, member | | member:id reason:text session?:title
            AcknowledgeSubmission | course.submission-acknowledged.v1 | support-unit | handling | | reference?:line
            ReturnSubmission      | course.submission-returned.v1 | support-unit | handling | | reason:text points?:text*
            SuspendActionPlan     | course.action-plan-suspended.v1 | | pause | | reason:text
            ResumeActionPlan      | course.action-plan-resumed.v1 | | pause | | reason:text committeeId?:id
            CloseActionPlan       | course.action-plan-closed.v1 | | ending | | selfReport?:Evidence summary?:text
            PublishLearning       | course.learning-published.v1 | monitoring-body | ending | | report:Evidence
            ArchiveActionPlan     | course.action-plan-archived.v1 | | ending | | repository?:url
            WithdrawActionPlan    | course.action-plan-withdrawn.v1 | | ending | | reason:text
            NameNextPlan          | course.next-plan-named.v1 | | next plan | | nextPlan:id
            FreezeText            | endorsement.text-frozen.v1 | | final text | | textHash:sha256 title?:title url?:url
            RequestEndorsement    | endorsement.requested.v1 | | endorsement request | | organisations:org* until?:day territory?:id
            DeclineEndorsement    | endorsement.declined.v1 | cso | endorsement of, organisation | | organisation:org reason:text territory?:id
            WithdrawEndorsement   | endorsement.withdrawn.v1 | cso | endorsement of, organisation | | organisation:org reason:text
            ReviseCommitment      | commitment.commitment-revised.v1 | official committee | commitment, commitmentId | | commitmentId:id reason:text title?:title problem?:text solution?:text expectedResults?:text theme?:title lead?:org startsOn?:date endsOn?:date amendmentId?:id
            SpecifyCommitment     | commitment.commitment-specified.v1 | official | commitment, commitmentId | | commitmentId:id accountable?:Who institutions?:org* members?:id* axis?:title policyArea?:title sector?:title values?:TRANSPARENCY,PARTICIPATION,ACCOUNTABILITY* goals?:goal* regionalProgramme?:title budget?:Budget sharedWith?:SharedProject*
            PledgeSupport         | commitment.support-pledged.v1 | cso committee | support, commitmentId, organisation | | commitmentId:id organisation:org part?:text
            DeclineSupport        | commitment.support-declined.v1 | cso committee | support, commitmentId, organisation | | commitmentId:id organisation:org reason:text
            RejectCommitment      | commitment.commitment-rejected.v1 | committee | commitment, commitmentId | | commitmentId:id reason:text
            MergeCommitment       | commitment.commitment-merged.v1 | committee | commitment, commitmentId | | commitmentId:id into:id reason:text
            WithdrawCommitment    | commitment.commitment-withdrawn.v1 | committee | commitment, commitmentId | | commitmentId:id reason:text amendmentId?:id
            CarryOverCommitment   | commitment.commitment-carried-over.v1 | committee | commitment, commitmentId | | commitmentId:id nextPlan:id under?:id reason:text amendmentId?:id
            RescheduleMilestone   | commitment.milestone-rescheduled.v1 | official committee | milestone, milestoneId | | commitmentId:id milestoneId:id due:Due reason:text amendmentId?:id
            CancelMilestone       | commitment.milestone-cancelled.v1 | official committee | milestone, milestoneId | | commitmentId:id milestoneId:id reason:text amendmentId?:id
            ReadIndicator         | commitment.indicator-read.v1 | official | indicator, indicatorId | | commitmentId:id milestoneId:id indicatorId:id value:quantity period?:period evidence?:Evidence*
            AssessMilestone       | commitment.milestone-assessed.v1 | committee monitoring-body irm | milestone, milestoneId | | commitmentId:id milestoneId:id by:COMMITTEE,MONITORING_BODY,IRM completion:NO_EVIDENCE_AVAILABLE,NOT_STARTED,LIMITED,SUBSTANTIAL,COMPLETE narrative?:text evidence?:Evidence*
            ContestMilestone      | commitment.milestone-contested.v1 | cso committee monitoring-body | objection, objectionId | objectionId | commitmentId:id milestoneId:id objectionId:id reason:text evidence?:Evidence*
            SettleObjection       | commitment.objection-settled.v1 | committee | objection, objectionId | | commitmentId:id milestoneId:id objectionId:id settlement:UPHELD,DISMISSED reason:text decisionId?:id
            DeclareCommitmentComplete | commitment.declared-complete.v1 | official | commitment, commitmentId | | commitmentId:id statement?:text evidence?:Evidence*
            AssessCommitment      | commitment.commitment-assessed.v1 | official committee monitoring-body irm | commitment, commitmentId | | commitmentId:id by:SELF_REPORT,COMMITTEE,MONITORING_BODY,IRM coding:Coding narrative?:text lessons?:text evidence?:Evidence*
            ProposeAmendment      | amendment.proposed.v1 | official committee cso | amendment, amendmentId | amendmentId | amendmentId:id text:text reason:text about:id* proposedBy?:org
            GiveOpinion           | amendment.opinion-given.v1 | official committee cso council | amendment, amendmentId | | amendmentId:id by:org opinion:IN_FAVOUR,RESERVED,AGAINST text?:text
            DecideAmendment       | amendment.decided.v1 | committee | amendment, amendmentId | | amendmentId:id outcome:ADOPTED,REJECTED reason:text decisions?:id*
            PublishAmendment      | amendment.published.v1 | | amendment, amendmentId | | amendmentId:id url:url
            EstablishCommittee    | committee.established.v1 | | committee, committeeId | committeeId | committeeId:id member?:id name:title seats:Seats quorum?:percent rules?:Evidence
            DissolveCommittee     | committee.dissolved.v1 | | committee, committeeId | | committeeId:id reason:text
            AppointCommitteeMember | committee.member-appointed.v1 | committee | seat, seatId | seatId | committeeId:id seatId:id half:ADMINISTRATION,CIVIL_SOCIETY holder:Who organisation?:org until?:day substituteFor?:id coordinator?:flag
            EndCommitteeMandate   | committee.mandate-ended.v1 | committee | seat, seatId | | committeeId:id seatId:id reason?:text
            ConveneCommittee      | committee.convened.v1 | committee | meeting, meetingId | meetingId | committeeId:id meetingId:id heldOn:day format:IN_PERSON,REMOTE,HYBRID place?:title agenda?:title* documents?:Evidence*
            RecordCommitteeMeeting | committee.met.v1 | committee | meeting, meetingId | meetingId | committeeId:id meetingId:id format:IN_PERSON,REMOTE,HYBRID present:Halves place?:title outcome?:text minutes?:Evidence
            DecideInCommittee     | committee.decided.v1 | committee | decision, decisionId | decisionId | committeeId:id meetingId:id decisionId:id subject:title about?:id votes:Votes
            MakeRecommendation    | committee.recommended.v1 | committee | recommendation, recommendationId | recommendationId | committeeId:id recommendationId:id addressee:org text:text meetingId?:id
            AnswerRecommendation  | committee.recommendation-answered.v1 | official | recommendation, recommendationId | | committeeId:id recommendationId:id answer:ACCEPTED,ACCEPTED_IN_PART,DECLINED reason:text
            FormThematicGroup     | committee.group-formed.v1 | committee | group, groupId | groupId | committeeId:id groupId:id name:title seatIds:id* organisations?:org*
            DissolveThematicGroup | committee.group-dissolved.v1 | committee | group, groupId | | committeeId:id groupId:id reason:text
            ConsultInstance       | committee.instance-consulted.v1 | committee | referral, referralId | referralId | committeeId:id referralId:id instance:org subject:title until?:day
            RecordInstanceOpinion | committee.instance-heard.v1 | committee | referral, referralId | | committeeId:id referralId:id opinion:IN_FAVOUR,RESERVED,AGAINST reason:text document?:Evidence
            SubmitReport          | monitoring.report-submitted.v1 | official monitoring-body irm | report, reportId | reportId | reportId:id kind:INCEPTION,END_OF_COMMITMENT,YEARLY,LEARNING,PROGRESS,SELF_ASSESSMENT,IRM title:title commitmentId?:id period?:period document:Evidence author?:org
            PublishReport         | monitoring.report-published.v1 | monitoring-body irm | report, reportId | | reportId:id url:url
            CommentOnReport       | monitoring.report-commented.v1 | official committee cso | comment, commentId | commentId | reportId:id commentId:id by:org text:text
            RecordMatrix          | monitoring.matrix-recorded.v1 | official | matrix, matrixId | matrixId | matrixId:id period:period rows:Row* evidence?:Evidence
            RecordChart           | monitoring.chart-recorded.v1 | official | chart, chartId | chartId | chartId:id period:period achievements?:text* constraints?:text*
            ScoreCommitment       | monitoring.commitment-scored.v1 | committee cso monitoring-body | scorecard, scorecardId | scorecardId | scorecardId:id commitmentId:id criteria:Score* by?:org narrative?:text
            SignAgreement         | monitoring.agreement-signed.v1 | | agreement, agreementId | agreementId | agreementId:id partner:org title:title obligations:Obligation* until?:day document?:Evidence
            FulfilObligation      | monitoring.obligation-fulfilled.v1 | official | obligation, agreementId, obligationId | | agreementId:id obligationId:id evidence:Evidence* narrative?:text
            EndAgreement          | monitoring.agreement-ended.v1 | | agreement, agreementId | | agreementId:id reason:text
            """;

    /** More than one event tells of these, each time anew. */
    private static final List<String> TOLD_ANEW = List.of("seatId", "meetingId", "groupId", "matrixId", "chartId");

    private static final Map<String, Known> BY_COMMAND = by(Known::command);
    private static final Map<String, Known> BY_TYPE = by(Known::type);

    static Stream<Known> all() {
        return BY_COMMAND.values().stream();
    }

    static boolean is(String command) {
        return BY_COMMAND.containsKey(command);
    }

    static Known of(String command) {
        return BY_COMMAND.getOrDefault(command, new Known(command, "", List.of(), "", "", ""));
    }

    static Known ofType(String type) {
        return BY_TYPE.getOrDefault(type, new Known("", type, List.of(), "", "", ""));
    }

    /** Whether what goes by its id is told of more than once. */
    boolean isToldAnew() {
        return TOLD_ANEW.contains(gives);
    }

    private static Map<String, Known> by(Function<Known, String> key) {
        return TABLE.lines().map(Known::line).collect(Collectors.toUnmodifiableMap(key, known -> known));
    }

    private static Known line(String line) {
        var cells = Stream.of(line.split("\\|", -1)).map(String::trim).toList();
        var roles = Stream.of(cells.get(2).split(" "))
                .filter(role -> !role.isEmpty())
                .toList();
        return new Known(cells.get(0), cells.get(1), roles, cells.get(3), cells.get(4), cells.get(5));
    }
}
