package org.mithaq.command.plan;

import java.time.LocalDate;
import org.mithaq.events.Invalid;
import org.mithaq.events.Written;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;

/** What is wished of a plan because a day has come. */
public sealed interface TimerCommand extends PlanCommand {

    /** Notes that {@code due} has come, to which the timer of this code is set; sent by the engine itself. */
    record TriggerTimer(PlanId planId, String timer, LocalDate due) implements TimerCommand {

        private static final int LONGEST = 100;

        public TriggerTimer {
            Invalid.unless(!timer.isBlank(), "/timer", "A timer has a code");
            Written.line(timer, "/timer", LONGEST);
        }

        @Override
        public Thing thing() {
            return Thing.timer(timer);
        }
    }
}
