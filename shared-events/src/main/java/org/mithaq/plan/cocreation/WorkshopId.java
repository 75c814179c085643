package org.mithaq.plan.cocreation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one workshop of a plan, for example {@code W-2025-01}. */
public record WorkshopId(@JsonValue String value) implements Id {

    @JsonCreator
    public WorkshopId {
        Id.check(value, "workshop", "W-2025-01");
    }
}
