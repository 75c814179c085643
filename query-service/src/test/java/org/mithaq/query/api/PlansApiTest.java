package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@WholeService
class PlansApiTest {

    private final Reader reader;

    PlansApiTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @Test
    void a_row_says_what_the_plans_record_says() {
        var plan = reader.showcase();
        var row = find(plan);
        var told = reader.json("/api/plans/" + plan);
        for (var field : new String[] {"planId", "title", "stage", "version", "members", "planEnd"}) {
            assertThat(row.path(field)).as(field).isEqualTo(told.path(field));
        }
        assertThat(row.path("commitments").asInt())
                .isEqualTo(told.path("commitments").size());
        assertThat(row.path("endorsements")).isEqualTo(told.at("/endorsements/count"));
        assertThat(row.path("milestones").toString())
                .isEqualTo("{\"byStatus\":{\"NOT_STARTED\":0,\"LIMITED\":0,\"SUBSTANTIAL\":1,\"COMPLETE\":1},"
                        + "\"unreported\":1,\"overdue\":1}");
    }

    @Test
    void a_row_as_of_a_day_says_what_the_record_says_of_that_day() {
        var plan = reader.showcase();
        var row = reader.json("/api/plans?limit=500&asOf=2025-03-15&q=" + plan).at("/items/0");
        assertThat(row.path("stage").asString()).isEqualTo("co-creation");
        assertThat(row.path("endorsements").asInt()).isZero();
        assertThat(row.at("/milestones/overdue").asInt()).isZero();
    }

    @Test
    void the_list_is_read_in_parts_in_the_order_of_the_ids() {
        reader.showcase();
        reader.showcase();
        reader.showcase();
        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = reader.json("/api/plans?limit=2" + (after.isEmpty() ? "" : "&after=" + after));
            page.path("items")
                    .forEach(item -> seen.add(item.path("planId").asString().toLowerCase(Locale.ROOT)));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void words_are_found_whatever_their_case_and_accents() {
        var plan = reader.showcase();
        assertThat(reader.json("/api/plans?limit=500&q=MODELE%20budget&after=" + plan.substring(0, 5))
                        .path("items")
                        .size())
                .isPositive();
        assertThat(reader.json("/api/plans?q=nowhere-at-all").path("items").size())
                .isZero();
    }

    @Test
    void who_has_the_newest_list_is_told_so() {
        reader.showcase();
        var tag = reader.get("/api/plans").headers().firstValue("ETag").orElseThrow();
        assertThat(reader.get("/api/plans", "If-None-Match", tag).statusCode()).isEqualTo(304);
        reader.showcase();
        assertThat(reader.get("/api/plans", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void a_bad_parameter_is_refused() {
        assertThat(reader.get("/api/plans?limit=many").statusCode()).isEqualTo(400);
        assertThat(reader.get("/api/plans?after=not%20an%20id").statusCode()).isEqualTo(400);
    }

    @Test
    void a_filter_lets_through_what_it_names_on_any_day() {
        var plan = reader.showcase();
        assertThat(found(plan, "stage=implementation")).isTrue();
        assertThat(found(plan, "stage=co-creation")).isFalse();
        assertThat(found(plan, "stage=co-creation&asOf=2025-03-15")).isTrue();
        assertThat(found(plan, "member=VILLE")).isTrue();
        assertThat(found(plan, "member=vil")).as("part of a name").isTrue();
        assertThat(found(plan, "member=campagne")).isFalse();
        assertThat(found(plan, "overdue=true")).isTrue();
        assertThat(found(plan, "overdue=true&asOf=2025-03-15")).isFalse();
        assertThat(found(plan, "process=simple&overdue=&stage=&member=")).isTrue();
    }

    @Test
    void the_summary_adds_up_what_is_let_through() {
        var plan = reader.showcase();
        var summary = reader.json("/api/plans?limit=1&q=" + plan).path("summary");
        assertThat(summary.path("plans").asInt()).isEqualTo(1);
        assertThat(summary.path("commitments").asInt()).isEqualTo(2);
        assertThat(summary.path("milestones")).isEqualTo(find(plan).path("milestones"));
        assertThat(summary.path("byStage").toString())
                .contains("\"stage\":\"preparation\"")
                .contains("\"plans\":0")
                .contains("\"plans\":1");
    }

    @Test
    void days_before_anything_and_long_from_now_are_answered() {
        var plan = reader.showcase();
        assertThat(found(plan, "asOf=-999999999-01-01")).isFalse();
        assertThat(found(plan, "asOf=%2B999999999-12-31")).isTrue();
        assertThat(reader.get("/api/plans/" + plan + "?knownAt=-999999999-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/api/plans/" + plan + "?knownAt=%2B999999999-12-31T00:00:00Z")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage=nowhere", "process=mine", "overdue=maybe"})
    void a_filter_that_cannot_be_meant_is_refused(String filter) {
        var answer = reader.get("/api/plans?" + filter);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("request.parameter").contains("is one of");
    }

    private boolean found(String plan, String filter) {
        return !reader.json("/api/plans?q=" + plan + "&" + filter).path("items").isEmpty();
    }

    private JsonNode find(String plan) {
        return reader.json("/api/plans?q=" + plan).at("/items/0");
    }
}
