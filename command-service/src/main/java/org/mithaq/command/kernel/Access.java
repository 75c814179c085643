package org.mithaq.command.kernel;

import static java.util.Map.entry;
import static org.mithaq.events.Role.ADMIN;
import static org.mithaq.events.Role.COMMITTEE;
import static org.mithaq.events.Role.COUNCIL;
import static org.mithaq.events.Role.CSO;
import static org.mithaq.events.Role.INTEGRATION;
import static org.mithaq.events.Role.IRM;
import static org.mithaq.events.Role.MONITORING_BODY;
import static org.mithaq.events.Role.OFFICIAL;
import static org.mithaq.events.Role.POINT_OF_CONTACT;
import static org.mithaq.events.Role.SUPPORT_UNIT;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.events.Membership;
import org.mithaq.events.Role;

/** Who may send what: the whole of it is this table. */
public final class Access {

    /** They may send every command but those that follow, and they alone may record history from a source. */
    private static final Set<Role> ALWAYS = EnumSet.of(ADMIN, POINT_OF_CONTACT);

    /** They write about a plan, so they may bring evidence; the others read and check. */
    public static final Set<Role> AUTHORS = Collections.unmodifiableSet(
            EnumSet.of(ADMIN, POINT_OF_CONTACT, COMMITTEE, OFFICIAL, CSO, MONITORING_BODY, COUNCIL, IRM));

    /** The register of persons, the processes, reviews and the demonstration's calendar are in the hands of administrators alone. */
    private static final Set<String> FOR_ADMINISTRATORS = Set.of(
            "JoinPersons",
            "ErasePerson",
            "PublishProcess",
            "RetireProcess",
            "ReviewDecision",
            "SetToday",
            "EraseContribution");

    private static final Map<String, Set<Role>> ALSO = Map.ofEntries(
            entry("ProposeCommitment", EnumSet.of(OFFICIAL)),
            entry("AddMilestone", EnumSet.of(OFFICIAL)),
            entry("AddIndicator", EnumSet.of(OFFICIAL)),
            entry("UpdateMilestone", EnumSet.of(OFFICIAL)),
            entry("RecordWorkshop", EnumSet.of(OFFICIAL, COMMITTEE)),
            entry("EndorseByCSO", EnumSet.of(CSO)),
            entry("DeclineEndorsement", EnumSet.of(CSO)),
            entry("WithdrawEndorsement", EnumSet.of(CSO)),
            // A committee keeps its own books; that it is there, and that it is no more, is the plan's matter.
            entry("AppointCommitteeMember", EnumSet.of(COMMITTEE)),
            entry("EndCommitteeMandate", EnumSet.of(COMMITTEE)),
            entry("ConveneCommittee", EnumSet.of(COMMITTEE)),
            entry("RecordCommitteeMeeting", EnumSet.of(COMMITTEE)),
            entry("DecideInCommittee", EnumSet.of(COMMITTEE)),
            entry("MakeRecommendation", EnumSet.of(COMMITTEE)),
            entry("FormThematicGroup", EnumSet.of(COMMITTEE)),
            entry("DissolveThematicGroup", EnumSet.of(COMMITTEE)),
            entry("ConsultInstance", EnumSet.of(COMMITTEE)),
            entry("RecordInstanceOpinion", EnumSet.of(COMMITTEE)),
            entry("AnswerRecommendation", EnumSet.of(OFFICIAL)),
            // Which kinds of reports is for whom says MembershipRules.
            entry("SubmitReport", EnumSet.of(OFFICIAL, MONITORING_BODY, IRM)),
            entry("PublishReport", EnumSet.of(MONITORING_BODY, IRM)),
            entry("CommentOnReport", EnumSet.of(OFFICIAL, COMMITTEE, CSO)),
            entry("RecordMatrix", EnumSet.of(OFFICIAL)),
            entry("RecordChart", EnumSet.of(OFFICIAL)),
            entry("ScoreCommitment", EnumSet.of(COMMITTEE, CSO, MONITORING_BODY)),
            entry("FulfilObligation", EnumSet.of(OFFICIAL)),
            entry("ReviseCommitment", EnumSet.of(OFFICIAL, COMMITTEE)),
            entry("SpecifyCommitment", EnumSet.of(OFFICIAL)),
            entry("PledgeSupport", EnumSet.of(CSO, COMMITTEE)),
            entry("DeclineSupport", EnumSet.of(CSO, COMMITTEE)),
            entry("RejectCommitment", EnumSet.of(COMMITTEE)),
            entry("MergeCommitment", EnumSet.of(COMMITTEE)),
            entry("WithdrawCommitment", EnumSet.of(COMMITTEE)),
            entry("CarryOverCommitment", EnumSet.of(COMMITTEE)),
            // What was submitted moves by an amendment, whoever enters it.
            entry("RescheduleMilestone", EnumSet.of(OFFICIAL, COMMITTEE)),
            entry("CancelMilestone", EnumSet.of(OFFICIAL, COMMITTEE)),
            entry("ReadIndicator", EnumSet.of(OFFICIAL)),
            entry("DeclareCommitmentComplete", EnumSet.of(OFFICIAL)),
            // Each in their own series: the decider looks at the role.
            entry("AssessMilestone", EnumSet.of(COMMITTEE, MONITORING_BODY, IRM)),
            entry("AssessCommitment", EnumSet.of(OFFICIAL, COMMITTEE, MONITORING_BODY, IRM)),
            entry("ContestMilestone", EnumSet.of(CSO, COMMITTEE, MONITORING_BODY)),
            entry("SettleObjection", EnumSet.of(COMMITTEE)),
            entry("ProposeAmendment", EnumSet.of(OFFICIAL, COMMITTEE, CSO)),
            entry("GiveOpinion", EnumSet.of(OFFICIAL, COMMITTEE, CSO, COUNCIL)),
            entry("DecideAmendment", EnumSet.of(COMMITTEE)),
            // Who makes a plan submits it; what becomes of it is for those to say who decide.
            entry("AcceptMembership", EnumSet.of(SUPPORT_UNIT)),
            entry("AdoptByCouncil", EnumSet.of(COUNCIL)),
            entry("DeclineByCouncil", EnumSet.of(COUNCIL)),
            entry("AcknowledgeSubmission", EnumSet.of(SUPPORT_UNIT)),
            entry("ReturnSubmission", EnumSet.of(SUPPORT_UNIT)),
            entry("PublishLearning", EnumSet.of(MONITORING_BODY)),
            entry("RecordOutreach", EnumSet.of(OFFICIAL, COMMITTEE)),
            entry("RecordContribution", EnumSet.of(OFFICIAL, COMMITTEE)),
            entry("AnswerContributions", EnumSet.of(OFFICIAL, COMMITTEE)),
            entry("WithholdContribution", EnumSet.of(COMMITTEE)),
            // The figures are read in the consultation itself.
            entry("ReportConsultation", EnumSet.of(INTEGRATION)),
            // As which the engine itself sends it; the decider looks at the calendar.
            entry("TriggerTimer", EnumSet.of(INTEGRATION)),
            // Their own: the decider compares authors.
            entry("Correct", EnumSet.of(OFFICIAL, COMMITTEE, CSO, MONITORING_BODY, IRM, COUNCIL, SUPPORT_UNIT)),
            entry("Retract", EnumSet.of(OFFICIAL, COMMITTEE, CSO, MONITORING_BODY, IRM, COUNCIL, SUPPORT_UNIT)));

    /** Of these a narrow role may send some and a wide one all. */
    private static final Set<String> OF_AUTHORS = Set.of("Correct", "Retract");

    /** In which role somebody says how far something is: that of the series to which it belongs. */
    private static final Map<String, Role> ASSESSORS = Map.of(
            "SELF_REPORT", OFFICIAL,
            "COMMITTEE", COMMITTEE,
            "MONITORING_BODY", MONITORING_BODY,
            "IRM", IRM);

    private static final Set<String> OF_ASSESSORS = Set.of("AssessMilestone", "AssessCommitment");

    private static final Comparator<Role> WIDE_FIRST = Comparator.comparing(role -> !ALWAYS.contains(role));

    private Access() {}

    /** Whether this actor may write for everybody: their memberships then bind them in none of their roles. */
    public static boolean writesForAll(Actor actor) {
        return actor.roles().stream().anyMatch(ALWAYS::contains)
                || actor.memberships().stream().anyMatch(Membership.Everything.class::isInstance);
    }

    /**
     * The role in which this actor may send this command, if any: the narrowest that will do whatever it names. Who may correct
     * everything does so whatever else they are.
     */
    public static Optional<Role> to(String command, boolean withSource, Actor actor) {
        return actor.roles().stream()
                .filter(role -> FOR_ADMINISTRATORS.contains(command)
                        ? role == ADMIN
                        : ALWAYS.contains(role)
                                || (!withSource
                                        && ALSO.getOrDefault(command, Set.of()).contains(role)))
                .min(
                        OF_AUTHORS.contains(command)
                                ? WIDE_FIRST.thenComparing(Comparator.reverseOrder())
                                : Comparator.naturalOrder());
    }

    /**
     * As {@link #to(String, boolean, Actor)}, where the command says by whom something was found: of several roles the one in
     * which that is found, else one that enters what anybody found.
     */
    public static Optional<Role> to(String command, boolean withSource, Actor actor, String assessor) {
        if (!OF_ASSESSORS.contains(command)) {
            return to(command, withSource, actor);
        }
        return actor.roles().stream()
                .filter(role -> to(command, withSource, new Actor(actor.subject(), List.of(role), actor.memberships()))
                        .isPresent())
                .min(Comparator.<Role, Boolean>comparing(role -> role != ASSESSORS.get(assessor))
                        .thenComparing(WIDE_FIRST)
                        .thenComparing(Comparator.naturalOrder()));
    }
}
