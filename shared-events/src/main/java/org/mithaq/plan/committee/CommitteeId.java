package org.mithaq.plan.committee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one supervision committee of a plan, for example {@code SC-oriental}. */
public record CommitteeId(@JsonValue String value) implements Id {

    @JsonCreator
    public CommitteeId {
        Id.check(value, "committee", "SC-oriental");
    }
}
