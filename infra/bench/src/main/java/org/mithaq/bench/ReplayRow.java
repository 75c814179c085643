package org.mithaq.bench;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import org.mithaq.plan.PlanRecord;

/** Folding everything that was ever stored into records, over and over. */
record ReplayRow(String name, long events, Replayed replay) implements Row {

    /** Everything that was stored, folded. */
    interface Replayed {

        /** Hands over the whole record of each stream, from several threads. */
        void each(BiConsumer<String, PlanRecord> records);
    }

    @Override
    public void during(Duration duration, Stopwatch stopwatch) {
        var began = System.nanoTime();
        var end = began + duration.toNanos();
        var many = new LongAdder();
        var times = 0L;
        do {
            replay.each((_, record) -> many.add(record.version()));
            times++;
        } while (System.nanoTime() < end);
        if (many.sum() != times * events) {
            throw new IllegalStateException(name + " folded " + many + " events, not " + events + " each time");
        }
        stopwatch.rate(name(), "events", many.sum(), System.nanoTime() - began);
    }
}
