package org.mithaq.bench;

import java.time.Instant;
import java.util.UUID;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Line;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;

/** A line of the log as the command service would have written it, for an event that was made up. */
final class MadeLine {

    private MadeLine() {}

    static Line of(String stream, Recorded<? extends PlanEvent> recorded, long position, Instant recordedAt) {
        return of(stream, recorded, new UUID(recorded.version(), position), recordedAt);
    }

    static Line of(String stream, Recorded<? extends PlanEvent> recorded, UUID command, Instant recordedAt) {
        var name = EventTypes.nameOf(recorded.event().getClass());
        return new Line(
                "1.0",
                recorded.id(),
                "urn:mithaq:bench",
                Line.TYPE_PREFIX + name,
                stream,
                recorded.version(),
                Line.time(recordedAt),
                recorded.occurredOn(),
                recorded.actor(),
                recorded.role(),
                null,
                null,
                command,
                command,
                null,
                "application/json",
                "/contracts/events/" + name + ".json",
                EventTypes.write(recorded.event()));
    }
}
