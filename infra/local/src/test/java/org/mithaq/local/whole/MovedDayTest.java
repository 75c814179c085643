package org.mithaq.local.whole;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** In a demonstration somebody says which day it is, and what was to be noticed by then is noticed, waits and is reviewed. */
class MovedDayTest {

    private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

    private final LocalDate today = LocalDate.now(CASABLANCA);
    private final String plan = "moved-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterAll
    static void the_real_day_comes_back() {
        setToday(LocalDate.now(CASABLANCA));
    }

    @Test
    void a_year_later_it_is_noticed_that_nobody_was_named_and_the_inbox_says_so() {
        accepted("OpenActionPlan", """
                "title": {"fr": "Plan"}, "language": "fr", "planEnd": "2099-06", "termEnd": "2099-09",
                "members": [{"id": "oriental", "name": {"fr": "L’Oriental"}}]""");
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(waiting("point-of-contact"))
                        .extracting(item -> item.path("code").asString())
                        .contains("monitoring-body.named")
                        .doesNotContain("monitoring-body.remind"));

        setToday(today.plusDays(400));

        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(triggered()).hasSize(1));
        var event = triggered().getFirst();
        assertThat(event.at("/data/timer").asString()).isEqualTo("monitoring-body.remind");
        assertThat(event.path("occurredOn").asString())
                .isEqualTo(today.plusDays(60).toString());
        assertThat(OffsetDateTime.parse(event.path("recordedAt").asString()).toInstant())
                .isBefore(Instant.now().plusSeconds(60));
        assertThat(Whole.query("/api/plans/" + plan + "/conformance?asOf=" + today.plusDays(399))
                        .status())
                .isEqualTo(200);

        await().atMost(10, SECONDS).untilAsserted(() -> {
            var reminder = waiting("point-of-contact").stream()
                    .filter(item -> item.path("code").asString().equals("monitoring-body.remind"))
                    .findFirst()
                    .orElseThrow();
            assertThat(reminder.path("kind").asString()).isEqualTo("REMIND");
            assertThat(reminder.path("command").asString()).isEqualTo("NameMonitoringBody");
            assertThat(reminder.path("since").asString())
                    .isEqualTo(today.plusDays(60).toString());
        });
        assertThat(waiting("cso"))
                .extracting(item -> item.path("code").asString())
                .doesNotContain("monitoring-body.remind");
        assertThat(Whole.query("/fr/plans/" + plan + "/conformance").body()).contains("<svg");
    }

    @Test
    void what_history_passed_over_awaits_a_review_until_an_administrator_has_looked_at_it() {
        accepted("OpenActionPlan", """
                "title": {"fr": "Plan"}, "language": "fr", "planEnd": "2099-06", "occurredOn": "2025-01-10",
                "members": [{"id": "oriental", "name": {"fr": "L’Oriental"}}]""");
        var submitted = accepted(
                "SubmitActionPlan",
                "\"occurredOn\": \"2025-04-02\", \"source\": {\"title\": {\"fr\": \"La page\"}, \"url\": \"https://example.org\"}");
        var event = submitted.at("/events/0/id").asString();
        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(awaiting()).contains(event));

        var reviewed = accepted(
                "ReviewDecision",
                "\"eventId\": \"%s\", \"finding\": \"CONTESTED\", \"note\": {\"fr\": \"Sans organe de suivi\"}"
                        .formatted(event));
        assertThat(reviewed.path("events")).hasSize(1);
        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(awaiting()).doesNotContain(event));
        var found = reviews("&all=true").getFirst();
        assertThat(found.path("codes").toString()).contains("monitoring-body.named", "endorsement.given");
        assertThat(found.at("/found/finding").asString()).isEqualTo("CONTESTED");
        assertThat(Whole.query("/fr/reviews").body()).contains("Sans organe de suivi");

        assertThat(Whole.query("/api/reviews").status()).isEqualTo(401);
        assertThat(Whole.query("/api/reviews", "cso").status()).isEqualTo(403);
        assertThat(Whole.query("/api/inbox").status()).isEqualTo(401);
    }

    private static void setToday(LocalDate day) {
        var answer = Whole.send(
                "admin",
                "SetToday",
                "{\"date\": \"%s\"}".formatted(day),
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode accepted(String command, String fields) {
        var answer = Whole.send(
                "admin",
                command,
                "{\"planId\": \"%s\", %s}".formatted(plan, fields),
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private List<JsonNode> waiting(String role) {
        return Whole.query("/api/inbox?plan=" + plan, role)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private List<JsonNode> triggered() {
        return Whole.query("/api/plans/" + plan + "/events")
                .json()
                .path("items")
                .valueStream()
                .filter(event -> event.path("type").asString().contains("timer.triggered"))
                .toList();
    }

    private List<String> awaiting() {
        return reviews("").stream().map(item -> item.path("eventId").asString()).toList();
    }

    private List<JsonNode> reviews(String more) {
        return Whole.query("/api/reviews?plan=" + plan + more, "admin")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }
}
