package org.mithaq.plan.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one management chart of a plan, for example {@code CH-2026-Q1}. */
public record ChartId(@JsonValue String value) implements Id {

    @JsonCreator
    public ChartId {
        Id.check(value, "chart", "CH-2026-Q1");
    }
}
