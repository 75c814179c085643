package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.plan.Histories;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@WholeService
class PortfolioDaysTest {

    private static final int DAYS = 50;

    private final Reader reader;

    PortfolioDaysTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72})
    void the_list_and_the_plan_agree_on_fifty_days_while_the_plan_grows(long seed) {
        var plan = "Grown-" + UUID.randomUUID().toString().substring(0, 8);
        var history = Histories.of(seed, 240);
        for (var from = 0; from < history.size(); from += 60) {
            history.subList(from, from + 60)
                    .forEach(told -> Servers.LOG.appendLater(Servers.LOG.line(
                            "plan/" + plan,
                            named(plan, told.event()),
                            TestLog.Entry.on(told.occurredOn()).recorded(Instant.now()))));
            Servers.LOG.flush();
            reader.arrived();
            agreesOnDays(plan, LocalDate.of(2023, 6, 1).plusDays(seed));
        }
        agrees(plan, "");
    }

    @Test
    void a_past_day_shows_the_dates_that_lay_ahead_of_it() {
        var plan = reader.showcase();
        assertThat(item(plan, "&asOf=2025-12-31")
                        .at("/milestones/byStatus/COMPLETE")
                        .asInt())
                .isEqualTo(1);
        assertThat(item(plan, "&asOf=2025-12-19")
                        .at("/milestones/byStatus/COMPLETE")
                        .asInt())
                .isZero();
        assertThat(item(plan, "&asOf=2025-12-19").at("/nextDates/0/milestoneId").asString())
                .isEqualTo("C01.1");
        assertThat(item(plan, "&asOf=2025-12-31").at("/nextDates/0").toString())
                .contains("\"what\":\"MILESTONE\"", "\"on\":\"2026-06-30\"", "\"precision\":\"MONTH\"");
    }

    private void agreesOnDays(String plan, LocalDate first) {
        for (var i = 0; i < DAYS; i++) {
            agrees(plan, "asOf=" + first.plusDays(i * 23L));
        }
    }

    private void agrees(String plan, String view) {
        var answer = reader.get("/api/plans/" + plan + "?" + view);
        var items = reader.json("/api/plans?q=" + plan + "&" + view).path("items");
        if (answer.statusCode() == 404) {
            assertThat(items).as(view).isEmpty();
            return;
        }
        var told = reader.json("/api/plans/" + plan + "?" + view);
        var item = items.path(0);
        for (var field : new String[] {"planId", "stage", "version"}) {
            assertThat(item.path(field)).as(field + " " + view).isEqualTo(told.path(field));
        }
        for (var field : new String[] {"title", "members", "planEnd"}) {
            assertThat(item.path(field).toString())
                    .as(field + " " + view)
                    .isEqualTo(told.path(field).toString());
        }
        assertThat(item.path("commitments").asInt())
                .as(view)
                .isEqualTo(told.path("commitments").size());
        assertThat(item.path("endorsements").asInt())
                .as(view)
                .isEqualTo(told.at("/endorsements/count").asInt());
        assertThat(item.path("milestones").toString()).as(view).isEqualTo(counted(told));
    }

    private static String counted(JsonNode told) {
        var counts = new TreeMap<String, Integer>();
        StreamSupport.stream(told.path("commitments").spliterator(), false)
                .flatMap(commitment ->
                        StreamSupport.stream(commitment.path("milestones").spliterator(), false))
                .forEach(milestone -> {
                    counts.merge(milestone.path("status").asString("unreported"), 1, Integer::sum);
                    counts.merge("overdue", milestone.path("overdue").asBoolean() ? 1 : 0, Integer::sum);
                });
        return "{\"byStatus\":{\"NOT_STARTED\":%d,\"LIMITED\":%d,\"SUBSTANTIAL\":%d,\"COMPLETE\":%d},\"unreported\":%d,\"overdue\":%d}"
                .formatted(
                        counts.getOrDefault("NOT_STARTED", 0),
                        counts.getOrDefault("LIMITED", 0),
                        counts.getOrDefault("SUBSTANTIAL", 0),
                        counts.getOrDefault("COMPLETE", 0),
                        counts.getOrDefault("unreported", 0),
                        counts.getOrDefault("overdue", 0));
    }

    private JsonNode item(String plan, String view) {
        return reader.json("/api/plans?q=" + plan + view).at("/items/0");
    }

    private static PlanEvent named(String plan, PlanEvent event) {
        return event instanceof ActionPlanOpened e
                ? new ActionPlanOpened(
                        new PlanId(plan),
                        e.title(),
                        e.members(),
                        e.process(),
                        e.planEnd(),
                        e.termEnd(),
                        e.submissionYear(),
                        e.timeZone(),
                        e.language())
                : event;
    }
}
