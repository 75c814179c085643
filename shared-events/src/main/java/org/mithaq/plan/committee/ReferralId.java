package org.mithaq.plan.committee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one question that a committee has put to a consultative instance, for example {@code RF-2026-01}. */
public record ReferralId(@JsonValue String value) implements Id {

    @JsonCreator
    public ReferralId {
        Id.check(value, "referral", "RF-2026-01");
    }
}
