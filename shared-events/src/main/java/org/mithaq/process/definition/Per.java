package org.mithaq.process.definition;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Periods that follow each other without a gap. */
public enum Per {
    /** From the day from which it is asked to the same day of the next year. */
    YEAR,
    CALENDAR_YEAR,
    QUARTER;

    private static final int A_QUARTER = 3;
    private static final int A_YEAR = 12;

    /** As a file says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The day on which the first one begins that lies wholly after this day, or with it. */
    LocalDate first(LocalDate from) {
        return switch (this) {
            case YEAR -> from;
            case CALENDAR_YEAR -> notBefore(from, from.withDayOfYear(1));
            case QUARTER -> notBefore(from, from.with(IsoFields.DAY_OF_QUARTER, 1));
        };
    }

    LocalDate next(LocalDate begin) {
        return begin.plusMonths(this == QUARTER ? A_QUARTER : A_YEAR);
    }

    private LocalDate notBefore(LocalDate from, LocalDate begin) {
        return begin.isBefore(from) ? next(begin) : begin;
    }
}
