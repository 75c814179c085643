package org.mithaq.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Keeps what was measured: the times of single runs, to three significant digits, and how many of something there were a second. */
final class Stopwatch {

    private static final int SIGNIFICANT_DIGITS = 3;
    private static final double NANOSECONDS_IN_A_SECOND = 1e9;

    private final Map<String, Histogram> times = new LinkedHashMap<>();
    private final Map<String, Rates> rates = new LinkedHashMap<>();

    @SuppressWarnings("UnusedVariable") // written so that the compiler cannot leave out work whose result nobody needs
    private volatile @Nullable Object last;

    /** One number a turn of a row. */
    record Rates(String unit, List<Double> values) {}

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

    /** Notes that so many of something were done in so many nanoseconds; {@code unit} is what is counted. */
    void rate(String figure, String unit, long many, long nanoseconds) {
        value(figure, unit + "/s", many * NANOSECONDS_IN_A_SECOND / nanoseconds);
    }

    /** Notes a number that is no time. */
    void value(String figure, String unit, double value) {
        rates.computeIfAbsent(figure, _ -> new Rates(unit, new ArrayList<>()))
                .values()
                .add(value);
    }

    /** The figures, in the order in which their names came first: those of rates before those of times. */
    Map<String, Figure> figures() {
        var figures = new LinkedHashMap<String, Figure>();
        rates.forEach((name, rate) -> figures.put(name, Figure.of(rate)));
        times.forEach((name, time) -> figures.put(name, Figure.of(name, time)));
        return figures;
    }
}
