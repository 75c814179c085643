package org.mithaq.refusals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Event;
import org.mithaq.events.EventName;
import tools.jackson.databind.JsonNode;

/** What is kept in {@code refusals/{stream}} of commands of known callers that a rule, a permission or a newer version refused. */
public sealed interface RefusalEvent extends Event {

    /** The stream of what was refused of another one. */
    static String stream(String of) {
        return "refusals/" + of;
    }

    /**
     * {@code status} is the HTTP status of the refusal (403, 409 or 412), {@code payload} the command as it was understood,
     * with the names of persons already replaced by their ids; a command that was not permitted is kept without it.
     */
    @EventName("refusal.command-refused.v1")
    record CommandRefused(
            String command,
            String stream,
            int status,
            String code,
            String detail,
            List<String> missing,
            @Nullable JsonNode payload)
            implements RefusalEvent {
        public CommandRefused {
            missing = Absent.asEmpty(missing);
        }
    }
}
