package org.mithaq.plan.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one report on a plan, for example {@code R-inception}. */
public record ReportId(@JsonValue String value) implements Id {

    @JsonCreator
    public ReportId {
        Id.check(value, "report", "R-inception");
    }
}
