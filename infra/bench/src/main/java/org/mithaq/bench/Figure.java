package org.mithaq.bench;

import org.HdrHistogram.Histogram;
import org.mithaq.bench.Stopwatch.Rates;

/**
 * What was measured under one name, over every single run or, of what is counted a second, over the rounds; {@code p99}
 * (0 where there is none) and {@code times} are for people.
 */
record Figure(double median, double min, double max, String unit, double p99, long times) {

    private static final double NANOSECONDS_IN_A_MICROSECOND = 1e3;
    private static final double NANOSECONDS_IN_A_MILLISECOND = 1e6;

    /** Decisions take microseconds, everything else takes milliseconds. */
    static Figure of(String name, Histogram nanoseconds) {
        return name.startsWith(Deciding.NAME)
                ? of(nanoseconds, NANOSECONDS_IN_A_MICROSECOND, "us")
                : of(nanoseconds, NANOSECONDS_IN_A_MILLISECOND, "ms");
    }

    private static Figure of(Histogram nanoseconds, double size, String unit) {
        return new Figure(
                rounded(nanoseconds.getValueAtPercentile(50) / size),
                rounded(nanoseconds.getMinValue() / size),
                rounded(nanoseconds.getMaxValue() / size),
                unit,
                rounded(nanoseconds.getValueAtPercentile(99) / size),
                nanoseconds.getTotalCount());
    }

    /** Of as many numbers as there were rounds. */
    static Figure of(Rates rates) {
        var sorted = rates.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        var middle = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Figure(
                rounded(median),
                rounded(sorted[0]),
                rounded(sorted[sorted.length - 1]),
                rates.unit(),
                0,
                sorted.length);
    }

    static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
