package org.mithaq.command.eventlog;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.mithaq.events.Event;

/**
 * Events of one command that want to be appended to one stream, all or none: after exactly {@code after} versions, or,
 * where that is open, wherever the stream stands.
 */
public record Append(Attributes attributes, OptionalInt after, List<New> events, KeyOf key) {

    /** An event that has an id but no place yet. */
    public record New(UUID id, Event event) {}

    public Append {
        events = List.copyOf(events);
    }
}
