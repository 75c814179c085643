package org.mithaq.command.door;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Command;
import org.mithaq.events.Json;
import org.mithaq.events.Sha256;
import org.mithaq.events.Source;
import org.mithaq.events.Who;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A command as it was read at the door: its own fields, and those that every command may have. */
record Letter(String name, Command command, Shared shared) {

    /** The fields that every command may have. */
    record Shared(
            @Nullable LocalDate occurredOn,
            @Nullable Who onBehalfOf,
            @Nullable Source source) {}

    /** What a refusal keeps of what was asked. */
    ObjectNode kept() {
        return payload().remove(command.notKept());
    }

    /** What was asked, as one tree, with the names of persons replaced. */
    ObjectNode payload() {
        var payload = Json.STRICT.<ObjectNode>valueToTree(command);
        asItWasSent(payload);
        Json.STRICT
                .<JsonNode>valueToTree(shared)
                .properties()
                .forEach(field -> payload.set(field.getKey(), field.getValue()));
        return payload;
    }

    /** What a correction restates is sent without its plan. */
    private static void asItWasSent(ObjectNode command) {
        if (command.get("payload") instanceof ObjectNode restated) {
            restated.remove("planId");
            asItWasSent(restated);
        }
    }

    /** Tells this command of this sender from any other. */
    Sha256 digest(String sender) {
        return Sha256.of(sender + "\n" + name + "\n" + payload());
    }
}
