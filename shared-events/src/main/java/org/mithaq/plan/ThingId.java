package org.mithaq.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names whatever goes by an id of its own in a plan: a commitment, a milestone, a document. */
public record ThingId(@JsonValue String value) implements Id {

    @JsonCreator
    public ThingId {
        Id.check(value, "thing", "C01");
    }
}
