package org.mithaq.plan.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one scorecard of a commitment, for example {@code SCO-1}. */
public record ScorecardId(@JsonValue String value) implements Id {

    @JsonCreator
    public ScorecardId {
        Id.check(value, "scorecard", "SCO-1");
    }
}
