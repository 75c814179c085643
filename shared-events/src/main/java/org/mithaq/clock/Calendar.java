package org.mithaq.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Line;

/** Which day it is: the one of the real time, or in a demonstration the one that somebody said. For any number of threads. */
public final class Calendar {

    /** Others may move it too, so that it is looked up anew after a moment. */
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final Optional<Supplier<List<Line>>> stream;
    private volatile @Nullable Seen seen;

    private record Seen(ClockRecord clock, long at) {}

    private Calendar(Optional<Supplier<List<Line>>> stream) {
        this.stream = stream;
    }

    /** That of an installation in which people live. */
    public static Calendar fixed() {
        return new Calendar(Optional.empty());
    }

    /** That of a demonstration; {@code stream} reads {@link ClockRecord#STREAM}. */
    public static Calendar movable(Supplier<List<Line>> stream) {
        return new Calendar(Optional.of(stream));
    }

    public boolean isMovable() {
        return stream.isPresent();
    }

    /** A clock by which it is this day. */
    public Clock clock(Clock real) {
        return isMovable() ? new Moved(real) : real;
    }

    /** To be called by whoever has moved it. */
    public void lookAgain() {
        seen = null;
    }

    private long ahead() {
        var known = seen;
        if (known == null || System.nanoTime() - known.at() > A_MOMENT.toNanos()) {
            var lines = stream.map(Supplier::get).orElse(List.of());
            known = new Seen(ClockRecord.of(lines), System.nanoTime());
            seen = known;
        }
        return known.clock().ahead();
    }

    /** Goes as the real clock does, some days ahead of it or behind. */
    private final class Moved extends Clock {

        private final Clock real;

        Moved(Clock real) {
            this.real = real;
        }

        @Override
        public Instant instant() {
            return real.instant().plus(ahead(), ChronoUnit.DAYS);
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Moved(real.withZone(zone));
        }
    }
}
