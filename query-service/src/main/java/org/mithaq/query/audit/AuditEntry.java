package org.mithaq.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Json;
import org.mithaq.events.Line;
import org.mithaq.query.history.Kept;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** One line of a stream with everything that the log knows of it, whether or not this software understands its event. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuditEntry(
        int version,
        long position,
        UUID id,
        String type,
        LocalDate occurredOn,
        Instant recordedAt,
        String actor,
        String role,
        @Nullable JsonNode onBehalfOf,
        @Nullable JsonNode source,
        UUID commandId,
        @Nullable UUID causationId,
        ObjectNode data,
        String leaf,
        @Nullable Correction correction,
        List<Integer> correctedIn) {

    static AuditEntry of(Kept kept, Line line, @Nullable Correction correction, List<Integer> correctedIn) {
        return new AuditEntry(
                kept.version(),
                kept.position(),
                line.id(),
                line.type(),
                line.occurredon(),
                line.recordedAt(),
                line.actor(),
                line.role(),
                json(line.onbehalfof()),
                json(line.document()),
                line.commandid(),
                line.causationid(),
                line.data(),
                HexFormat.of().formatHex(kept.line().leaf()),
                correction,
                correctedIn);
    }

    private static @Nullable JsonNode json(@Nullable String attribute) {
        try {
            return attribute == null ? null : Json.LENIENT.readTree(attribute);
        } catch (JacksonException _) {
            return StringNode.valueOf(attribute);
        }
    }
}
