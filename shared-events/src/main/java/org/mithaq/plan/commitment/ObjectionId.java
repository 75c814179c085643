package org.mithaq.plan.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one objection to what was reported of a milestone, for example {@code O-2026-01}. */
public record ObjectionId(@JsonValue String value) implements Id {

    @JsonCreator
    public ObjectionId {
        Id.check(value, "objection", "O-2026-01");
    }
}
