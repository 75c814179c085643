package org.mithaq.query.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.EventTypes;
import org.mithaq.query.history.Kept;
import org.mithaq.refusals.RefusalEvent;
import org.mithaq.refusals.RefusalEvent.CommandRefused;
import tools.jackson.databind.JsonNode;

/** A command that was refused: who wanted what, and why not. */
public record RefusalEntry(
        int version,
        long position,
        Instant recordedAt,
        String command,
        String actor,
        String role,
        int status,
        String code,
        String detail,
        List<String> missing,
        @Nullable JsonNode payload) {

    private static final EventTypes TYPES = EventTypes.of(List.of(RefusalEvent.class), List.of());

    static RefusalEntry of(Kept kept) {
        var line = kept.line().read();
        var refused = (CommandRefused) TYPES.read(line);
        return new RefusalEntry(
                kept.version(),
                kept.position(),
                kept.recordedAt(),
                refused.command(),
                line.actor(),
                line.role(),
                refused.status(),
                refused.code(),
                refused.detail(),
                refused.missing(),
                refused.payload());
    }
}
