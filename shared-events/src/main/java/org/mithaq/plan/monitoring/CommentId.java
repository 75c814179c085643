package org.mithaq.plan.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.mithaq.events.Id;

/** Names one comment on a report, for example {@code N-1}. */
public record CommentId(@JsonValue String value) implements Id {

    @JsonCreator
    public CommentId {
        Id.check(value, "comment", "N-1");
    }
}
