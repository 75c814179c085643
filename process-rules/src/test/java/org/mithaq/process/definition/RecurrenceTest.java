package org.mithaq.process.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.process.definition.Recurrence.Happened;

/** What becomes of something that is to happen again and again. */
class RecurrenceTest {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 10);

    @Test
    void until_it_is_due_for_the_first_time_there_is_time() {
        assertThat(within(6, "2025-07-10")).containsExactly("2025-01-10 2025-07-10 0 NOT_YET_DUE");
        assertThat(within(6, "2025-07-11")).containsExactly("2025-01-10 2025-07-10 0 NOT_MET");
        assertThat(within(6, "2025-01-09")).isEmpty();
    }

    @Test
    void what_happened_last_in_time_begins_the_next_period() {
        assertThat(within(6, "2025-12-01", "2025-02-01", "2025-05-31"))
                .containsExactly("2025-01-10 2025-07-10 2 MET", "2025-05-31 2025-11-30 0 NOT_MET");
        assertThat(within(6, "2025-11-30", "2025-02-01", "2025-05-31"))
                .containsExactly("2025-01-10 2025-07-10 2 MET", "2025-05-31 2025-11-30 0 NOT_YET_DUE");
    }

    @Test
    void what_comes_too_late_ends_the_period_that_was_missed_and_begins_the_next_one() {
        assertThat(within(6, "2025-09-01", "2025-08-20"))
                .containsExactly("2025-01-10 2025-07-10 1 NOT_MET", "2025-08-20 2026-02-20 0 NOT_YET_DUE");
    }

    @Test
    void nothing_more_is_asked_once_the_end_comes_first() {
        assertThat(said(recurrence("2025-07-09", "2026-01-01", "2025-02-01").within(6)))
                .containsExactly("2025-01-10 2025-07-10 1 MET");
        assertThat(said(recurrence("2025-07-10", "2026-01-01").within(6)))
                .containsExactly("2025-01-10 2025-07-10 0 NOT_MET");
    }

    @Test
    void what_happened_before_it_was_asked_does_not_count() {
        assertThat(within(6, "2025-08-01", "2025-01-09")).containsExactly("2025-01-10 2025-07-10 0 NOT_MET");
        assertThat(within(6, "2025-08-01", "2025-01-10"))
                .containsExactly("2025-01-10 2025-07-10 1 MET", "2025-01-10 2025-07-10 0 NOT_MET");
    }

    @Test
    void a_year_is_counted_from_the_first_day() {
        assertThat(said(recurrence("2027-06-30", "2026-03-01", "2025-03-01", "2026-01-09")
                        .times(2, Per.YEAR)))
                .containsExactly("2025-01-10 2026-01-09 2 MET", "2026-01-10 2027-01-09 0 NOT_YET_DUE");
        assertThat(said(recurrence("2027-06-30", "2027-03-01", "2025-03-01", "2026-01-10")
                        .times(2, Per.YEAR)))
                .containsExactly("2025-01-10 2026-01-09 1 NOT_MET", "2026-01-10 2027-01-09 1 NOT_MET");
    }

    @Test
    void a_year_or_quarter_of_the_calendar_is_asked_where_it_lies_wholly_within() {
        assertThat(said(recurrence("2027-12-30", "2027-07-01", "2026-07-01").times(1, Per.CALENDAR_YEAR)))
                .containsExactly("2026-01-01 2026-12-31 1 MET");
        assertThat(said(recurrence("2025-10-01", "2025-12-31", "2025-02-01", "2025-06-30")
                        .times(1, Per.QUARTER)))
                .containsExactly("2025-04-01 2025-06-30 1 MET", "2025-07-01 2025-09-30 0 NOT_MET");
        assertThat(Per.QUARTER.first(LocalDate.of(2025, 4, 1))).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(Per.CALENDAR_YEAR.first(LocalDate.of(2025, 1, 1))).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    /** Said in another way: on some day more time has passed than there may, since the first day or what happened before. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_period_is_missed_if_and_only_if_on_some_day_too_much_time_has_passed(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 400; round++) {
            var days = random.ints(random.nextInt(8), -20, 700)
                    .mapToObj(FROM::plusDays)
                    .toList();
            var until = FROM.plusDays(random.nextInt(800));
            var today = FROM.plusDays(random.nextInt(800));
            var months = 1 + random.nextInt(7);
            var periods = new Recurrence(FROM, Optional.of(until), today, happened(days)).within(months);

            var last = today.isAfter(until) ? until.plusDays(1) : today;
            var missed = FROM.datesUntil(last.isBefore(FROM) ? FROM : last.plusDays(1))
                    .anyMatch(day -> Stream.concat(Stream.of(FROM), days.stream())
                            .filter(one -> one.isBefore(day) && !one.isBefore(FROM))
                            .max(LocalDate::compareTo)
                            .filter(before -> day.isAfter(before.plusMonths(months)))
                            .isPresent());
            assertThat(periods.stream().anyMatch(period -> period.verdict() == Verdict.NOT_MET))
                    .as("%s until %s, every %s months, %s", days, until, months, today)
                    .isEqualTo(missed);
            assertThat(periods.stream().filter(period -> period.verdict() == Verdict.NOT_YET_DUE))
                    .hasSizeLessThan(2);
        }
    }

    private static List<String> within(int months, String today, String... days) {
        return said(recurrence(null, today, days).within(months));
    }

    private static Recurrence recurrence(@Nullable String until, String today, String... days) {
        return new Recurrence(
                FROM,
                Optional.ofNullable(until).map(LocalDate::parse),
                LocalDate.parse(today),
                happened(Stream.of(days).map(LocalDate::parse).toList()));
    }

    private static List<Happened> happened(List<LocalDate> days) {
        return IntStream.range(0, days.size())
                .mapToObj(i -> new Happened(days.get(i), new UUID(0, i)))
                .toList();
    }

    private static List<String> said(List<Period> periods) {
        return periods.stream()
                .map(period -> period.from() + " " + period.due() + " "
                        + period.events().size() + " " + period.verdict())
                .toList();
    }
}
