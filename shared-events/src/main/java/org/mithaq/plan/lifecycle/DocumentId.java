package org.mithaq.plan.lifecycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one document of a plan, for example {@code minutes-2025-01}. */
public record DocumentId(@JsonValue String value) implements Id {

    @JsonCreator
    public DocumentId {
        Id.check(value, "document", "minutes-2025-01");
    }
}
