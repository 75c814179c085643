package org.mithaq.command.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.mithaq.events.Absent;

/**
 * What an accepted command is answered with: where its events stand. Without events (a repeated wish) {@code version} and
 * {@code position} are those of the last event of the stream.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Receipt(UUID commandId, String stream, int version, long position, List<Stored> events) {

    /** An event as it was stored: its id, its CloudEvent type, its version in the stream. */
    public record Stored(UUID id, String type, int version) {}

    public Receipt {
        events = Absent.asEmpty(events);
    }
}
