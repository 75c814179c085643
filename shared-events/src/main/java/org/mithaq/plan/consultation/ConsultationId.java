package org.mithaq.plan.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.mithaq.events.Id;

/** Names one consultation in this installation, for example {@code open-regions-2025-proposals}; it has a stream of its own. */
public record ConsultationId(@JsonValue String value) implements Id {

    /** With which the names of these streams begin. */
    public static final String PREFIX = "consultation/";

    @JsonCreator
    public ConsultationId {
        Id.check(value, "consultation", "open-regions-2025-proposals");
    }

    /** The consultation whose stream this is; nothing of a stream that is not named so. */
    public static Optional<ConsultationId> of(String stream) {
        return Optional.of(stream)
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .filter(id -> SHAPE.matcher(id).matches())
                .map(ConsultationId::new);
    }

    public String stream() {
        return PREFIX + value;
    }
}
