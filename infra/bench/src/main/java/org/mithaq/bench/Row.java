package org.mithaq.bench;

/** One thing that is measured by doing it over and over; each part that counts is timed under the name of a figure. */
interface Row {

    String name();

    void once(Stopwatch stopwatch);
}
