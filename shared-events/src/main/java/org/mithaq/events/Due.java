package org.mithaq.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something is due: the words in which people gave it, the interval that they mean, and how precise that is. Words
 * alone are kept as they are; what has no interval is never overdue.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Due(
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Precision precision) {

    /** How exactly people said when. */
    public enum Precision {
        DAY,
        MONTH,
        QUARTER,
        SEASON,
        HALF_YEAR,
        YEAR,
        RECURRING,
        OPEN
    }

    public Due {
        Written.line(text, "/text", Text.TITLE);
        Invalid.unless(text != null || from != null || to != null || precision != null, "", "A due date says when");
        Invalid.unless(from == null || to == null || !to.isBefore(from), "/to", "A due interval ends after it begins");
    }

    /** The last day on which it is still in time. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(to);
    }
}
