package org.mithaq.plan.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one commitment of a plan, for example {@code C01}. */
public record CommitmentId(@JsonValue String value) implements Id {

    @JsonCreator
    public CommitmentId {
        Id.check(value, "commitment", "C01");
    }
}
