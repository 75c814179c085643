package org.mithaq.plan.committee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one decision of a committee of a plan, for example {@code D-2026-01}. */
public record DecisionId(@JsonValue String value) implements Id {

    @JsonCreator
    public DecisionId {
        Id.check(value, "decision", "D-2026-01");
    }
}
