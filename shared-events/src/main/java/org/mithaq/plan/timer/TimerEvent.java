package org.mithaq.plan.timer;

import java.time.LocalDate;
import org.mithaq.events.EventName;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.lifecycle.ProcessRef;

/** What happens because a day has come. */
public sealed interface TimerEvent extends PlanEvent {

    /**
     * The day {@code due} came, and what the timer of this code waits for had not.
     *
     * @param process the version of the process that sets the timer
     */
    @EventName("timer.triggered.v1")
    record TimerTriggered(String timer, Kind kind, LocalDate due, ProcessRef process) implements TimerEvent {}

    /** What it means that the day has come. */
    enum Kind {
        /** Those whose matter it is are reminded. */
        REMIND,
        /** It did not happen in time, and goes to those who are above. */
        ESCALATE,
        /** The plan has stood still for too long. */
        STALLED,
        /** The time in which it could happen is over. */
        LAPSED
    }
}
