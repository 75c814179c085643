package org.mithaq.reliability.history;

import java.time.Instant;
import java.util.Locale;
import org.mithaq.reliability.model.Wish;
import tools.jackson.databind.JsonNode;

/**
 * A wish that one client sent once, through one door, and how it was answered. {@code invoked} and {@code returned} are
 * nanoseconds of one clock that never goes back, {@code sent} and {@code answered} the same moments of the calendar;
 * {@code readable} is false if what was sent was cut off and is no JSON; status 0 if no answer came.
 */
public record Exchange(
        int client,
        String door,
        Wish wish,
        String key,
        boolean readable,
        long invoked,
        long returned,
        Instant sent,
        Instant answered,
        int status,
        JsonNode answer) {

    private static final int TOO_MANY = 429;

    /** The plan that it is about, compared without regard to case. */
    public String plan() {
        var plan = wish.body().path("planId");
        return plan.isString() ? plan.asString().toLowerCase(Locale.ROOT) : "";
    }

    public String code() {
        return answer.path("code").asString("");
    }

    public boolean isOk() {
        return status == 200;
    }

    public boolean isRefused() {
        return status >= 400 && status < 500 && status != TOO_MANY;
    }

    /** Nobody can tell from this whether it was stored. */
    public boolean isUnknown() {
        return !isOk() && !isRefused();
    }

    public boolean hasEvents() {
        return isOk() && !answer.path("events").isEmpty();
    }

    public int version() {
        return answer.path("version").asInt(0);
    }

    public long position() {
        return answer.path("position").asLong(0);
    }

    /** What became of it, in a word. */
    public String outcome() {
        return isUnknown()
                ? "unknown"
                : isRefused() ? status + " " + code() : hasEvents() ? "200 accepted" : "200 unchanged";
    }

    /** For a report: who sent what when under which key. */
    public String where() {
        return "key %s, client %d through %s, %s .. %s".formatted(key, client, door, sent, answered);
    }
}
