package org.mithaq.process.definition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The days on which offices are open, as a jurisdiction dates them: holidays that follow the moon are announced late, so that
 * nothing is known before {@code from} and after {@code until}.
 *
 * @param source where the days were read
 * @param weekend the days of the week on which offices are closed
 * @param holidays the days of the year on which they are
 */
public record WorkingDays(
        String source, LocalDate from, LocalDate until, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {

    public WorkingDays {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day that comes so many working days after another; nothing where these days are not dated. */
    public Optional<LocalDate> after(LocalDate day, long many) {
        var reached = day;
        for (var left = many; left > 0; ) {
            reached = reached.plusDays(1);
            if (reached.isBefore(from) || reached.isAfter(until)) {
                return Optional.empty();
            }
            left -= isWorkingDay(reached) ? 1 : 0;
        }
        return many < 0 ? Optional.empty() : Optional.of(reached);
    }
}
