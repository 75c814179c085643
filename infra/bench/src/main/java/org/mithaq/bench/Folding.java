package org.mithaq.bench;

import java.util.List;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;

/** Folding a history that is in memory. */
final class Folding implements Repeated {

    private final String name;
    private final List<Recorded<? extends PlanEvent>> history;

    Folding(int events) {
        name = "fold." + events;
        history = LargePlan.of(1, events).history();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void once(Stopwatch stopwatch) {
        stopwatch.time(name, () -> PlanRecord.of(history));
    }
}
