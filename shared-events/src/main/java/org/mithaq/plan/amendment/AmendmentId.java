package org.mithaq.plan.amendment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one amendment of a plan, for example {@code A-2026-01}. */
public record AmendmentId(@JsonValue String value) implements Id {

    @JsonCreator
    public AmendmentId {
        Id.check(value, "amendment", "A-2026-01");
    }
}
