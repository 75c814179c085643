package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;
import org.mithaq.events.Json;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the contract are commands that can be sent as they stand. */
class ExamplesTest extends RunningCommandService {

    /** A plan's life, in which each example finds what it speaks of. */
    private static final List<String> IN_ORDER = List.of(
            "OpenActionPlan",
            "SendLetterOfSupport",
            "AcceptMembership",
            "DescribeActionPlan",
            "NameLeadInstitution",
            "NameMonitoringBody",
            "NameSite",
            "PublishDocument",
            "PublishTimeline",
            "StartCoCreation",
            "RecordWorkshop",
            "DeclareParticipation",
            "ProposeCommitment",
            "AddMilestone",
            "AddIndicator",
            "SpecifyCommitment",
            "PledgeSupport",
            "DeclineSupport",
            "RejectCommitment",
            "MergeCommitment",
            "WithdrawCommitment",
            "EstablishCommittee",
            "AppointCommitteeMember",
            "ConveneCommittee",
            "RecordCommitteeMeeting",
            "DecideInCommittee",
            "MakeRecommendation",
            "AnswerRecommendation",
            "FormThematicGroup",
            "ConsultInstance",
            "RecordInstanceOpinion",
            "DissolveThematicGroup",
            "EndCommitteeMandate",
            "DissolveCommittee",
            "FreezeText",
            "RequestEndorsement",
            "DeclineEndorsement",
            "EndorseByCSO",
            "AdoptByCouncil",
            "DeclineByCouncil",
            "SubmitActionPlan",
            "AcknowledgeSubmission",
            "ReturnSubmission",
            "RecordPublication",
            "StartImplementation",
            "WithdrawEndorsement",
            "SubmitReport",
            "CommentOnReport",
            "PublishReport",
            "RecordMatrix",
            "RecordChart",
            "ScoreCommitment",
            "SignAgreement",
            "FulfilObligation",
            "EndAgreement",
            "UpdateMilestone",
            "ReadIndicator",
            "AssessMilestone",
            "ContestMilestone",
            "SettleObjection",
            "ProposeAmendment",
            "GiveOpinion",
            "DecideAmendment",
            "PublishAmendment",
            "ReviseCommitment",
            "RescheduleMilestone",
            "CancelMilestone",
            "DeclareCommitmentComplete",
            "AssessCommitment",
            "CarryOverCommitment",
            "SuspendActionPlan",
            "ResumeActionPlan",
            "MigrateProcess",
            "CloseActionPlan",
            "PublishLearning",
            "ArchiveActionPlan",
            "WithdrawActionPlan",
            "NameNextPlan",
            "Correct",
            "Retract",
            "PublishProcess",
            "RetireProcess",
            "JoinPersons",
            "ErasePerson",
            "ReviewDecision",
            "OpenConsultation",
            "RecordOutreach",
            "PublishDraft",
            "RecordContribution",
            "AnswerContributions",
            "WithholdContribution",
            "EraseContribution",
            "CloseConsultation",
            "ReportConsultation",
            "TriggerTimer",
            "SetToday");

    /** Nobody moves the day where people live, a timer has its own day, and one plan ends in one way only. */
    private static final Map<String, String> REFUSED = Map.of(
            "SetToday", "clock.fixed",
            "TriggerTimer", "timer.not-running",
            "ReturnSubmission", "submission.already-acknowledged",
            "WithdrawActionPlan", "plan.ended");

    /** These end a proposal, each another one than the plan goes on with. */
    private static final Set<String> ENDING = Set.of("RejectCommitment", "MergeCommitment", "WithdrawCommitment");

    private static void replace(ObjectNode example, String field, String value) {
        if (example.has(field)) {
            example.put(field, value);
        }
    }

    /** Two examples name the same person, one of them with an organisation. */
    private String person(String plan, String order) {
        return db.sql("select id::text from people.person where name = ? order by organisation " + order + " limit 1")
                .param("Amina of " + plan)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static ObjectNode example(String name) throws IOException {
        return (ObjectNode)
                Json.STRICT.readTree(Files.readString(Path.of("src/main/resources/examples/" + name + ".json")));
    }

    @Test
    void every_example_is_understood_and_accepted_where_it_may_be() throws IOException {
        assertThat(IN_ORDER).containsExactlyInAnyOrderElementsOf(CommandTypes.names());
        var plan = newPlanId();
        var workshop = "";
        for (var name : IN_ORDER) {
            var example = example(name);
            replace(example, "planId", plan);
            replace(example, "consultationId", plan);
            replace(example, "eventId", workshop);
            replace(example, "keep", person(plan, "desc"));
            replace(example, "drop", person(plan, "asc"));
            replace(example, "personId", person(plan, "asc"));
            if (ENDING.contains(name)) {
                var proposal = example("ProposeCommitment").put("planId", plan);
                proposal.set("commitmentId", example.path("commitmentId"));
                assertThat(send("admin", "ProposeCommitment", proposal.toString())
                                .status())
                        .isEqualTo(200);
            }
            var answer = send("admin", name, example.toString().replace("Amina Exemple", "Amina of " + plan));
            if (REFUSED.containsKey(name)) {
                assertThat(answer.code()).as("%s: %s", name, answer.body()).isEqualTo(REFUSED.get(name));
            } else {
                assertThat(answer.status()).as("%s: %s", name, answer.body()).isEqualTo(200);
                assertThat(answer.json().path("events")).as(name).hasSize(1);
            }
            if (name.equals("RecordWorkshop")) {
                workshop = answer.json().at("/events/0/id").asString();
            }
        }
    }
}
