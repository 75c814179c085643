package org.mithaq.process.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.mithaq.events.Id;

/** Names one process in this installation, for example {@code oriental-local}. */
public record ProcessId(@JsonValue String value) implements Id {

    /** With which the names of these streams begin. */
    public static final String PREFIX = "process/";

    @JsonCreator
    public ProcessId {
        Id.check(value, "process", "oriental-local");
    }

    /** The process whose stream this is; nothing of a stream that is not named so. */
    public static Optional<ProcessId> of(String stream) {
        return Optional.of(stream)
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .filter(id -> SHAPE.matcher(id).matches())
                .map(ProcessId::new);
    }

    /** The stream of its versions. */
    public String stream() {
        return PREFIX + value;
    }
}
