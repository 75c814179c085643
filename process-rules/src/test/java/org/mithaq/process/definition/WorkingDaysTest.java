package org.mithaq.process.definition;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    /** Of November 2026: the Green March on a Friday, Independence Day on a Wednesday. */
    private static final WorkingDays DAYS = new WorkingDays(
            "a test",
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 12, 31),
            Set.of(SATURDAY, SUNDAY),
            Set.of(LocalDate.of(2026, 11, 6), LocalDate.of(2026, 11, 18)));

    @Test
    void weekends_and_holidays_are_passed_over() {
        assertThat(DAYS.after(LocalDate.of(2026, 11, 5), 1)).contains(LocalDate.of(2026, 11, 9));
        assertThat(DAYS.after(LocalDate.of(2026, 11, 16), 2)).contains(LocalDate.of(2026, 11, 19));
        assertThat(DAYS.after(LocalDate.of(2026, 11, 2), 20)).contains(LocalDate.of(2026, 12, 2));
    }

    @Test
    void no_day_later_is_the_day_itself() {
        assertThat(DAYS.after(LocalDate.of(2026, 11, 7), 0)).contains(LocalDate.of(2026, 11, 7));
    }

    @Test
    void where_the_days_are_not_dated_nobody_can_tell() {
        assertThat(DAYS.after(LocalDate.of(2026, 12, 30), 2)).isEmpty();
        assertThat(DAYS.after(LocalDate.of(2026, 10, 1), 1)).isEmpty();
        assertThat(DAYS.after(LocalDate.of(2026, 11, 2), -1)).isEmpty();
        assertThat(DAYS.after(LocalDate.of(2026, 11, 2), Long.MAX_VALUE)).isEmpty();
    }
}
