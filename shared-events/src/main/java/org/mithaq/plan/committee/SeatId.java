package org.mithaq.plan.committee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one seat in a committee of a plan, for example {@code S-oriental-01}. */
public record SeatId(@JsonValue String value) implements Id {

    @JsonCreator
    public SeatId {
        Id.check(value, "seat", "S-oriental-01");
    }
}
