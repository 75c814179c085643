package org.mithaq.local.whole;

import java.time.Instant;
import java.util.Locale;
import org.mithaq.local.model.Wish;
import tools.jackson.databind.JsonNode;

/**
 * A wish that was sent and how it was answered. When it was sent the plan had at least version {@code floor}; {@code key} is
 * empty if it had none, {@code readable} is false if what was sent was cut off and is no JSON.
 */
record Exchange(
        Wish wish,
        String key,
        boolean readable,
        int floor,
        Instant sent,
        Instant answered,
        int status,
        JsonNode answer) {

    /** The plan that it is about, compared without regard to case. */
    String plan() {
        var plan = wish.body().path("planId");
        return plan.isString() ? plan.asString().toLowerCase(Locale.ROOT) : "";
    }

    String code() {
        return answer.path("code").asString("");
    }

    boolean hasEvents() {
        return status == 200 && !answer.path("events").isEmpty();
    }

    /** What became of it, in a word. */
    String outcome() {
        return status != 200 ? status + " " + code() : hasEvents() ? "200 accepted" : "200 unchanged";
    }
}
