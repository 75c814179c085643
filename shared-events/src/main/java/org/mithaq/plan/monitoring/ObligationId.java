package org.mithaq.plan.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one obligation within an agreement, for example {@code O-1}. */
public record ObligationId(@JsonValue String value) implements Id {

    @JsonCreator
    public ObligationId {
        Id.check(value, "obligation", "O-1");
    }
}
