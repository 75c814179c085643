package org.mithaq.reliability.model;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Commitments lie inside their plan, milestones inside their commitment, as far as the dates are known. */
final class Within {

    private Within() {}

    /** It neither starts nor ends after the plan does. */
    static boolean plan(JsonNode commitment, Plan plan) {
        var end = Days.last(plan.opened("planEnd"));
        return !(commitment.has("startsOn")
                        && Days.first(commitment.path("startsOn")).isAfter(end))
                && !(commitment.has("endsOn")
                        && Days.last(commitment.path("endsOn")).isAfter(end));
    }

    /**
     * It is not over before the commitment starts, and not due after it has ended; what is only known as a longer stretch of
     * time (a season, a year) may still have meant a day inside, unless all of it lies after the end.
     */
    static boolean commitment(JsonNode due, Fact commitment) {
        var starts = commitment.data().path("startsOn");
        var ends = commitment.data().path("endsOn");
        var exact = Set.of("", "DAY", "MONTH").contains(due.path("precision").asString(""));
        var decisive = due.path(exact ? "to" : "from");
        return !(due.has("to")
                        && starts.isString()
                        && Days.first(due.path("to")).isBefore(Days.first(starts)))
                && !(decisive.isString()
                        && ends.isString()
                        && Days.first(decisive).isAfter(Days.last(ends)));
    }
}
