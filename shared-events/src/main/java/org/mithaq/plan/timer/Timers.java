package org.mithaq.plan.timer;

import java.time.LocalDate;
import java.util.Collection;
import org.mithaq.events.Recorded;
import org.mithaq.plan.timer.TimerEvent.TimerTriggered;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** The timers that were triggered, each for its day: one that is set to another day is triggered again. */
public record Timers(PMap<Setting, Recorded<TimerTriggered>> triggered) {

    public static final Timers NONE = new Timers(OrderedPMap.empty());

    /** A timer and the day to which it is set. */
    public record Setting(String timer, LocalDate due) {}

    public Timers after(Recorded<TimerEvent> recorded) {
        return switch (recorded.event()) {
            case TimerTriggered e -> new Timers(triggered.plus(new Setting(e.timer(), e.due()), recorded.as(e)));
        };
    }

    public boolean wasTriggered(String timer, LocalDate due) {
        return triggered.containsKey(new Setting(timer, due));
    }

    /** In the order in which they were recorded. */
    public Collection<Recorded<TimerTriggered>> all() {
        return triggered.values();
    }
}
