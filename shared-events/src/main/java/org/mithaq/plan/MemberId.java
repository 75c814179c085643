package org.mithaq.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one member of a plan: a region, a municipality, a department, for example {@code souss-massa}. */
public record MemberId(@JsonValue String value) implements Id {

    @JsonCreator
    public MemberId {
        Id.check(value, "member", "souss-massa");
    }
}
