package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;

/** Corrections as they are sent: what stands in the payload is read as the command that made the event. */
class CorrectionsOverHttpTest extends RunningCommandService {

    private static final String REASON = "\"reason\": {\"fr\": \"Erreur de saisie\"}";

    private final String plan = newPlanId();

    @Test
    void a_person_named_in_a_correction_goes_to_the_register_and_not_into_the_event() {
        var endorsed = endorsed();
        var corrected = correct(endorsed, """
                "payload": {"organisation": "Forum des jeunes", "representative": {"name": "Salma Exemple"}}""");

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.json().at("/events/0/type").asString())
                .isEqualTo("org.mithaq.correction.event-corrected.v1");
        assertThat(line(3))
                .doesNotContainIgnoringCase("salma")
                .contains("\"restated\":{\"type\":\"endorsement.endorsed-by-cso.v1\"")
                .contains("\"happenedOn\":\"2025-02-01\"");
        assertThat(db.sql("select organisation from people.person where name = 'Salma Exemple'")
                        .query(String.class)
                        .list())
                .containsExactly("Forum des jeunes");
    }

    @Test
    void what_is_wrong_in_the_payload_is_pointed_to_there() {
        var endorsed = endorsed();
        assertThat(pointer(correct(endorsed, "\"payload\": {\"organisation\": 7}")))
                .isEqualTo("422 command.invalid /payload/organisation");
        assertThat(pointer(correct(endorsed, "\"payload\": {\"organisation\": \"Forum\", \"planId\": \"x\"}")))
                .isEqualTo("400 command.unknown-field /payload/planId");
        assertThat(pointer(correct(
                        endorsed, "\"payload\": {\"organisation\": \"Forum\", \"occurredOn\": \"2025-01-01\"}")))
                .isEqualTo("400 command.unknown-field /payload/occurredOn");
        assertThat(pointer(correct(endorsed, "\"payload\": {\"organisation\": \"Forum\", \"territory\": \"nowhere\"}")))
                .isEqualTo("409 plan.member-unknown /payload/territory");
        assertThat(pointer(correct(endorsed, "\"payload\": []"))).isEqualTo("422 command.invalid /payload");
        assertThat(pointer(correct(endorsed, "\"newOccurredOn\": \"2025-01-01\"")))
                .isEqualTo("422 command.invalid /payload");
        assertThat(pointer(correct("no-uuid", "\"payload\": {}"))).isEqualTo("422 command.invalid /eventId");
    }

    @Test
    void an_event_of_no_plan_or_of_another_plan_is_unknown() {
        var endorsed = endorsed();
        var other = newPlanId();
        open(other);
        var elsewhere = send("admin", "Retract", """
                {"planId": "%s", "eventId": "%s", %s}""".formatted(other, endorsed, REASON));
        var corrected = send("admin", "Correct", """
                {"planId": "%s", "eventId": "%s", %s, "payload": {"organisation": "Forum"}}""".formatted(other, endorsed, REASON));

        assertThat(pointer(elsewhere)).isEqualTo("404 event.unknown /eventId");
        assertThat(pointer(corrected)).isEqualTo("404 event.unknown /eventId");
        assertThat(pointer(correct(UUID.randomUUID().toString(), "\"payload\": {}")))
                .isEqualTo("404 event.unknown /eventId");
    }

    @Test
    void a_refused_command_is_no_event_of_the_plan() {
        endorsed();
        send(
                "admin",
                "EndorseByCSO",
                "{\"planId\": \"%s\", \"organisation\": \"Forum des jeunes\", \"place\": {\"fr\": \"Oujda\"}}"
                        .formatted(plan));
        var refusal = db.sql("select event_id from event_log where stream = ?")
                .param("refusals/plan/" + plan)
                .query(UUID.class)
                .single();

        assertThat(pointer(correct(refusal.toString(), "\"payload\": {}"))).isEqualTo("404 event.unknown /eventId");
    }

    @Test
    void a_correction_of_a_correction_carries_one_payload_in_another() {
        var endorsed = endorsed();
        var first = correct(endorsed, "\"payload\": {\"organisation\": \"Forum\"}");
        var second = correct(
                first.json().at("/events/0/id").asString(),
                "\"payload\": {%s, \"payload\": {\"organisation\": \"Forum de l’Oriental\"}}".formatted(REASON));

        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(line(4)).contains("Forum de l’Oriental");
        assertThat(pointer(correct(
                        first.json().at("/events/0/id").asString(),
                        "\"payload\": {%s, \"payload\": {\"organisation\": 1}}".formatted(REASON))))
                .isEqualTo("422 command.invalid /payload/payload/organisation");
    }

    @Test
    void a_person_named_in_a_correction_of_a_correction_acts_for_the_organisation_in_it() {
        var first = correct(endorsed(), "\"payload\": {\"organisation\": \"Forum\"}");
        var second = correct(first.json().at("/events/0/id").asString(), """
                "payload": {%s, "payload": {"organisation": "Forum", "representative": {"name": "Hind Exemple"}}}""".formatted(REASON));

        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(db.sql("select organisation from people.person where name = 'Hind Exemple'")
                        .query(String.class)
                        .list())
                .containsExactly("Forum");
    }

    @Test
    void what_an_event_is_about_may_be_left_out_and_what_it_may_say_is_gone_if_it_is() {
        open(plan);
        send("admin", "ProposeCommitment", """
                {"planId": "%s", "commitmentId": "C1", "title": {"fr": "Budget participatif"}}""".formatted(plan));
        var report = send("admin", "SubmitReport", """
                {"planId": "%s", "reportId": "R1", "kind": "PROGRESS", "title": {"fr": "Point d’étape"}, "commitmentId": "C1",
                 "document": {"title": "Rapport", "url": "https://example.org/r"}, "occurredOn": "2025-03-01",
                 "source": {"title": "Archives"}}""".formatted(plan));
        assertThat(report.status()).as(report.body()).isEqualTo(200);
        var corrected = send("admin", "Correct", """
                {"planId": "%s", "eventId": "%s", %s, "source": {"title": "Archives"},
                 "payload": {"kind": "PROGRESS", "title": {"fr": "Point d’étape"},
                             "document": {"title": "Rapport", "url": "https://example.org/r"}}}""".formatted(
                        plan, report.json().at("/events/0/id").asString(), REASON));

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(line(4)).contains("\"reportId\":\"R1\"").doesNotContain("commitmentId");
    }

    @Test
    void who_did_not_send_it_may_not_correct_it_and_is_kept_as_refused() {
        var endorsed = endorsed();
        var body =
                "{\"planId\": \"%s\", \"eventId\": \"%s\", %s, \"payload\": {\"organisation\": \"Mine\", \"representative\": {\"name\": \"Nora Exemple\"}}}"
                        .formatted(plan, endorsed, REASON);

        assertThat(pointer(send("official", "Correct", body))).isEqualTo("403 correction.not-the-author");
        assertThat(pointer(send("auditor", "Correct", body))).isEqualTo("403 command.forbidden");
        assertThat(send("cso", "Correct", body).status()).isEqualTo(200);
        assertThat(db.sql("select convert_from(line, 'UTF8') from event_log where stream = ?")
                        .param("refusals/plan/" + plan)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).doesNotContainIgnoringCase("nora"));
    }

    /** Opens the plan, has it endorsed by civil society, and gives the id of the endorsement. */
    private String endorsed() {
        open(plan);
        var answer = send("cso", "EndorseByCSO", """
                {"planId": "%s", "organisation": "Forum des jeunes", "occurredOn": "2025-02-01"}""".formatted(plan));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/events/0/id").asString();
    }

    private Answer correct(String event, String fields) {
        return send("admin", "Correct", """
                {"planId": "%s", "eventId": "%s", %s, %s}""".formatted(plan, event, REASON, fields));
    }

    private static String pointer(Answer answer) {
        var pointer = answer.json().at("/errors/0/pointer").asString("");
        return (answer.status() + " " + answer.code() + " " + pointer).strip();
    }

    private String line(int version) {
        return db.sql("select convert_from(line, 'UTF8') from event_log where stream = ? and version = ?")
                .params("plan/" + plan, version)
                .query(String.class)
                .single();
    }
}
