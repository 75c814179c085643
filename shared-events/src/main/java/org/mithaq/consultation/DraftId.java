package org.mithaq.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one draft on which the public comments, for example {@code D-1}. */
public record DraftId(@JsonValue String value) implements Id {

    @JsonCreator
    public DraftId {
        Id.check(value, "draft", "D-1");
    }
}
