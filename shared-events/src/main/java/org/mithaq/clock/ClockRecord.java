package org.mithaq.clock;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mithaq.clock.ClockEvent.TodaySet;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Line;
import org.mithaq.events.Recorded;

/**
 * What the events of {@code system/clock} add up to.
 *
 * @param ahead by how many days today is ahead of the real day; behind, where it is negative
 */
public record ClockRecord(int version, long ahead) {

    /** The one stream of the one calendar. */
    public static final String STREAM = "system/clock";

    public static final ClockRecord NONE = new ClockRecord(0, 0);

    private static final EventTypes TYPES = EventTypes.of(List.of(ClockEvent.class), List.of());

    /** The fold over the lines of the stream, in their order. */
    static ClockRecord of(List<Line> lines) {
        var record = NONE;
        for (var line : lines) {
            record = record.after(line.recorded((ClockEvent) TYPES.read(line)));
        }
        return record;
    }

    public ClockRecord after(Recorded<? extends ClockEvent> recorded) {
        return switch (recorded.event()) {
            case TodaySet e -> new ClockRecord(recorded.version(), ChronoUnit.DAYS.between(e.on(), e.date()));
        };
    }
}
