package org.mithaq.bench;

import java.time.Duration;
import java.util.List;

/** How long each row is warmed up and measured, and how often all rows take their turn. */
record Rounds(int rounds, Duration warmUp, Duration measured) {

    private static final int LONGEST_WARM_UP = 20;
    private static final int ONE_ROUND_UP_TO = 5;
    private static final int WARMER_ALREADY = 4;

    /** So many seconds of measuring a row, after twice that of warming up; {@code second} is shorter in tests. */
    static Rounds of(int seconds, Duration second) {
        var warmUp = Math.min(2 * seconds, LONGEST_WARM_UP);
        return new Rounds(
                seconds <= ONE_ROUND_UP_TO ? 1 : 3, second.multipliedBy(warmUp), second.multipliedBy(seconds));
    }

    /**
     * Rows take turns, so that what slows the machine for a while does not fall on one of them alone. All are warm before
     * the first is measured; later turns need less, since compiled code stays.
     */
    void run(List<Row> rows, Stopwatch stopwatch, Progress progress) {
        for (var row : rows) {
            progress.step(row.name() + ", warming up");
            row.during(row.warmUp(warmUp), new Stopwatch());
        }
        for (var round = 1; round <= rounds; round++) {
            for (var row : rows) {
                progress.step(row.name() + ", round " + round + " of " + rounds);
                row.during(warmUp.dividedBy(WARMER_ALREADY), new Stopwatch());
                row.during(measured, stopwatch);
            }
        }
        progress.done();
    }

    /** How many turns all rows take together. */
    int steps(List<Row> rows) {
        return (rounds + 1) * rows.size();
    }
}
