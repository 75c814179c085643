package org.mithaq.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;

/** A region publishes a process of its own, opens a plan on it, and publishes the next version, which asks for more. */
class PublishedProcessTest {

    private final String process = "ours-" + UUID.randomUUID();
    private final String plan = "ruled-" + UUID.randomUUID();

    @Test
    void a_plan_on_the_first_version_stays_what_it_is_until_somebody_moves_it_to_the_second() {
        publish(1, "leads.count > 0");
        open();
        accepted("NameLeadInstitution", "\"institution\": \"Conseil\", \"occurredOn\": \"2025-01-11\"");
        publish(2, "leads.count > 1");

        var version = submitThenRetract();
        assertThat(verdict("", version)).isEqualTo("MET");
        assertThat(verdict("&process=" + process, version)).isEqualTo("NOT_MET");
        assertThat(verdict("&process=" + process + "@1", version)).isEqualTo("MET");
        assertThat(Whole.query("/api/plans/" + plan)
                        .json()
                        .at("/process/version")
                        .asInt())
                .isEqualTo(1);

        version = accepted(
                "MigrateProcess", "\"process\": \"%s\", \"reason\": {\"fr\": \"Décision\"}".formatted(process));
        assertThat(verdict("", version)).isEqualTo("NOT_MET");
        assertThat(verdict("&asOf=2025-02-01", version)).isEqualTo("MET");
        var refused = send("SubmitActionPlan", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("leads.named");
        assertThat(Whole.query("/fr/plans/" + plan + "/audit").body()).contains(process + " v2");
    }

    @Test
    void a_definition_with_faults_is_refused_with_its_lines_and_nothing_is_published() {
        var refused = send(
                "PublishProcess",
                "\"processId\": \"%s\", \"definition\": \"id: %1$s\\nversion: x\"".formatted(process));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").asString()).isEqualTo("process.faulty");
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("detail").asString()))
                .anySatisfy(detail -> assertThat(detail).startsWith("line 2: "));
        assertThat(Whole.query("/api/processes/" + process).status()).isEqualTo(404);
    }

    @Test
    void nobody_but_an_administrator_publishes() {
        var refused = Whole.send(
                "point-of-contact",
                "PublishProcess",
                "{\"processId\": \"%s\", \"definition\": \"id: x\"}".formatted(process),
                UUID.randomUUID().toString());
        assertThat(refused.status()).isEqualTo(403);
    }

    private void publish(int version, String met) {
        var text = """
                id: %s
                version: %d
                title: {ar: "مسارنا", fr: "Le nôtre", en: "Ours", original: fr}
                source: "Décision du conseil"
                vocabulary: 1
                stages:
                  - {id: preparation, entered: plan.openedOn, title: {ar: "الإعداد", fr: "Préparation", en: "Preparation", original: fr}}
                  - {id: submitted, end: true, entered: submission.on, title: {ar: "مقدَّمة", fr: "Soumis", en: "Submitted", original: fr}}
                transitions:
                  - {command: SubmitActionPlan, from: [preparation], to: submitted, requirements: [leads.named]}
                requirements:
                  - {code: leads.named, title: {ar: "مؤسسات رائدة", fr: "Chefs de file", en: "Leads", original: fr}, source: "art. 3", effect: blocks, met: "%s", evidence: leads.events}
                """.formatted(process, version, met);
        var body = Json.STRICT.createObjectNode().put("processId", process).put("definition", text);
        var published = Whole.send(
                "admin", "PublishProcess", body.toString(), UUID.randomUUID().toString());
        assertThat(published.status()).as(published.body()).isEqualTo(200);
    }

    private void open() {
        accepted("OpenActionPlan", """
                "title": {"fr": "Plan"}, "language": "fr", "planEnd": "2027-06", "occurredOn": "2025-01-10", "process": "%s",
                "members": [{"id": "oriental", "name": {"fr": "L’Oriental"}}]""".formatted(process));
    }

    /** The wish is granted under the first version; taken back, so that it can be wished again. */
    private int submitThenRetract() {
        var submitted = send("SubmitActionPlan", "");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        return accepted(
                "Retract",
                "\"eventId\": \"%s\", \"reason\": {\"fr\": \"Trop tôt\"}"
                        .formatted(submitted.json().at("/events/0/id").asString()));
    }

    private String verdict(String query, int version) {
        var judged = Whole.query("/api/plans/" + plan + "/conformance?atLeast=" + version + query)
                .json();
        return Objects.requireNonNull(judged.get(0), judged.toString())
                .path("verdict")
                .asString();
    }

    private int accepted(String command, String fields) {
        var answer = send(command, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return version(answer.json());
    }

    private static int version(JsonNode answer) {
        return answer.path("version").asInt();
    }

    private Whole.Answer send(String command, String fields) {
        var own = command.equals("PublishProcess")
                ? fields
                : "\"planId\": \"" + plan + "\"" + (fields.isEmpty() ? "" : ", " + fields);
        return Whole.send("admin", command, "{" + own + "}", UUID.randomUUID().toString());
    }
}
