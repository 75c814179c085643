package org.mithaq.query.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which past is asked for: as things stood on a day, as they were known at an instant, or both; neither is today. */
public record View(@Nullable LocalDate asOf, @Nullable Instant knownAt) {

    public static final View TODAY = new View(null, null);
}
