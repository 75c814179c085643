package org.mithaq.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mithaq.local.model.Account;
import org.mithaq.local.model.Fact;
import org.mithaq.local.model.Same;
import tools.jackson.databind.JsonNode;

/** That readers of a plan get what the model tells of it: today, on days that have passed, and as it was known before. */
final class Reading {

    private static final int PAST_VIEWS = 6;

    private final Same same;
    private final Drawn drawn;
    private final List<String> different = new ArrayList<>();

    Reading(Same same, Drawn drawn) {
        this.same = same;
        this.drawn = drawn;
    }

    List<String> different() {
        return different;
    }

    void plan(String plan, List<Fact> history) {
        compare(
                "/api/plans/%s?atLeast=%d".formatted(plan, history.size()),
                Optional.of(Account.today(history, Instant.now())));
        for (var i = 0; i < PAST_VIEWS; i++) {
            var day = drawn.of(history).on().minusDays(drawn.below(2));
            compare("/api/plans/%s?asOf=%s".formatted(plan, day), Account.asOf(history, day));
            var instant = drawn.of(history).recordedAt().minusNanos(1_000L * drawn.below(2));
            compare("/api/plans/%s?knownAt=%s".formatted(plan, instant), Account.knownAt(history, instant));
            compare(
                    "/api/plans/%s?knownAt=%s&asOf=%s".formatted(plan, instant, day),
                    Account.knownAt(history, instant, day));
        }
    }

    /** The figures of a plan in the list of all plans whose ids begin like this. */
    void list(String begin, String plan, List<Fact> history) {
        var items = Whole.query("/api/plans?limit=500&q=" + begin).json().path("items");
        var told = items.valueStream()
                .filter(item -> item.path("planId").asString().equalsIgnoreCase(plan))
                .toList();
        var model = Account.today(history, Instant.now()).inTheList();
        assertThat(told).as("%s in the list", plan).hasSize(model.path("title").isNull() ? 0 : 1);
        told.forEach(item -> note("the list", model, item));
    }

    private void compare(String path, Optional<Account> expected) {
        var answer = Whole.query(path);
        if (expected.isEmpty()) {
            assertThat(answer.status()).as(path).isEqualTo(404);
        } else {
            assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
            note(path, expected.get().json(), answer.json());
        }
    }

    private void note(String path, JsonNode model, JsonNode system) {
        model.properties().stream()
                .filter(field -> !same.atLeast(field.getValue(), system.path(field.getKey())))
                .forEach(field -> different.add("%s: %s\n  the system: %s\n  the model:  %s"
                        .formatted(path, field.getKey(), system.path(field.getKey()), field.getValue())));
    }
}
