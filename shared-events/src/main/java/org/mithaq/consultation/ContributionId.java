package org.mithaq.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one contribution to a consultation, for example {@code K-0001}; of what came through the public door, a UUID. */
public record ContributionId(@JsonValue String value) implements Id {

    @JsonCreator
    public ContributionId {
        Id.check(value, "contribution", "K-0001");
    }
}
