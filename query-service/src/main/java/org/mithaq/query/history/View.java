package org.mithaq.query.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Which past is asked for: as things stood on a day, as they were known at an instant, or both; neither is today. */
public record View(@Nullable LocalDate asOf, @Nullable Instant knownAt) {

    public static final View TODAY = new View(null, null);

    /** The day by which things of this zone are judged: today, the day of what was known, or the past day that is asked for. */
    public LocalDate day(Clock clock, ZoneId zone) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(knownAt == null || knownAt.isAfter(now) ? now : knownAt, zone);
        return asOf == null || asOf.isAfter(today) ? today : asOf;
    }
}
