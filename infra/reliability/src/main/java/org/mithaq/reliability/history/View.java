package org.mithaq.reliability.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A plan as it was read at {@code at} when all was quiet: as of a day, as known at an instant, both, or as it is. */
public record View(
        String plan, Optional<LocalDate> asOf, Optional<Instant> knownAt, Instant at, int status, JsonNode record) {

    /** As it is asked for over HTTP. */
    public String path() {
        return "/api/plans/" + plan + query();
    }

    private String query() {
        var day = asOf.map(on -> "asOf=" + on);
        var instant = knownAt.map(known -> "knownAt=" + known);
        return day.or(() -> instant).isEmpty()
                ? ""
                : "?" + day.orElse("") + (day.isPresent() && instant.isPresent() ? "&" : "") + instant.orElse("");
    }
}
