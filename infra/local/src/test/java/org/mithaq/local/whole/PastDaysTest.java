package org.mithaq.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the pages of the demonstration plan say of a past day is what its API says of it. */
class PastDaysTest {

    private static final String PLAN = "demonstration-region";

    @Test
    void on_eight_days_the_pages_say_what_the_api_says() {
        assertTheyAgree(8);
    }

    @Tag("full")
    @Test
    void on_fifty_days_the_pages_say_what_the_api_says() {
        assertTheyAgree(50);
    }

    private static void assertTheyAgree(int howMany) {
        var events = Whole.query("/api/plans/" + PLAN + "/events?limit=1").json();
        var opened = LocalDate.parse(events.at("/items/0/occurredOn").asString());
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(howMany);
        var days = Stream.concat(Stream.of(opened), chance.longs(1, 735).mapToObj(opened::plusDays))
                .distinct()
                .limit(howMany)
                .toList();
        for (var day : days) {
            var plan = Whole.query("/api/plans/" + PLAN + "?asOf=" + day).json();
            assertThePlan(plan, page("/plans/" + PLAN + "?asOf=" + day), day);
            assertTheBoard(plan, page("/plans/" + PLAN + "/commitments?asOf=" + day), day);
            assertTheList(plan, page("?asOf=" + day), day);
            for (var commitment : plan.path("commitments")) {
                var path = "/plans/" + PLAN + "/commitments/" + text(commitment, "commitmentId") + "?asOf=" + day;
                assertTheCommitment(commitment, page(path), day);
            }
        }
        assertThat(page("/plans/" + PLAN + "/audit?order=oldest&asOf=" + opened).select(".trail > li"))
                .isNotEmpty();
        assertThat(Whole.query("/api/plans/" + PLAN + "?asOf=" + opened.minusDays(1))
                        .status())
                .isEqualTo(Whole.query("/en/plans/" + PLAN + "?asOf=" + opened.minusDays(1))
                        .status())
                .isEqualTo(404);
    }

    private static void assertThePlan(JsonNode plan, Document page, LocalDate day) {
        var stage = stream(plan.path("stages"))
                .filter(each -> each.path("current").asBoolean())
                .map(each -> each.at("/title/en").asString())
                .findFirst()
                .orElseThrow();
        assertThat(page.expectFirst(".asof").text()).as("%s", day).contains("As things stood on");
        assertThat(page.expectFirst("[aria-current=step] .stage-name").text())
                .as("%s", day)
                .isEqualTo(stage);
        assertThat(figure(page, "Endorsements"))
                .as("%s", day)
                .isEqualTo(plan.at("/endorsements/count").asInt());
        assertThat(figure(page, "Workshops recorded"))
                .as("%s", day)
                .isEqualTo(plan.at("/participation/workshops").asInt());
        assertThat(figure(page, "People at workshops"))
                .as("%s", day)
                .isEqualTo(plan.at("/participation/people").asInt());
        assertThat(figure(page, "Overdue")).as("%s", day).isEqualTo(overdue(plan));
        assertThat(ids(page, "tr[id^=workshop-]")).as("%s", day).isEqualTo(texts(plan.path("workshops"), "workshopId"));
        assertThat(page.select("details[id^=section-]"))
                .as("%s", day)
                .hasSize(plan.path("description").size());
        assertThat(page.select(".leads > li"))
                .as("%s", day)
                .hasSize(plan.path("leadInstitutions").size());
        assertThat(ids(page, "li[id^=document-]")).as("%s", day).isEqualTo(texts(plan.path("documents"), "documentId"));
    }

    private static void assertTheBoard(JsonNode plan, Document page, LocalDate day) {
        for (var column : List.of("UNREPORTED", "NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETE")) {
            var expected = milestones(plan)
                    .filter(milestone ->
                            milestone.path("status").asString("UNREPORTED").equals(column))
                    .map(milestone -> text(milestone, "milestoneId"))
                    .toList();
            assertThat(page.select(".column." + column.toLowerCase(Locale.ROOT) + " .code")
                            .eachText())
                    .as("%s %s", day, column)
                    .isEqualTo(expected);
        }
        assertThat(page.select(".card:has(.late)")).as("%s", day).hasSize(overdue(plan));
    }

    private static void assertTheCommitment(JsonNode commitment, Document page, LocalDate day) {
        assertThat(ids(page, "li[id^=milestone-]"))
                .as("%s", day)
                .isEqualTo(texts(commitment.path("milestones"), "milestoneId"));
        for (var milestone : commitment.path("milestones")) {
            var shown = page.expectFirst("[id='milestone-" + text(milestone, "milestoneId") + "']");
            assertThat(shown.select("[id^=updates-] .updates > li"))
                    .as("%s", day)
                    .hasSize(milestone.path("updates").size());
            assertThat(shown.select(".indicators > li"))
                    .as("%s", day)
                    .hasSize(milestone.path("indicators").size());
            assertThat(shown.select(".states .late").eachText()).as("%s", day).isEqualTo(late(milestone));
        }
    }

    /** A date that holds and has passed; otherwise an earlier one that was missed. */
    private static List<String> late(JsonNode milestone) {
        if (milestone.path("overdue").asBoolean()) {
            return List.of("! Overdue");
        }
        return milestone.path("missed").asBoolean() ? List.of("! Missed") : List.of();
    }

    private static void assertTheList(JsonNode plan, Document page, LocalDate day) {
        var listed = page.expectFirst("[id='plan-" + PLAN + "']");
        var figures = new TreeMap<String, String>();
        listed.select("dl.facts > div")
                .forEach(fact -> figures.put(
                        fact.expectFirst("dt").text(), fact.expectFirst("dd").text()));
        assertThat(figures)
                .as("%s", day)
                .containsEntry(
                        "Commitments", Integer.toString(plan.path("commitments").size()))
                .containsEntry("Endorsements", plan.at("/endorsements/count").asString())
                .containsEntry("Overdue", Integer.toString(overdue(plan)));
    }

    private static Document page(String path) {
        var answer = Whole.query("/en" + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static int figure(Document page, String name) {
        return page.select(".figures > div").stream()
                .filter(each -> each.expectFirst("dt").text().equals(name))
                .map(each -> Integer.valueOf(each.expectFirst("dd").text().replace(",", "")))
                .findFirst()
                .orElseThrow();
    }

    private static int overdue(JsonNode plan) {
        return Math.toIntExact(milestones(plan)
                .filter(milestone -> milestone.path("overdue").asBoolean())
                .count());
    }

    private static Stream<JsonNode> milestones(JsonNode plan) {
        return stream(plan.path("commitments")).flatMap(commitment -> stream(commitment.path("milestones")));
    }

    private static List<String> texts(JsonNode items, String field) {
        return stream(items).map(item -> text(item, field)).toList();
    }

    private static List<String> ids(Element page, String selector) {
        return page.select(selector).eachAttr("id").stream()
                .map(id -> id.substring(id.indexOf('-') + 1))
                .toList();
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).asString();
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}
