package org.mithaq.plan.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one agreement with a partner, for example {@code AG-1}. */
public record AgreementId(@JsonValue String value) implements Id {

    @JsonCreator
    public AgreementId {
        Id.check(value, "agreement", "AG-1");
    }
}
