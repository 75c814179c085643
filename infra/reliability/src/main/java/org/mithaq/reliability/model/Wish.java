package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A command as somebody sends it; {@code ifMatch} is empty if no version is expected. */
public record Wish(String command, JsonNode body, Sender sender, String ifMatch) {

    /** Who sends it: the bearer of a token with one role; {@code member} is the member or organisation
     * for which it holds, empty if for all. */
    public record Sender(String subject, String role, String member) {}

    /** The day on which it says that it happened. */
    Optional<LocalDate> saidDay() {
        return Optional.of(body.path("occurredOn"))
                .filter(JsonNode::isString)
                .map(day -> LocalDate.parse(day.asString()));
    }

    /** Reports from a document what has already happened elsewhere. */
    boolean isHistory() {
        return body.hasNonNull("source");
    }

    /** Its own fields, without those that every command may have. */
    ObjectNode own() {
        var own = (ObjectNode) body.deepCopy();
        own.remove(Forms.SHARED);
        return own;
    }
}
