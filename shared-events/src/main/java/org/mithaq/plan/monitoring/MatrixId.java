package org.mithaq.plan.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one monitoring matrix of a plan, for example {@code MX-2026-Q1}. */
public record MatrixId(@JsonValue String value) implements Id {

    @JsonCreator
    public MatrixId {
        Id.check(value, "matrix", "MX-2026-Q1");
    }
}
