package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;
import org.mithaq.command.TestIssuer;
import org.mithaq.events.Json;

class CommandsOverHttpTest extends RunningCommandService {

    private static final String ENDORSE = """
            {"planId": "%s", "organisation": "Forum des jeunes", "territory": "oriental", "occurredOn": "2025-02-01",
             "representative": {"name": "Amina Exemple", "role": "President"}}""";

    @Test
    void a_command_is_answered_with_the_place_of_its_events() {
        var plan = newPlanId();
        var opened = open(plan);

        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        assertThat(opened.json().path("stream").asString()).isEqualTo("plan/" + plan);
        assertThat(opened.json().path("version").asInt()).isEqualTo(1);
        assertThat(opened.json().path("position").asLong()).isPositive();
        var event = opened.json().path("events").get(0);
        assertThat(event.path("type").asString()).isEqualTo("org.mithaq.lifecycle.action-plan-opened.v1");
        assertThat(event.path("version").asInt()).isEqualTo(1);
        assertThat(opened.response().headers().firstValue("ETag")).contains("\"1\"");
    }

    @Test
    void a_repeated_wish_is_answered_without_events() {
        var plan = newPlanId();
        var first = open(plan);
        var second = open(plan);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("events")).isEmpty();
        assertThat(second.json().path("version").asInt()).isEqualTo(1);
        assertThat(second.json().path("position").asLong())
                .isEqualTo(first.json().path("position").asLong());
    }

    @Test
    void a_representative_never_enters_an_event_and_keeps_one_id() {
        var one = newPlanId();
        var two = newPlanId();
        open(one);
        open(two);
        var sent = send("cso", "EndorseByCSO", ENDORSE.formatted(one));
        send("cso", "EndorseByCSO", ENDORSE.formatted(two).replace("Amina Exemple", "AMINA  exemple"));

        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(line(one, 2)).doesNotContainIgnoringCase("amina").contains("\"representative\":{\"id\":");
        assertThat(representative(one)).isEqualTo(representative(two));
    }

    @Test
    void a_second_endorsement_of_the_same_organisation_that_differs_is_refused_and_kept() {
        var plan = newPlanId();
        open(plan);
        send("cso", "EndorseByCSO", ENDORSE.formatted(plan));
        var refused =
                send("cso", "EndorseByCSO", ENDORSE.formatted(plan).replace("Forum des jeunes", "FORUM  des Jeunés"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("endorsement.already-given");
        assertThat(refused.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/organisation");
        assertThat(refused.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(line("refusals/", plan, 1))
                .contains("\"code\":\"endorsement.already-given\"")
                .doesNotContainIgnoringCase("amina");
    }

    @Test
    void the_same_key_with_the_same_command_answers_the_first_receipt_again() {
        var plan = newPlanId();
        open(plan);
        var key = UUID.randomUUID().toString();
        var first = send("cso", "EndorseByCSO", ENDORSE.formatted(plan), "Idempotency-Key", key);
        send("cso", "EndorseByCSO", ENDORSE.formatted(plan).replace("Forum des jeunes", "Other"));
        var again = send("cso", "EndorseByCSO", ENDORSE.formatted(plan), "Idempotency-Key", key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.json().path("commandId").asString()).isEqualTo(key);
    }

    @Test
    void a_fulfilled_wish_under_a_key_is_answered_without_events_each_time() {
        var plan = newPlanId();
        open(plan);
        send("cso", "EndorseByCSO", ENDORSE.formatted(plan));
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            var answer = send("cso", "EndorseByCSO", ENDORSE.formatted(plan), "Idempotency-Key", key);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().path("events").isArray()).isTrue();
            assertThat(answer.json().path("events")).isEmpty();
        }
    }

    @Test
    void who_cannot_take_the_answer_has_nothing_done() {
        var plan = newPlanId();
        open(plan);
        var answer = send("cso", "EndorseByCSO", ENDORSE.formatted(plan), "Accept", "application/xml");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("http.not-acceptable");
        assertThat(send("cso", "EndorseByCSO", ENDORSE.formatted(plan)).json().path("events"))
                .hasSize(1);
    }

    @Test
    void a_source_that_is_null_is_no_source() {
        var plan = newPlanId();
        open(plan);
        var body = ENDORSE.formatted(plan).replace("}}", "}, \"source\": null}");
        assertThat(send("cso", "EndorseByCSO", body).status()).isEqualTo(200);
    }

    @Test
    void a_thousand_commands_to_one_plan_are_answered_one_by_one() {
        var plan = newPlanId();
        open(plan);
        var batch = new StringBuilder();
        for (var i = 0; i < 1_000; i++) {
            batch.append("""
                    {"type": "DescribeActionPlan", "payload": {"planId": "%s", "section": "foreword", "text": {"en": "%d"}}}
                    """.formatted(plan, i));
        }
        var answer = post(
                "/api/commands",
                "application/x-ndjson",
                batch.toString(),
                "Authorization",
                "Bearer " + TestIssuer.SHARED.token("admin"));
        assertThat(answer.body().lines()).hasSize(1_000).allMatch(line -> line.startsWith("{\"status\":200"));
        assertThat(send(
                                "admin",
                                "DescribeActionPlan",
                                "{\"planId\": \"%s\", \"section\": \"spaces\", \"text\": {\"en\": \"x\"}}"
                                        .formatted(plan))
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1_002);
    }

    @Test
    void the_same_key_with_another_command_is_refused() {
        var plan = newPlanId();
        open(plan);
        var key = UUID.randomUUID().toString();
        send("cso", "EndorseByCSO", ENDORSE.formatted(plan), "Idempotency-Key", key);
        var other = send(
                "cso",
                "EndorseByCSO",
                ENDORSE.formatted(plan).replace("Forum des jeunes", "Other"),
                "Idempotency-Key",
                key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("command.key-reused");
    }

    @Test
    void a_key_whose_command_was_refused_may_be_used_again() {
        var plan = newPlanId();
        open(plan);
        var key = UUID.randomUUID().toString();
        var submit = "{\"planId\": \"%s\", \"occurredOn\": \"2025-03-01\"}".formatted(plan);
        var refused = send("admin", "SubmitActionPlan", submit, "Idempotency-Key", key);
        send("admin", "NameLeadInstitution", "{\"planId\": \"%s\", \"institution\": \"Region\"}".formatted(plan));
        send("cso", "EndorseByCSO", ENDORSE.formatted(plan));
        var accepted = send("admin", "SubmitActionPlan", submit, "Idempotency-Key", key);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("plan.requirements-missing");
        assertThat(refused.json().path("errors")).hasSize(2);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
    }

    @Test
    void if_match_compares_the_thing_that_the_command_names() {
        var plan = newPlanId();
        open(plan);
        var describe = "{\"planId\": \"%s\", \"section\": \"%s\", \"text\": {\"en\": \"%s\"}}";
        send("admin", "DescribeActionPlan", describe.formatted(plan, "foreword", "One"));
        send("admin", "DescribeActionPlan", describe.formatted(plan, "spaces", "Other"));

        var fresh =
                send("admin", "DescribeActionPlan", describe.formatted(plan, "foreword", "Two"), "If-Match", "\"2\"");
        var stale =
                send("admin", "DescribeActionPlan", describe.formatted(plan, "foreword", "Three"), "If-Match", "\"2\"");
        var wholeStream =
                send("admin", "DescribeActionPlan", describe.formatted(plan, "spaces", "Four"), "If-Match", "\"=3\"");

        assertThat(fresh.status()).as(fresh.body()).isEqualTo(200);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("command.stale");
        assertThat(wholeStream.status()).isEqualTo(412);
    }

    @Test
    void a_command_that_the_role_does_not_permit_is_refused_and_kept_without_what_was_asked() {
        var plan = newPlanId();
        open(plan);
        var refused = send("cso", "SubmitActionPlan", "{\"planId\": \"%s\"}".formatted(plan));
        var withSource = send(
                "cso", "EndorseByCSO", ENDORSE.formatted(plan).replace("}}", "}, \"source\": {\"title\": \"Page\"}}"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(withSource.status()).isEqualTo(403);
        assertThat(line("refusals/", plan, 1)).contains("\"status\":403").doesNotContain("\"payload\"");
    }

    @Test
    void the_title_of_a_refusal_is_in_the_readers_language() {
        var body = "{\"planId\": \"nowhere\"}";
        assertThat(send("admin", "SubmitActionPlan", body, "Accept-Language", "fr")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Plan inconnu");
        assertThat(send("admin", "SubmitActionPlan", body, "Accept-Language", "ar-MA")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("خطة غير معروفة");
        assertThat(send("admin", "SubmitActionPlan", body).status()).isEqualTo(404);
    }

    @Test
    void a_plan_is_the_same_however_its_id_is_spelled() {
        var plan = "Plan-" + UUID.randomUUID();
        open(plan);
        var endorsed = send("cso", "EndorseByCSO", ENDORSE.formatted(plan.toUpperCase(Locale.ROOT)));

        assertThat(endorsed.status()).as(endorsed.body()).isEqualTo(200);
        assertThat(endorsed.json().path("stream").asString()).isEqualTo("plan/" + plan);
        assertThat(endorsed.json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void a_batch_is_answered_line_by_line_and_a_refused_line_does_not_stop_the_others() {
        var plan = newPlanId();
        open(plan);
        var batch = """
                {"type": "EndorseByCSO", "payload": %s}
                {"type": "EndorseByCSO", "payload": {"planId": "%s"}}

                not json
                {"type": "StartImplementation", "payload": {"planId": "%s"}}
                {"type": "NameLeadInstitution", "id": "%s", "payload": {"planId": "%s", "institution": {"en": "Region"}}}
                """.formatted(ENDORSE.formatted(plan).replace("\n", " "), plan, plan, UUID.randomUUID(), plan);
        var answer = post(
                "/api/commands",
                "application/x-ndjson",
                batch,
                "Authorization",
                "Bearer " + TestIssuer.SHARED.token("admin"));

        assertThat(answer.status()).isEqualTo(200);
        var statuses = answer.body()
                .lines()
                .map(line -> Json.STRICT.readTree(line).path("status").asInt())
                .toList();
        assertThat(statuses).as(answer.body()).containsExactly(200, 422, 400, 409, 200);
    }

    @Test
    void the_log_is_served_as_it_is_stored_to_those_who_may_read_it() {
        var plan = newPlanId();
        var position = open(plan).json().path("position").asLong();
        var auditor = get(
                "/api/log?after=%d&limit=1".formatted(position - 1),
                "Authorization",
                "Bearer " + TestIssuer.SHARED.token("auditor"));
        var row = Json.STRICT.readTree(auditor.body());

        assertThat(row.path("position").asLong()).isEqualTo(position);
        assertThat(row.path("line").asString()).isEqualTo(line(plan, 1));
        assertThat(get("/api/log", "Authorization", "Bearer " + TestIssuer.SHARED.token("cso"))
                        .status())
                .isEqualTo(403);
        assertThat(get("/api/log").status()).isEqualTo(401);
    }

    private String representative(String plan) {
        return Json.STRICT.readTree(line(plan, 2)).at("/data/representative/id").asString();
    }

    private String line(String plan, int version) {
        return line("", plan, version);
    }

    private String line(String prefix, String plan, int version) {
        return db.sql("select convert_from(line, 'UTF8') from event_log where stream = ? and version = ?")
                .params(prefix + "plan/" + plan, version)
                .query(String.class)
                .single();
    }
}
