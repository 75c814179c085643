package org.mithaq.bench;

import java.time.Duration;

/** Something that is measured by doing it over and over; each part that counts is timed under the name of a figure. */
interface Repeated extends Row {

    void once(Stopwatch stopwatch);

    @Override
    default void during(Duration duration, Stopwatch stopwatch) {
        var end = System.nanoTime() + duration.toNanos();
        do {
            once(stopwatch);
        } while (System.nanoTime() < end);
    }
}
