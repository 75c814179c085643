package org.mithaq.plan.committee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one recommendation of a committee of a plan, for example {@code R-2026-01}. */
public record RecommendationId(@JsonValue String value) implements Id {

    @JsonCreator
    public RecommendationId {
        Id.check(value, "recommendation", "R-2026-01");
    }
}
