package org.mithaq.plan.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one indicator of a plan, for example {@code C01.1.3}. */
public record IndicatorId(@JsonValue String value) implements Id {

    @JsonCreator
    public IndicatorId {
        Id.check(value, "indicator", "C01.1.3");
    }
}
