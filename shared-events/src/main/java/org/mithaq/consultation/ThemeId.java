package org.mithaq.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one theme on which a consultation asks, for example {@code water}. */
public record ThemeId(@JsonValue String value) implements Id {

    @JsonCreator
    public ThemeId {
        Id.check(value, "theme", "water");
    }
}
