package org.mithaq.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.command.door.CommandTypes;
import org.mithaq.events.Membership;
import org.mithaq.events.Role;

class AccessTest {

    private static final Set<String> FOR_ADMINISTRATORS = Set.of(
            "JoinPersons",
            "ErasePerson",
            "PublishProcess",
            "RetireProcess",
            "ReviewDecision",
            "SetToday",
            "EraseContribution");

    /** What the doors promise, written a second time. */
    private static final Map<String, Set<String>> PROMISED = Map.of(
            "admin", Set.copyOf(CommandTypes.names()),
            "point-of-contact", allBut(FOR_ADMINISTRATORS),
            "official",
                    Set.of(
                            "ProposeCommitment",
                            "AddMilestone",
                            "AddIndicator",
                            "UpdateMilestone",
                            "RecordWorkshop",
                            "AnswerRecommendation",
                            "ReviseCommitment",
                            "SpecifyCommitment",
                            "RescheduleMilestone",
                            "CancelMilestone",
                            "ReadIndicator",
                            "DeclareCommitmentComplete",
                            "AssessCommitment",
                            "ProposeAmendment",
                            "GiveOpinion",
                            "SubmitReport",
                            "CommentOnReport",
                            "RecordMatrix",
                            "RecordChart",
                            "FulfilObligation",
                            "RecordOutreach",
                            "RecordContribution",
                            "AnswerContributions",
                            "Correct",
                            "Retract"),
            "committee",
                    Set.of(
                            "RecordOutreach",
                            "RecordContribution",
                            "AnswerContributions",
                            "WithholdContribution",
                            "RecordWorkshop",
                            "AppointCommitteeMember",
                            "EndCommitteeMandate",
                            "ConveneCommittee",
                            "RecordCommitteeMeeting",
                            "DecideInCommittee",
                            "MakeRecommendation",
                            "FormThematicGroup",
                            "DissolveThematicGroup",
                            "ConsultInstance",
                            "RecordInstanceOpinion",
                            "ReviseCommitment",
                            "PledgeSupport",
                            "DeclineSupport",
                            "RejectCommitment",
                            "MergeCommitment",
                            "WithdrawCommitment",
                            "CarryOverCommitment",
                            "RescheduleMilestone",
                            "CancelMilestone",
                            "AssessMilestone",
                            "AssessCommitment",
                            "ContestMilestone",
                            "SettleObjection",
                            "ProposeAmendment",
                            "GiveOpinion",
                            "DecideAmendment",
                            "CommentOnReport",
                            "ScoreCommitment",
                            "Correct",
                            "Retract"),
            "cso",
                    Set.of(
                            "EndorseByCSO",
                            "DeclineEndorsement",
                            "WithdrawEndorsement",
                            "PledgeSupport",
                            "DeclineSupport",
                            "ContestMilestone",
                            "ProposeAmendment",
                            "GiveOpinion",
                            "CommentOnReport",
                            "ScoreCommitment",
                            "Correct",
                            "Retract"),
            "monitoring-body",
                    Set.of(
                            "AssessMilestone",
                            "AssessCommitment",
                            "ContestMilestone",
                            "PublishLearning",
                            "SubmitReport",
                            "PublishReport",
                            "ScoreCommitment",
                            "Correct",
                            "Retract"),
            "irm", Set.of("AssessMilestone", "AssessCommitment", "SubmitReport", "PublishReport", "Correct", "Retract"),
            "council", Set.of("GiveOpinion", "AdoptByCouncil", "DeclineByCouncil", "Correct", "Retract"),
            "support-unit",
                    Set.of("AcceptMembership", "AcknowledgeSubmission", "ReturnSubmission", "Correct", "Retract"),
            "integration", Set.of("TriggerTimer", "ReportConsultation"));

    static Stream<Arguments> everyCommandInEveryRole() {
        return CommandTypes.names().stream()
                .flatMap(command -> Arrays.stream(Role.values()).map(role -> Arguments.of(command, role)));
    }

    @ParameterizedTest
    @MethodSource("everyCommandInEveryRole")
    void a_role_may_send_what_is_promised_and_nothing_else(String command, Role role) {
        var actor = new Actor("someone", List.of(role), List.of());
        var promised = PROMISED.getOrDefault(role.id(), Set.of()).contains(command);
        assertThat(Access.to(command, false, actor).isPresent()).isEqualTo(promised);
    }

    @ParameterizedTest
    @MethodSource("everyCommandInEveryRole")
    void only_administrators_and_the_point_of_contact_record_history(String command, Role role) {
        var actor = new Actor("someone", List.of(role), List.of());
        assertThat(Access.to(command, true, actor).isPresent())
                .isEqualTo(
                        role == Role.ADMIN || (role == Role.POINT_OF_CONTACT && !FOR_ADMINISTRATORS.contains(command)));
    }

    private static Set<String> allBut(Set<String> others) {
        var names = new HashSet<>(CommandTypes.names());
        names.removeAll(others);
        return names;
    }

    @ParameterizedTest
    @MethodSource("everyCommandInEveryRole")
    void memberships_give_no_command_to_a_role(String command, Role role) {
        var bare = new Actor("someone", List.of(role), List.of());
        var everything = new Actor("someone", List.of(role), List.of(new Membership.Everything()));
        assertThat(Access.to(command, false, everything)).isEqualTo(Access.to(command, false, bare));
    }

    @ParameterizedTest
    @MethodSource("everyCommandInEveryRole")
    void a_second_role_takes_nothing_away(String command, Role role) {
        for (var second : Role.values()) {
            var both = new Actor("someone", List.of(second, role), List.of());
            var promised = Stream.of(role, second)
                    .filter(one -> PROMISED.getOrDefault(one.id(), Set.of()).contains(command))
                    .min(
                            Set.of("Correct", "Retract").contains(command)
                                    ? Comparator.comparing(
                                                    (Role one) -> one != Role.ADMIN && one != Role.POINT_OF_CONTACT)
                                            .thenComparing(Comparator.reverseOrder())
                                    : Comparator.naturalOrder());
            assertThat(Access.to(command, false, both)).isEqualTo(promised);
        }
    }

    @Test
    void nobody_without_a_role_sends_anything() {
        var nobody = new Actor("someone", List.of(), List.of(new Membership.Everything()));
        assertThat(CommandTypes.names())
                .allSatisfy(
                        command -> assertThat(Access.to(command, false, nobody)).isEmpty());
    }

    @Test
    void the_narrowest_role_that_will_do_is_recorded() {
        var actor = new Actor("someone", List.of(Role.ADMIN, Role.CSO), List.of());
        assertThat(Access.to("EndorseByCSO", false, actor)).contains(Role.CSO);
        assertThat(Access.to("SubmitActionPlan", false, actor)).contains(Role.ADMIN);
        assertThat(Access.to("Correct", false, actor)).contains(Role.ADMIN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "POINT_OF_CONTACT"})
    void who_may_correct_everything_does_so_whatever_else_they_are(Role wide) {
        for (var narrow : Role.values()) {
            var actor = new Actor("someone", List.of(narrow, wide), List.of());
            assertThat(Access.to("Correct", false, actor).orElseThrow()).isIn(Role.ADMIN, Role.POINT_OF_CONTACT);
        }
    }

    @Test
    void who_has_several_roles_assesses_in_the_one_in_which_it_was_found() {
        var both = new Actor("someone", List.of(Role.OFFICIAL, Role.COMMITTEE), List.of());
        assertThat(Access.to("AssessCommitment", false, both, "SELF_REPORT")).contains(Role.OFFICIAL);
        assertThat(Access.to("AssessCommitment", false, both, "COMMITTEE")).contains(Role.COMMITTEE);
        assertThat(Access.to("AssessMilestone", false, both, "SELF_REPORT")).contains(Role.COMMITTEE);
        assertThat(Access.to("UpdateMilestone", false, both, "COMMITTEE")).contains(Role.OFFICIAL);
        var administrator = new Actor("someone", List.of(Role.COMMITTEE, Role.ADMIN), List.of());
        assertThat(Access.to("AssessMilestone", false, administrator, "COMMITTEE"))
                .contains(Role.COMMITTEE);
        assertThat(Access.to("AssessMilestone", false, administrator, "MONITORING_BODY"))
                .contains(Role.ADMIN);
        assertThat(Access.to("AssessMilestone", true, administrator, "COMMITTEE"))
                .contains(Role.ADMIN);
    }
}
