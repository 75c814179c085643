package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Json;
import org.mithaq.events.Language;
import org.mithaq.events.Line;
import org.mithaq.events.Phrase;
import org.mithaq.events.Source;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.mithaq.refusals.RefusalEvent.CommandRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@WholeService
class AuditApiTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final Reader reader;

    AuditApiTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @Test
    void an_entry_has_every_field_of_the_promise_and_the_leaf_of_its_line() {
        var plan = reader.showcase();
        var document = new Source(Phrase.of("Page of the plan"), new Url("https://example.org/plan"), null);
        var event = new EndorsedByCSO(Text.of(Language.FR, "Forum"), null, null, null, null, null, List.of());
        var line = Servers.LOG.line("plan/" + plan, event, new TestLog.Entry(DAY, Instant.now(), "cso", document));
        var position = Servers.LOG.append(line);
        reader.arrived();
        var entry = reader.json("/api/plans/" + plan + "/events?after=27").at("/items/0");
        assertThat(entry.path("version").asInt()).isEqualTo(28);
        assertThat(entry.path("position").asLong()).isEqualTo(position);
        assertThat(entry.path("id").asString()).isEqualTo(line.id().toString());
        assertThat(entry.path("type").asString()).isEqualTo("org.mithaq.endorsement.endorsed-by-cso.v1");
        assertThat(entry.path("occurredOn").asString()).isEqualTo("2025-06-01");
        assertThat(Instant.parse(entry.path("recordedAt").asString())).isEqualTo(line.recordedAt());
        assertThat(entry.path("actor").asString()).isEqualTo("account-7");
        assertThat(entry.path("role").asString()).isEqualTo("cso");
        assertThat(entry.get("onBehalfOf").isNull()).isTrue();
        assertThat(entry.at("/source/url").asString()).isEqualTo("https://example.org/plan");
        assertThat(entry.at("/data/organisation/fr").asString()).isEqualTo("Forum");
        assertThat(entry.path("leaf").asString())
                .isEqualTo(Line.leaf(line.bytes()).value());
    }

    @Test
    void the_trail_is_read_in_parts() {
        var plan = reader.showcase();
        var first = reader.json("/api/plans/" + plan + "/events?limit=15");
        assertThat(first.path("items").size()).isEqualTo(15);
        assertThat(first.path("next").asInt()).isEqualTo(15);
        var second = reader.json("/api/plans/" + plan + "/events?limit=15&after=15");
        assertThat(second.path("items").size()).isEqualTo(12);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void the_trail_of_an_unknown_plan_is_not_found() {
        assertThat(reader.get("/api/plans/no-such-plan/events").statusCode()).isEqualTo(404);
    }

    @Test
    void refusals_are_for_auditors_and_administrators() {
        var path = "/api/plans/" + refused() + "/refusals";
        var nobody = reader.get(path);
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).contains("access.no-token");
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).isPresent();
        var wrongRole = reader.get(path, Reader.bearer("cso", "official"));
        assertThat(wrongRole.statusCode()).isEqualTo(403);
        assertThat(wrongRole.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(reader.get(path, Reader.bearer("admin")).statusCode()).isEqualTo(200);
        var refusal = reader.json(path, Reader.bearer("auditor")).at("/items/0");
        assertThat(refusal.path("command").asString()).isEqualTo("SubmitActionPlan");
        assertThat(refusal.path("status").asInt()).isEqualTo(409);
        assertThat(refusal.path("code").asString()).isEqualTo("plan.requirements-missing");
        assertThat(refusal.propertyNames()).contains("position", "recordedAt", "actor", "role", "detail", "payload");
    }

    @Test
    void a_token_for_somebody_else_or_of_yesterday_is_no_token() {
        var path = "/api/plans/any/refusals";
        var foreign = Servers.ISSUER.token("another-audience", Instant.now().plusSeconds(60), "admin");
        var old = Servers.ISSUER.token("mithaq", Instant.now().minusSeconds(3_600), "admin");
        for (var token : List.of(foreign, old, "nonsense")) {
            assertThat(reader.get(path, "Authorization", "Bearer " + token).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void refusals_wait_for_a_version_of_the_plan() {
        var answer = reader.get("/api/plans/" + refused() + "/refusals?atLeast=999", Reader.bearer("admin"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void who_asks_for_no_language_reads_a_problem_in_english() {
        assertThat(reader.json("/api/plans/no-such-plan").path("title").asString())
                .isEqualTo("Unknown plan");
        assertThat(reader.json("/api/plans/no-such-plan", "Accept-Language", "fr")
                        .path("title")
                        .asString())
                .isEqualTo("Plan inconnu");
    }

    @Test
    void what_is_not_there_is_not_found_and_nothing_can_be_written() {
        assertThat(reader.get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(reader.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(reader.send("/api/plans", "POST").statusCode()).isEqualTo(405);
        assertThat(reader.send("/api/plans", "POST").body()).contains("request.method");
    }

    @Test
    void an_address_that_no_server_understands_is_a_problem_too() {
        for (var path : List.of("/api/plans/%00", "/api/plans/a%2Fb", "/api/plans/..%2f..%2fetc")) {
            var answer = reader.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(answer.body()).contains("request.bad").doesNotContain("Tomcat");
        }
    }

    private String refused() {
        var plan = reader.showcase();
        var refusal = new CommandRefused(
                "SubmitActionPlan",
                "plan/" + plan,
                409,
                "plan.requirements-missing",
                "Something is missing",
                List.of("submission.endorsement"),
                Json.LENIENT.createObjectNode().put("planId", plan));
        Servers.LOG.append("refusals/plan/" + plan, refusal, TestLog.Entry.on(DAY));
        reader.arrived();
        return plan;
    }
}
