package org.mithaq.bench;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.mithaq.plan.PlanRecord;

/** Folding everything that was ever stored into records, over and over. */
record ReplayRow(String name, long events, Supplier<Map<String, PlanRecord>> replay) implements Row {

    @Override
    public void during(Duration duration, Stopwatch stopwatch) {
        var began = System.nanoTime();
        var end = began + duration.toNanos();
        var many = 0L;
        do {
            many += replay.get().values().stream()
                    .mapToLong(PlanRecord::version)
                    .sum();
        } while (System.nanoTime() < end);
        if (many % events != 0) {
            throw new IllegalStateException(name + " folded " + many + " events, not " + events + " each time");
        }
        stopwatch.rate(name, "events", many, System.nanoTime() - began);
    }
}
