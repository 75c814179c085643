package org.mithaq.bench;

import java.time.Duration;

/** One thing that is measured, under the names of its figures. */
interface Row {

    String name();

    /** How long it is warmed up where others need {@code usual}. */
    default Duration warmUp(Duration usual) {
        return usual;
    }

    /** Does it for so long and notes how it went. */
    void during(Duration duration, Stopwatch stopwatch);
}
