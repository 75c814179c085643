package org.mithaq.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that was not given is an empty one. */
public final class Absent {

    private Absent() {}

    public static <T> List<T> asEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
