package org.mithaq.reliability.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was accepted, at its place in its plan, as an auditor reads it in the log. */
public record Fact(
        String id,
        int version,
        String type,
        LocalDate on,
        Instant recordedAt,
        String actor,
        String role,
        JsonNode onBehalfOf,
        ObjectNode data) {

    /** Of two facts about one matter the one holds that happened later; on one day, the one that was recorded later. */
    static final Comparator<Fact> AS_IT_HAPPENED =
            Comparator.comparing(Fact::on).thenComparingInt(Fact::version);

    /** The same fact as it should have been: its place and its author stay. */
    Fact restated(LocalDate day, ObjectNode restated) {
        return new Fact(id, version, type, day, recordedAt, actor, role, onBehalfOf, restated);
    }

    /** The rules that it passed over. */
    List<String> overridden() {
        return data.path("overridden").valueStream().map(JsonNode::asString).toList();
    }

    /** What it says under this name. */
    String says(String field) {
        return data.path(field).asString("");
    }
}
