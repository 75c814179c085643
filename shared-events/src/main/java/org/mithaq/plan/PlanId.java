package org.mithaq.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one action plan in this installation, for example {@code open-regions-2025}. */
public record PlanId(@JsonValue String value) implements Id {

    @JsonCreator
    public PlanId {
        Id.check(value, "action plan", "open-regions-2025");
    }
}
