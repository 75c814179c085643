package org.mithaq.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one effort to reach people, for example {@code O-radio}. */
public record OutreachId(@JsonValue String value) implements Id {

    @JsonCreator
    public OutreachId {
        Id.check(value, "outreach", "O-radio");
    }
}
