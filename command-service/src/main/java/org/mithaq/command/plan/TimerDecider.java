package org.mithaq.command.plan;

import java.util.List;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.TimerCommand.TriggerTimer;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.timer.TimerEvent;
import org.mithaq.plan.timer.TimerEvent.TimerTriggered;
import org.mithaq.process.publication.Processes;
import org.mithaq.process.tasks.RunningTimers;
import org.mithaq.process.tasks.RunningTimers.Running;

/** The rules of timers: whoever says that a day has come is believed only as far as the record and the calendar say so too. */
final class TimerDecider {

    private TimerDecider() {}

    static List<TimerEvent> decide(Received<? extends TimerCommand> received, PlanRecord plan, Processes processes) {
        return switch (received.command()) {
            case TriggerTimer c -> trigger(received.as(c), plan, processes);
        };
    }

    private static List<TimerEvent> trigger(Received<TriggerTimer> received, PlanRecord plan, Processes processes) {
        var c = received.command();
        if (plan.timers().wasTriggered(c.timer(), c.due())) {
            return List.of();
        }
        var process = plan.lifecycle()
                .process()
                .flatMap(processes::of)
                .orElseThrow(
                        () -> Rejected.unknown("process.unknown", "", "The process of this plan is not known here"));
        if (c.due().isAfter(received.today())) {
            throw Rejected.invalid("/due", "This day has not come yet");
        }
        if (received.isHistory() || !received.occurredOn().equals(c.due())) {
            throw Rejected.invalid("/occurredOn", "A timer is triggered on its day, by nobody's document: " + c.due());
        }
        var running = RunningTimers.of(process.rules(), plan, received.today()).stream()
                .filter(one -> one.timer().code().equals(c.timer()) && one.on().equals(c.due()))
                .map(Running::timer)
                .findFirst()
                .orElseThrow(() -> Rejected.unknown(
                        "timer.not-running", "/timer", "The plan has no timer of this code that is set to this day"));
        return List.of(new TimerTriggered(running.code(), running.kind(), c.due(), process.ref()));
    }
}
