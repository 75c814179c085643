package org.mithaq.plan.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one milestone of a plan, for example {@code C01.1}. */
public record MilestoneId(@JsonValue String value) implements Id {

    @JsonCreator
    public MilestoneId {
        Id.check(value, "milestone", "C01.1");
    }
}
