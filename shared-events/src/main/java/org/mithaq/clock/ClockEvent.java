package org.mithaq.clock;

import java.time.LocalDate;
import org.mithaq.events.Event;
import org.mithaq.events.EventName;

/** What happens in the stream {@code system/clock}. */
public sealed interface ClockEvent extends Event {

    /** On the real day {@code on} somebody let it be {@code date}; from there on the days go by as they do. */
    @EventName("clock.today-set.v1")
    record TodaySet(LocalDate date, LocalDate on) implements ClockEvent {}
}
