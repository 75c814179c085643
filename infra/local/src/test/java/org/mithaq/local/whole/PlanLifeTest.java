package org.mithaq.local.whole;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * The plan of four regions goes through the whole of {@code ogp-local} over HTTP while the day is moved, each step sent on its day
 * by those whose matter it is: with a consultation of the public, a tie, a returned submission, a standstill, a contested report, a missed date and an amendment.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanLifeTest {

    private static final String EVIDENCE = "[{\"title\": \"Page\", \"url\": \"https://example.org/page\"}]";

    private final String plan = "consortium-" + UUID.randomUUID().toString().substring(0, 8);
    private final String consultation = plan + "-proposals";
    private String contribution = "";
    private int version;

    @AfterAll
    static void the_real_day_comes_back() {
        setToday(LocalDate.now(ZoneId.of("Africa/Casablanca")));
    }

    @Test
    @Order(1)
    void it_is_opened_supported_accepted_and_prepared() {
        told("2024-01-10", "admin", "OpenActionPlan", """
                "title": {"fr": "Quatre régions"}, "language": "fr", "planEnd": "2026-06", "termEnd": "2026-09",
                "members": [{"id": "oriental", "name": {"fr": "L’Oriental"}}, {"id": "souss-massa", "name": {"fr": "Souss-Massa"}},
                    {"id": "laayoune-sakia-el-hamra", "name": {"fr": "Laâyoune-Sakia El Hamra"}},
                    {"id": "draa-tafilalet", "name": {"fr": "Drâa-Tafilalet"}}]""");
        stands("membership");
        told(
                "2024-01-11",
                "point-of-contact",
                "SendLetterOfSupport",
                "\"letter\": {\"title\": \"Lettre\", \"url\": \"https://example.org/lettre\"}");
        told("2024-02-01", "support-unit", "AcceptMembership", "\"cohort\": \"2024\"");
        stands("preparation");
        told("2024-02-05", "point-of-contact", "EstablishCommittee", """
                "committeeId": "SC-oriental", "member": "oriental", "name": {"fr": "Comité"},
                "seats": {"administration": {"people": 4}, "civilSociety": {"people": 4}}""");
        told(
                "2024-02-10",
                "point-of-contact",
                "NameMonitoringBody",
                "\"body\": {\"fr\": \"Université\"}, \"independence\": {\"fr\": \"Sans lien\"}");
        told("2024-02-12", "point-of-contact", "PublishTimeline", "\"startsOn\": \"2024-03-01\"");
        stands("announced");
        verdict("membership.letters", "MET");
        verdict("membership.term", "MET");
        verdict("committees.established", "NOT_MET");
        waits("point-of-contact", "committees.established");
    }

    @Test
    @Order(2)
    void the_public_is_asked_what_the_plan_should_promise() {
        told("2024-03-01", "point-of-contact", "StartCoCreation", "");
        told("2024-03-01", "point-of-contact", "OpenConsultation", """
                "consultationId": "%s", "title": {"fr": "Propositions"}, "answerWithin": 60,
                "windows": [{"channel": "PLATFORM", "from": "2024-03-01", "until": "2024-03-15"}]""".formatted(consultation));
        stands("ideas");
        var contributed = Whole.contribute(consultation, """
                {"text": "Publiez les marchés publics", "language": "fr", "territory": "oriental"}""");
        assertThat(contributed.status()).as(contributed.body()).isEqualTo(201);
        contribution = contributed.json().path("contributionId").asString();
    }

    @Test
    @Order(3)
    void it_is_written_together_and_a_tie_postpones() {
        told("2024-03-10", "committee", "RecordWorkshop", """
                "workshopId": "W1", "title": {"fr": "Atelier"}, "format": "IN_PERSON", "kind": "CO_CREATION",
                "participants": {"total": 40, "women": 18}""");
        told("2024-03-20", "official", "ProposeCommitment", """
                "commitmentId": "C1", "title": {"fr": "Ouvrir les marchés"}, "problem": {"fr": "Opaques"},
                "solution": {"fr": "Publier"}, "expectedResults": {"fr": "Suivi"}, "lead": "Conseil régional\"""");
        told(
                "2024-03-20",
                "official",
                "ProposeCommitment",
                "\"commitmentId\": \"C2\", \"title\": {\"fr\": \"Salaires\"}");
        stands("drafting");
        milestone("C1.1", "2024-12-31");
        milestone("C1.2", "2025-06-30");
        told(
                "2024-03-25",
                "committee",
                "RejectCommitment",
                "\"commitmentId\": \"C2\", \"reason\": {\"fr\": \"Loi 09-08\"}");
        told(
                "2024-04-01",
                "official",
                "SpecifyCommitment",
                "\"commitmentId\": \"C1\", \"accountable\": {\"office\": {\"fr\": \"Direction\"}}");
        told("2024-04-02", "cso", "PledgeSupport", "\"commitmentId\": \"C1\", \"organisation\": \"Forum des jeunes\"");
        assertThat(vote("2024-04-10", 1, 2, 2, null)).isEqualTo("POSTPONED_BY_A_TIE");
        assertThat(vote("2024-04-17", 2, 3, 1, null)).isEqualTo("ADOPTED");
        consult("2024-04-18", "PublishDraft", """
                "draftId": "D1", "title": {"fr": "Premier projet"}, "commentsUntil": "2024-05-01",
                "document": {"title": "Projet", "url": "https://example.org/projet", "sha256": "%s"}""".formatted("9f".repeat(32)));
        stands("draft-consultation");
        verdict("drafts.window", "MET");
        waits("cso", "endorsement.given");
        setToday(LocalDate.parse("2024-05-02"));
        stands("reasoned-response");
        verdict("consultations.answered", "NOT_MET");
        assertThat(read("").path("commitments")).hasSize(1);
        assertThat(read("").at("/formerCommitments/0/promise/ended/how").asString())
                .isEqualTo("REJECTED");
    }

    @Test
    @Order(4)
    void it_is_endorsed_adopted_by_every_council_and_submitted_twice() {
        told(
                "2024-05-02",
                "cso",
                "EndorseByCSO",
                "\"organisation\": \"Forum des jeunes\", \"territory\": \"oriental\"");
        stands("endorsement");
        told(
                "2024-05-10",
                "council",
                "DeclineByCouncil",
                "\"member\": \"souss-massa\", \"reason\": {\"fr\": \"Budget\"}");
        for (var member : new String[] {"oriental", "souss-massa", "laayoune-sakia-el-hamra"}) {
            told("2024-05-20", "council", "AdoptByCouncil", "\"member\": \"" + member + "\"");
        }
        stands("adoption");
        setToday(LocalDate.parse("2024-06-01"));
        refused("point-of-contact", "SubmitActionPlan", "\"reference\": \"MA-1\"", "plan.requirements-missing");
        waits("committee", "consultations.answered");
        consult("2024-06-01", "AnswerContributions", """
                "answers": [{"contributions": ["%s"], "outcome": "MERGED", "commitmentId": "C1",
                    "reason": {"fr": "C’est le premier engagement"}}]""".formatted(contribution));
        consult("2024-06-01", "CloseConsultation", "\"summary\": {\"fr\": \"Une contribution, reprise\"}");
        verdict("consultations.answered", "MET");
        verdict("consultations.closed", "MET");
        told("2024-06-01", "point-of-contact", "SubmitActionPlan", "\"reference\": \"MA-1\"");
        stands("submitted");
        verdict("adoption.by-councils", "NOT_MET");
        waits("council", "adoption.by-councils");
        told("2024-06-20", "support-unit", "ReturnSubmission", "\"reason\": {\"fr\": \"Un conseil manque\"}");
        stands("adoption");
        refused("official", "UpdateMilestone", """
                "commitmentId": "C1", "milestoneId": "C1.1", "status": "SUBSTANTIAL\"""", "plan.not-submitted");
        told("2024-06-25", "council", "AdoptByCouncil", "\"member\": \"draa-tafilalet\"");
        told("2024-07-01", "point-of-contact", "SubmitActionPlan", "\"reference\": \"MA-2\"");
        told("2024-07-10", "support-unit", "AcknowledgeSubmission", "");
        verdict("adoption.by-councils", "MET");
        verdict("monitoring-body.named", "MET");
        told("2024-07-20", "point-of-contact", "StartImplementation", "");
        stands("implementation");
        told("2024-08-20", "monitoring-body", "SubmitReport", """
                "reportId": "R-1", "kind": "INCEPTION", "title": {"fr": "Rapport initial"},
                "document": {"title": "Rapport", "url": "https://example.org/r-1"}""");
        verdict("inception.reported", "MET");
        waits("point-of-contact", "reports.published");
        told("2024-09-02", "monitoring-body", "PublishReport", """
                "reportId": "R-1", "url": "https://example.org/r-1\"""");
        verdict("reports.published", "MET");
        assertThat(read("?asOf=2024-06-10").path("stage").asString()).isEqualTo("submitted");
        assertThat(read("?asOf=2024-06-22").path("stage").asString()).isEqualTo("adoption");
    }

    @Test
    @Order(5)
    void it_stands_still_and_goes_on_and_a_late_report_is_contested_and_verified() {
        told("2024-10-01", "point-of-contact", "SuspendActionPlan", "\"reason\": {\"fr\": \"Élections\"}");
        told("2024-12-01", "point-of-contact", "ResumeActionPlan", "\"reason\": {\"fr\": \"Nouveau bureau\"}");
        report("2025-01-10", "C1.1");
        told("2025-01-15", "cso", "ContestMilestone", """
                "commitmentId": "C1", "milestoneId": "C1.1", "objectionId": "O-1", "reason": {"fr": "Incomplet"}""");
        assertThat(state(0)).isEqualTo("CONTESTED");
        verdict("objections.settled", "NOT_MET");
        waits("committee", "objections.settled");
        told("2025-02-01", "committee", "SettleObjection", """
                "commitmentId": "C1", "milestoneId": "C1.1", "objectionId": "O-1", "settlement": "DISMISSED",
                "reason": {"fr": "Vérifié sur place"}""");
        refusedOfOwnClaim();
        found("2025-02-05", "C1.1");
        assertThat(state(0)).isEqualTo("VERIFIED");
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(read("").at("/commitments/0/milestones/0/missed")
                                .asBoolean())
                        .isTrue());
    }

    @Test
    @Order(6)
    void a_date_that_passed_is_missed_and_moved_by_an_amendment() {
        var move = """
                "commitmentId": "C1", "milestoneId": "C1.2", "due": {"to": "2025-12-15"}, "reason": {"fr": "Marché retardé"}""";
        refused("official", "RescheduleMilestone", move, "amendment.needed");
        told("2025-07-05", "official", "ProposeAmendment", """
                "amendmentId": "A-1", "text": {"fr": "Repousser"}, "reason": {"fr": "Marché retardé"}, "about": ["C1.2"]""");
        told("2025-07-10", "cso", "GiveOpinion", """
                "amendmentId": "A-1", "by": "Forum des jeunes", "opinion": "IN_FAVOUR\"""");
        assertThat(vote("2025-07-20", 3, 3, 0, "A-1")).isEqualTo("ADOPTED");
        told("2025-07-21", "committee", "DecideAmendment", """
                "amendmentId": "A-1", "outcome": "ADOPTED", "reason": {"fr": "Les deux composantes"}, "decisions": ["D-3"]""");
        told("2025-07-22", "point-of-contact", "PublishAmendment", """
                "amendmentId": "A-1", "url": "https://example.org/a-1\"""");
        told("2025-07-23", "official", "RescheduleMilestone", move + ", \"amendmentId\": \"A-1\"");
        await().atMost(10, SECONDS).untilAsserted(() -> {
            var moved = read("").at("/commitments/0/milestones/1");
            assertThat(moved.at("/history/moves/0/missedOn").asString()).isEqualTo("2025-06-30");
            assertThat(moved.at("/due/to").asString()).isEqualTo("2025-12-15");
            assertThat(moved.path("overdue").asBoolean()).isFalse();
        });
        verdict("milestones.kept", "NOT_MET");
        waits("official", "milestones.kept");
        verdict("amendments.published", "MET");
    }

    @Test
    @Order(7)
    void it_is_completed_assessed_closed_learned_from_and_archived() {
        refused("official", "DeclareCommitmentComplete", "\"commitmentId\": \"C1\"", "commitment.milestones-open");
        report("2025-11-01", "C1.2");
        found("2025-11-20", "C1.2");
        told("2025-12-01", "official", "DeclareCommitmentComplete", "\"commitmentId\": \"C1\"");
        verdict("commitments.assessed", "NOT_MET");
        waits("monitoring-body", "commitments.assessed");
        told("2025-12-20", "monitoring-body", "AssessCommitment", """
                "commitmentId": "C1", "by": "MONITORING_BODY", "coding": {"completion": "SUBSTANTIAL"}, "evidence": %s""".formatted(EVIDENCE));
        verdict("commitments.assessed", "MET");
        verdict("milestones.verified", "MET");
        told("2026-01-15", "point-of-contact", "CloseActionPlan", "");
        stands("closing");
        told(
                "2026-03-01",
                "point-of-contact",
                "PublishLearning",
                "\"report\": {\"title\": \"Bilan\", \"url\": \"https://example.org/bilan\"}");
        stands("learning");
        waits("point-of-contact", "ArchiveActionPlan");
        told("2026-04-01", "point-of-contact", "ArchiveActionPlan", "");
        stands("archived");
        told("2026-04-02", "point-of-contact", "NameNextPlan", "\"nextPlan\": \"open-regions-2027\"");
        verdict("next-plan.named", "MET");
        refused("official", "AddMilestone", """
                "commitmentId": "C1", "milestoneId": "C1.9", "title": {"fr": "Trop tard"}""", "plan.ended");
        stands("archived");
        assertThat(Whole.query("/fr/plans/" + plan).body()).contains("open-regions-2027");
    }

    private void milestone(String id, String due) {
        told("2024-03-21", "official", "AddMilestone", """
                "commitmentId": "C1", "milestoneId": "%s", "title": {"fr": "Étape"}, "due": {"to": "%s"}""".formatted(id, due));
    }

    private void report(String day, String milestone) {
        told(day, "official", "UpdateMilestone", """
                "commitmentId": "C1", "milestoneId": "%s", "status": "COMPLETE", "evidence": %s""".formatted(milestone, EVIDENCE));
    }

    private void found(String day, String milestone) {
        told(day, "monitoring-body", "AssessMilestone", """
                "commitmentId": "C1", "milestoneId": "%s", "by": "MONITORING_BODY", "completion": "COMPLETE", "evidence": %s""".formatted(milestone, EVIDENCE));
    }

    /** Whoever reported it does not verify it, whatever else they may do. */
    private void refusedOfOwnClaim() {
        told("2025-02-02", "admin", "UpdateMilestone", """
                "commitmentId": "C1", "milestoneId": "C1.1", "status": "COMPLETE", "evidence": %s""".formatted(EVIDENCE));
        refused("admin", "AssessMilestone", """
                "commitmentId": "C1", "milestoneId": "C1.1", "by": "COMMITTEE", "completion": "COMPLETE\"""", "assessment.own-claim");
    }

    /** Four are there of each half; in the administration all are in favour. */
    private String vote(String day, int number, int inFavour, int against, @Nullable String about) {
        told(day, "committee", "RecordCommitteeMeeting", """
                "committeeId": "SC-oriental", "meetingId": "M-%s", "format": "HYBRID",
                "present": {"administration": {"people": 4}, "civilSociety": {"people": 4}}""".formatted(number));
        var decided = told(day, "committee", "DecideInCommittee", """
                "committeeId": "SC-oriental", "meetingId": "M-%s", "decisionId": "D-%s", "subject": {"fr": "Vote"}%s,
                "votes": {"administration": {"inFavour": 4, "against": 0, "abstained": 0},
                    "civilSociety": {"inFavour": %s, "against": %s, "abstained": 0}}""".formatted(
                        number, number, about == null ? "" : ", \"about\": \"" + about + "\"", inFavour, against));
        var id = decided.at("/events/0/id").asString();
        return Whole.query("/api/plans/" + plan + "/events?limit=500&atLeast=" + version)
                .json()
                .path("items")
                .valueStream()
                .filter(event -> event.path("id").asString().equals(id))
                .map(event -> event.at("/data/outcome").asString())
                .collect(Collectors.joining());
    }

    /** Sent on this day, which is today when it is sent. */
    private JsonNode told(String day, String role, String command, String fields) {
        setToday(LocalDate.parse(day));
        var body = "{\"planId\": \"%s\"%s}".formatted(plan, fields.isEmpty() ? "" : ", " + fields);
        var answer = Whole.send(role, command, body, UUID.randomUUID().toString());
        assertThat(answer.status()).as("%s: %s", command, answer.body()).isEqualTo(200);
        version = answer.json().path("version").asInt();
        return answer.json();
    }

    /** Sent to the consultation by the point of contact, on this day. */
    private void consult(String day, String command, String fields) {
        setToday(LocalDate.parse(day));
        var body = "{\"consultationId\": \"%s\", %s}".formatted(consultation, fields);
        var answer =
                Whole.send("point-of-contact", command, body, UUID.randomUUID().toString());
        assertThat(answer.status()).as("%s: %s", command, answer.body()).isEqualTo(200);
    }

    private static void setToday(LocalDate day) {
        var answer = Whole.send(
                "admin",
                "SetToday",
                "{\"date\": \"%s\"}".formatted(day),
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void refused(String role, String command, String fields, String code) {
        var answer = Whole.send(
                role,
                command,
                "{\"planId\": \"%s\", %s}".formatted(plan, fields),
                UUID.randomUUID().toString());
        assertThat(answer.json().path("code").asString())
                .as("%s: %s", command, answer.body())
                .isEqualTo(code);
    }

    private JsonNode read(String query) {
        return Whole.query("/api/plans/" + plan + query + (query.isEmpty() ? "?" : "&") + "atLeast=" + version)
                .json();
    }

    private void stands(String stage) {
        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> assertThat(read("").path("stage").asString()).isEqualTo(stage));
    }

    private String state(int milestone) {
        return read("").at("/commitments/0/milestones/" + milestone + "/state").asString();
    }

    private void verdict(String requirement, String verdict) {
        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> assertThat(judged(requirement)).as(requirement).containsExactly(verdict));
    }

    private Stream<String> judged(String requirement) {
        return Whole.query("/api/plans/" + plan + "/conformance?atLeast=" + version)
                .json()
                .valueStream()
                .filter(judged -> judged.path("requirement").asString().equals(requirement))
                .map(judged -> judged.path("verdict").asString());
    }

    /** Whether this waits for somebody of this role, on the day that it is. */
    private void waits(String role, String code) {
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(Whole.query("/api/inbox?plan=" + plan, role)
                                .json()
                                .path("items")
                                .valueStream()
                                .map(item -> item.path("code").asString()))
                        .contains(code));
    }
}
