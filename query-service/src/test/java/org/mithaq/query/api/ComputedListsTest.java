package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Json;
import org.mithaq.events.Recorded;
import org.mithaq.importer.Unreadable;
import org.mithaq.importer.list.ListReader;
import org.mithaq.lists.Column;
import org.mithaq.lists.ComputedList;
import org.mithaq.plan.Histories;
import org.mithaq.plan.PlanEvent;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.mithaq.refusals.RefusalEvent.CommandRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists that are computed say as a table what they say as JSON, and cannot be imported. */
@WholeService
class ComputedListsTest {

    private final Reader reader;

    ComputedListsTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @Test
    void the_audit_trail_is_the_same_in_both_forms() {
        for (var seed = 1; seed <= 3; seed++) {
            var plan = generated(seed, 120);
            same(ComputedList.EVENTS, "/api/plans/" + plan + "/events");
        }
        same(ComputedList.EVENTS, "/api/plans/" + reader.showcase() + "/events");
    }

    @Test
    void the_list_of_plans_is_the_same_in_both_forms_on_every_day() {
        var plan = reader.showcase();
        var made = generated(4, 60);
        // Whatever other tests have made is listed then, too.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> reader.json("/api/plans?q=" + made)
                                .at("/items/0/version")
                                .asInt()
                        == 60);
        same(ComputedList.PLANS, "/api/plans");
        same(ComputedList.PLANS, "/api/plans", "asOf=2025-03-15");
        same(ComputedList.PLANS, "/api/plans", "q=" + plan);
    }

    @Test
    void refusals_are_the_same_in_both_forms_and_for_those_who_may_read_them() {
        var plan = reader.showcase();
        for (var detail : List.of("Something is missing", "=1+1", "\"quoted\"\nand broken")) {
            var refusal = new CommandRefused(
                    "SubmitActionPlan",
                    "plan/" + plan,
                    409,
                    "plan.requirements-missing",
                    detail,
                    List.of("submission.endorsement"),
                    Json.LENIENT.createObjectNode().put("planId", plan));
            Servers.LOG.append("refusals/plan/" + plan, refusal, TestLog.Entry.on(LocalDate.of(2025, 6, 1)));
        }
        reader.arrived();
        var path = "/api/plans/" + plan + "/refusals";
        same(ComputedList.REFUSALS, path, "", Reader.bearer("auditor"));
        for (var address : List.of(path + ".csv", path)) {
            var nobody = reader.get(address, "Accept", "text/csv");
            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(nobody.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            var other = Reader.bearer("cso");
            assertThat(reader.get(address, other[0], other[1], "Accept", "text/csv")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(reader.get(path + ".csv", Reader.bearer("admin")).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }

    @Test
    void a_trail_of_ten_thousand_events_is_one_table() {
        var plan = generated(5, 10_000);
        var table = reader.get("/api/plans/" + plan + "/events.csv");
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(Csv.of(table.body()).rows()).hasSize(10_000);
        assertThat(Csv.of(reader.get("/api/plans/" + plan + "/events.csv?limit=10&after=9980")
                                .body())
                        .rows())
                .hasSize(10);
    }

    @Test
    void a_plan_may_be_called_like_a_table() {
        var plan = generated("Named-" + UUID.randomUUID().toString().substring(0, 4) + ".csv", 6, 3);
        assertThat(reader.json("/api/plans/" + plan).path("version").asInt()).isEqualTo(3);
        assertThat(Csv.of(reader.get("/api/plans/" + plan + "/events.csv").body())
                        .rows())
                .hasSize(3);
        assertThat(reader.json("/api/plans/" + plan + "/events").path("items").size())
                .isEqualTo(3);
    }

    @Test
    void no_table_that_is_computed_can_be_imported() {
        var trail =
                reader.get("/api/plans/" + reader.showcase() + "/events.csv").body();
        assertThatThrownBy(() -> ListReader.read(trail.getBytes(StandardCharsets.UTF_8), "p1"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("cannot be imported");
    }

    private void same(ComputedList list, String path) {
        same(list, path, "");
    }

    private void same(ComputedList list, String path, String query, String... headers) {
        var table = Csv.of(reader.get(path + ".csv?" + query, headers).body());
        var items = items(path, query, headers);
        assertThat(table.headings())
                .isEqualTo(list.written().stream().map(Column::name).toList());
        assertThat(table.rows()).isNotEmpty().hasSize(items.size());
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            assertThat(list.columns().stream()
                            .map(column -> column.name().replaceAll("\\..*", ""))
                            .distinct())
                    .as("every field of the JSON has a column")
                    .containsAll(item.propertyNames());
            for (var column : list.written()) {
                var pointer = '/' + column.name().replace('.', '/');
                var value = item.at(pointer);
                assertThat(table.value(i, column))
                        .as("row %d, column %s", i, column.name())
                        .isEqualTo(value.isMissingNode() || value.isNull() ? null : value);
            }
        }
    }

    private List<JsonNode> items(String path, String query, String... headers) {
        var items = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = reader.json(path + "?limit=500&" + query + after, headers);
            page.path("items").forEach(items::add);
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        return items;
    }

    private String generated(long seed, int events) {
        return generated("Made-" + UUID.randomUUID().toString().substring(0, 8), seed, events);
    }

    /** A generated history under the ids that the log gives to its lines. */
    private String generated(String plan, long seed, int events) {
        var ids = new HashMap<String, String>();
        for (var recorded : Histories.of(seed, events)) {
            var line = Servers.LOG.line(
                    "plan/" + plan, name(recorded), data(recorded, ids), TestLog.Entry.on(recorded.occurredOn()));
            ids.put(recorded.id().toString(), line.id().toString());
            Servers.LOG.appendLater(line);
        }
        Servers.LOG.flush();
        reader.arrived();
        return plan;
    }

    private static String name(Recorded<? extends PlanEvent> recorded) {
        return org.mithaq.events.EventTypes.nameOf(recorded.event().getClass());
    }

    private static ObjectNode data(Recorded<? extends PlanEvent> recorded, Map<String, String> ids) {
        var data = org.mithaq.events.EventTypes.write(recorded.event());
        if (data.has("eventId")) {
            data.put("eventId", ids.get(data.path("eventId").asString()));
        }
        return data;
    }
}
