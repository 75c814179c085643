package org.mithaq.bench;

import org.HdrHistogram.Histogram;

/** What was measured under one name, over every single run; {@code p99} and {@code times} are for people. */
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

    static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
