package org.mithaq.plan.committee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one meeting of a committee of a plan, for example {@code M-2026-01}. */
public record MeetingId(@JsonValue String value) implements Id {

    @JsonCreator
    public MeetingId {
        Id.check(value, "meeting", "M-2026-01");
    }
}
