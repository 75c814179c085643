package org.mithaq.local.demo.region;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.events.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * One command of the story: who sends it on which day, the earlier command about whose event it is, and the code of the rule by
 * which it is refused, if it is a mistake.
 */
public record Step(
        Sender sender,
        String type,
        UUID id,
        LocalDate told,
        ObjectNode payload,
        Optional<UUID> about,
        Optional<String> refusal) {

    /** As a line for the door. */
    public String line() {
        return line(payload);
    }

    /** As a line for the door, about this event. */
    public String line(String eventId) {
        return line(payload.deepCopy().put("eventId", eventId));
    }

    private String line(ObjectNode body) {
        var line = Json.STRICT.createObjectNode().put("type", type).put("id", id.toString());
        line.set("payload", body);
        return line.toString();
    }

    Step refusedBy(String code) {
        return new Step(sender, type, id, told, payload, about, Optional.of(code));
    }

    Step toldOn(LocalDate day) {
        return new Step(sender, type, id, day, payload, about, refusal);
    }
}
