package org.mithaq.plan.committee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one thematic group of a committee of a plan, for example {@code G-water}. */
public record GroupId(@JsonValue String value) implements Id {

    @JsonCreator
    public GroupId {
        Id.check(value, "thematic group", "G-water");
    }
}
