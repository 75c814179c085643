package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Sha256;
import org.mithaq.process.Facts;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@WholeService
class ConformanceApiTest {

    private final Reader reader;
    private String plan = "";

    ConformanceApiTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @BeforeEach
    void begin() {
        plan = reader.showcase();
    }

    @Test
    void the_facts_of_a_plan_are_told_by_name_and_those_that_nobody_knows_without_a_value() {
        var facts = reader.json("/api/plans/" + plan + "/facts");
        assertThat(facts.path("version").asInt()).isEqualTo(27);
        assertThat(facts.path("facts").size()).isEqualTo(Facts.vocabulary().size());
        assertThat(fact(facts, "endorsements.count").path("value").asInt()).isEqualTo(3);
        assertThat(fact(facts, "endorsements.byMember").path("value").toString())
                .isEqualTo("{\"ville\":1,\"province\":1}");
        assertThat(fact(facts, "endorsements.events").path("value").size()).isEqualTo(3);
        assertThat(fact(facts, "endorsements.byMember").path("evidence").asString())
                .isEqualTo("endorsements.events");
        assertThat(fact(facts, "plan.end").path("value").asString()).isEqualTo("2027-06-30");
        assertThat(fact(facts, "monitoringBody.named").path("value").asBoolean())
                .isTrue();
        assertThat(fact(facts, "plan.termEnd").has("value"))
                .isEqualTo(reader.json("/api/plans/" + plan).hasNonNull("termEnd"));
        assertThat(fact(facts, "meetings.count").path("title").propertyNames()).contains("ar", "fr", "en");
    }

    @Test
    void the_facts_of_a_past_day_are_those_of_that_day() {
        var facts = reader.json("/api/plans/" + plan + "/facts?asOf=2025-03-01");
        assertThat(facts.path("day").asString()).isEqualTo("2025-03-01");
        assertThat(fact(facts, "submission.done").path("value").asBoolean()).isFalse();
        assertThat(fact(facts, "submission.on").has("value")).isFalse();
    }

    @Test
    void a_plan_is_judged_by_its_process_with_evidence_and_by_another_one_if_that_is_named() {
        var own = reader.json("/api/plans/" + plan + "/conformance");
        assertThat(own.findValuesAsString("requirement"))
                .containsExactly("submission.lead-institution", "submission.endorsement");
        assertThat(own.get(1).path("verdict").asString()).isEqualTo("MET");
        assertThat(own.get(1).path("effect").asString()).isEqualTo("BLOCKS");
        assertThat(own.get(1).path("evidence").size()).isEqualTo(3);
        assertThat(own.get(1).path("because").toString()).isEqualTo("{\"endorsements.count\":3}");
        assertThat(own.get(1).path("title").propertyNames()).contains("ar", "fr", "en");

        var other = reader.json("/api/plans/" + plan + "/conformance?process=ogp-local");
        assertThat(other.findValuesAsString("requirement")).hasSize(54).contains("monitoring-body.named");
        assertThat(other.valueStream())
                .allSatisfy(judged -> assertThat(judged.path("because").size()
                                + judged.path("unknown").size())
                        .isPositive())
                .allSatisfy(
                        judged -> assertThat(judged.path("source").asString()).isNotBlank());
    }

    @Test
    void a_plan_is_judged_as_of_a_past_day_and_by_no_process_that_nobody_knows() {
        var past = reader.json("/api/plans/" + plan + "/conformance?asOf=2025-01-16");
        assertThat(past.get(1).path("verdict").asString()).isEqualTo("NOT_MET");
        assertThat(past.get(1).path("evidence").size()).isZero();

        assertThat(reader.get("/api/plans/" + plan + "/conformance?process=nobodys")
                        .statusCode())
                .isEqualTo(400);
        assertThat(reader.get("/api/plans/no-such-plan/conformance").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_process_tells_what_it_says_and_its_text_has_the_hash_of_its_pin() {
        var listed = reader.json("/api/processes").path("items");
        assertThat(listed.valueStream().map(one -> one.at("/process/id").asString()))
                .contains("simple", "ogp-local", "ogp-national", "remacto");

        var told = reader.json("/api/processes/ogp-local/4");
        assertThat(told).isEqualTo(reader.json("/api/processes/ogp-local"));
        assertThat(Sha256.of(told.path("definition").asString()).value())
                .isEqualTo(told.at("/process/sha256").asString());
        assertThat(told.path("stages")).hasSize(16);
        assertThat(told.at("/obligations/0/within").asString()).isEqualTo("policy.forum.maxGapMonths");
        assertThat(reader.get("/api/processes/ogp-local/5").statusCode()).isEqualTo(404);
        assertThat(reader.get("/api/processes/nobodys").statusCode()).isEqualTo(404);
    }

    @Test
    void a_plan_is_judged_by_one_version_of_a_process_if_that_is_named() {
        var address = "/api/plans/" + plan + "/conformance?process=";
        assertThat(reader.json(address + "ogp-local@4")).isEqualTo(reader.json(address + "ogp-local"));
        assertThat(reader.get(address + "ogp-local@5").statusCode()).isEqualTo(400);
    }

    @Test
    void before_a_plan_moves_to_another_process_everybody_can_see_what_would_change() {
        var moved = reader.json("/api/plans/" + plan + "/migration?process=ogp-national");
        assertThat(moved.at("/from/id").asString()).isEqualTo("simple");
        assertThat(moved.at("/to/id").asString()).isEqualTo("ogp-national");
        assertThat(moved.at("/stage/before/id").asString())
                .isEqualTo(reader.json("/api/plans/" + plan).path("stage").asString());
        var there = reader.json("/api/plans/" + plan + "/conformance?process=ogp-national");
        assertThat(moved.path("rules").valueStream().filter(rule -> rule.has("after")))
                .hasSameSizeAs(there.findValuesAsString("requirement"))
                .allMatch(rule -> !rule.has("before"));
        assertThat(moved.path("rules").valueStream().filter(rule -> !rule.has("after")))
                .extracting(rule -> rule.path("code").asString())
                .containsExactlyInAnyOrder("submission.lead-institution", "submission.endorsement");
        assertThat(moved.path("waiting").size()).isPositive();

        var same = reader.json("/api/plans/" + plan + "/migration?process=simple");
        assertThat(same.path("rules")).isEmpty();
        assertThat(same.path("waiting")).isEmpty();
        assertThat(same.path("settled")).isEmpty();
        assertThat(reader.get("/api/plans/" + plan + "/migration").statusCode()).isEqualTo(400);
        assertThat(reader.get("/fr/plans/" + plan + "/conformance?process=ogp-national")
                        .body())
                .contains("Ce qui changerait avec ogp-national");
    }

    private static JsonNode fact(JsonNode facts, String name) {
        return facts.path("facts")
                .valueStream()
                .filter(fact -> fact.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
