package org.mithaq.process.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A period in which something is to happen that recurs, once it has begun.
 *
 * @param due its last day
 * @param events what happened in it; of a period that was missed, what came after all and ended it
 */
public record Period(LocalDate from, LocalDate due, List<UUID> events, Verdict verdict) {

    public Period {
        events = List.copyOf(events);
    }
}
