package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Json;
import org.mithaq.query.log.ShowcasePlan;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@WholeService
class PlanApiTest {

    private final Reader reader;
    private String plan = "";

    PlanApiTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @BeforeEach
    void begin() {
        plan = reader.showcase();
    }

    @Test
    void a_plan_has_every_field_of_the_promise() {
        var told = reader.json("/api/plans/" + plan);
        assertThat(told.propertyNames())
                .contains(
                        "planId",
                        "title",
                        "stage",
                        "process",
                        "version",
                        "planEnd",
                        "termEnd",
                        "members",
                        "leadInstitutions",
                        "monitoringBody",
                        "participation",
                        "workshops",
                        "endorsements",
                        "commitments",
                        "stages",
                        "description",
                        "timeZone",
                        "language")
                .doesNotContain("asOf", "knownAt", "parked");
        assertThat(told.path("planId").asString()).isEqualTo(plan);
        assertThat(told.path("stage").asString()).isEqualTo("implementation");
        assertThat(told.path("version").asInt()).isEqualTo(27);
        assertThat(told.path("planEnd").asString()).isEqualTo("2027-06");
        assertThat(told.at("/monitoringBody/body").asString()).isEqualTo("Université voisine");
        assertThat(told.at("/sites/0/purpose").asString()).isEqualTo("REPOSITORY");
        assertThat(told.at("/documents/0/documentId").asString()).isEqualTo("reglement");
        assertThat(told.at("/timeline/startsOn").asString()).isEqualTo("2025-02-01");
        assertThat(told.at("/publications/0/member").asString()).isEqualTo("ville");
        var indicator = told.at("/commitments/0/milestones/0/indicators/0");
        assertThat(indicator.path("indicatorId").asString()).isEqualTo("C01.1.1");
        assertThat(indicator.path("target").asInt()).isEqualTo(50);
        assertThat(indicator.at("/due/doubts")).isNotEmpty();
        assertThat(told.path("participation").toString()).contains("\"groups\":4,\"publicMeetings\":11");
        assertThat(told.path("participation").path("workshops").asInt()).isEqualTo(2);
        assertThat(told.path("participation").path("people").asInt()).isEqualTo(42);
    }

    @Test
    void endorsements_are_counted_by_member_and_those_without_a_territory_apart() {
        var endorsements = reader.json("/api/plans/" + plan).path("endorsements");
        assertThat(endorsements.path("count").asInt()).isEqualTo(3);
        assertThat(endorsements.path("byTerritory").toString()).isEqualTo("{\"ville\":1,\"province\":1}");
        assertThat(endorsements.path("withoutTerritory").asInt()).isEqualTo(1);
        assertThat(endorsements.at("/items/0/organisation/fr").asString()).isEqualTo("Association Eau vive");
        assertThat(endorsements.at("/items/0/representative/office/fr").asString())
                .isEqualTo("Présidente");
    }

    @Test
    void a_milestone_tells_its_latest_report_and_whether_it_is_late() {
        var milestones = reader.json("/api/plans/" + plan).at("/commitments/0/milestones");
        var late = milestones.get(1);
        assertThat(late.path("status").asString()).isEqualTo("SUBSTANTIAL");
        assertThat(late.path("overdue").asBoolean()).isTrue();
        assertThat(late.path("updates").size()).isEqualTo(2);
        assertThat(late.path("indicators").toString()).isEqualTo("[]");
        assertThat(late.path("completion").toString())
                .isEqualTo("{\"selfReport\":\"SUBSTANTIAL\",\"committee\":null,\"monitoringBody\":null,\"irm\":null}");
        assertThat(milestones.get(2).get("status").isNull()).isTrue();
        assertThat(milestones.get(0).path("overdue").asBoolean()).isFalse();
    }

    @Test
    void the_stages_tell_when_each_was_entered() {
        var stages = reader.json("/api/plans/" + plan).path("stages");
        assertThat(stages.valueStream()
                        .map(stage -> stage.path("enteredOn").asString(""))
                        .toList())
                .isEqualTo(List.of("2025-01-15", "2025-02-10", "2025-04-02", "2025-05-01", ""));
        assertThat(stages.get(3).path("current").asBoolean()).isTrue();
    }

    @Test
    void as_of_a_day_it_is_as_things_stood_then() {
        var told = reader.json("/api/plans/" + plan + "?asOf=2025-03-15");
        assertThat(told.path("stage").asString()).isEqualTo("co-creation");
        assertThat(told.at("/endorsements/count").asInt()).isZero();
        assertThat(told.at("/commitments/0/milestones/0/overdue").asBoolean()).isFalse();
        assertThat(told.path("asOf").asString()).isEqualTo("2025-03-15");
        assertThat(reader.get("/api/plans/" + plan + "?asOf=2025-01-14").statusCode())
                .isEqualTo(404);
        assertThat(reader.json("/api/plans/" + plan + "?asOf=2099-01-01").path("commitments"))
                .isEqualTo(reader.json("/api/plans/" + plan).path("commitments"));
    }

    @Test
    void as_known_at_an_instant_it_is_what_was_recorded_by_then() {
        assertThat(reader.json("/api/plans/" + plan + "?knownAt=2025-03-12T23:00:00Z")
                        .path("version")
                        .asInt())
                .isEqualTo(7);
        assertThat(reader.get("/api/plans/" + plan + "?knownAt=2020-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_plan_is_found_whatever_the_case_of_its_id() {
        assertThat(reader.json("/api/plans/" + plan.toLowerCase(java.util.Locale.ROOT))
                        .path("planId")
                        .asString())
                .isEqualTo(plan);
    }

    @Test
    void an_unknown_plan_is_a_problem_titled_in_the_readers_language() {
        var answer = reader.get("/api/plans/no-such-plan", "Accept-Language", "ar-MA,fr;q=0.5");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = Json.LENIENT.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("plan.unknown");
        assertThat(problem.path("title").asString()).isEqualTo("خطة غير معروفة");
        assertThat(problem.path("status").asInt()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?asOf=31/12/2025", "?asOf=2025-02-30", "?knownAt=yesterday", "?knownAt=2025-01-01", "?atLeast=-1",
                "?atLeast=many", "/events?limit=abc", "/events?limit=0", "/events?limit=501", "/events?after=-1"
            })
    void a_parameter_that_cannot_be_read_is_a_problem_that_names_it(String query) {
        var answer = reader.get("/api/plans/" + plan + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        var problem = Json.LENIENT.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("request.parameter");
        assertThat(query).contains(problem.at("/errors/0/parameter").asString());
        assertThat(problem.at("/errors/0/detail").asString()).isNotBlank();
    }

    @Test
    void at_least_waits_for_the_version() {
        var waiting = CompletableFuture.supplyAsync(() -> reader.get("/api/plans/" + plan + "?atLeast=28"));
        await().during(Duration.ofMillis(300)).until(() -> !waiting.isDone());
        ShowcasePlan.endorse(Servers.LOG, plan);
        var answer = waiting.join();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.LENIENT.readTree(answer.body()).path("version").asInt()).isEqualTo(28);
    }

    @Test
    void at_least_a_version_that_does_not_come_is_an_honest_refusal() {
        var answer = reader.get("/api/plans/" + plan + "/events?atLeast=999");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("plan.not-there-yet");
    }

    @Test
    void who_has_the_newest_is_told_so() {
        var path = "/api/plans/" + plan;
        var tag = reader.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(tag)
                .startsWith("\"27-"
                        + LocalDate.now(java.time.ZoneId.of("Africa/Casablanca"))
                                .getYear());
        assertThat(reader.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        ShowcasePlan.endorse(Servers.LOG, plan);
        assertThat(reader.get(path + "?atLeast=28", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_parked_plan_shows_its_last_good_record_and_says_so() {
        Servers.LOG.append(Servers.LOG.line(
                "plan/" + plan,
                "commitment.milestone-teleported.v9",
                Json.LENIENT.createObjectNode(),
                TestLog.Entry.on(LocalDate.of(2026, 1, 1))));
        reader.arrived();
        var told = reader.json("/api/plans/" + plan);
        assertThat(told.path("version").asInt()).isEqualTo(27);
        assertThat(told.at("/parked/version").asInt()).isEqualTo(28);
        assertThat(told.at("/parked/reason").asString()).contains("newer version");
        assertThat(reader.get("/fr/plans/" + plan).body()).contains("Affichage incomplet");
        assertThat(reader.get("/en/plans/" + plan + "/audit").body()).contains("milestone-teleported");
        assertThat(reader.json("/api/plans/" + plan + "/events?after=27")
                        .at("/items/0/type")
                        .asString())
                .isEqualTo("org.mithaq.commitment.milestone-teleported.v9");
        await().until(() ->
                reader.json("/actuator/health/plans").at("/details/parked").asInt() > 0);
        assertThat(reader.json("/api/plans/" + reader.showcase())
                        .path("version")
                        .asInt())
                .isEqualTo(27);
    }
}
