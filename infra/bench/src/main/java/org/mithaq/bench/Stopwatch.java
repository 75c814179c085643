package org.mithaq.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Times each run of something by itself and keeps all times, to three significant digits. */
final class Stopwatch {

    private static final int SIGNIFICANT_DIGITS = 3;

    private final Map<String, Histogram> times = new LinkedHashMap<>();

    @SuppressWarnings("UnusedVariable") // written so that the compiler cannot leave out work whose result nobody needs
    private volatile @Nullable Object last;

    /** Does this once; its time in nanoseconds counts for the figure of this name and is returned. */
    long time(String figure, Supplier<?> work) {
        var began = System.nanoTime();
        last = work.get();
        var took = System.nanoTime() - began;
        note(figure, took);
        return took;
    }

    /** Counts a time that was taken elsewhere. */
    void note(String figure, long nanoseconds) {
        times.computeIfAbsent(figure, _ -> new Histogram(SIGNIFICANT_DIGITS)).recordValue(nanoseconds);
    }

    /** The times under each name, in nanoseconds, in the order in which the names came first. */
    Map<String, Histogram> times() {
        return times;
    }
}
