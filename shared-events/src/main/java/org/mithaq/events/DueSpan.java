package org.mithaq.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.mithaq.events.Due.Precision;

/** The days that one date in a due text may mean. */
record DueSpan(LocalDate from, LocalDate to, Precision precision, Set<DueDoubt> doubts) {

    private static final int WINTER = 4;

    /** This many whole months, from the first day of {@code month}. */
    static DueSpan months(int year, int month, int count, Precision precision) {
        var first = YearMonth.of(year, month);
        return new DueSpan(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), precision, Set.of());
    }

    /** The last day of the month, and in doubt, if the month is shorter. */
    static DueSpan day(int year, int month, int day) {
        var in = YearMonth.of(year, month);
        if (!in.isValidDay(day)) {
            return day(year, month, in.lengthOfMonth()).doubted(DueDoubt.NO_SUCH_DAY);
        }
        return new DueSpan(in.atDay(day), in.atDay(day), Precision.DAY, Set.of());
    }

    /**
     * Four whole months from the beginning of the meteorological season to the month in which the astronomical one ends:
     * spring March to June, summer June to September, autumn September to December, winter December to March.
     */
    static DueSpan season(int year, int season) {
        var begun = months(year, 3 * season, 4, Precision.SEASON);
        return season == WINTER
                ? months(year - 1, 3 * season, 4, Precision.SEASON)
                        .covering(begun)
                        .doubted(DueDoubt.WHICH_WINTER)
                : begun;
    }

    /** Both and what lies between; as precise as the one that ends last, since that decides. */
    DueSpan covering(DueSpan other) {
        var all = new TreeSet<>(doubts);
        all.addAll(other.doubts);
        var last = other.to.isBefore(to) ? this : other;
        return new DueSpan(other.from.isBefore(from) ? other.from : from, last.to, last.precision, all);
    }

    DueSpan doubted(DueDoubt doubt) {
        var more = new TreeSet<>(doubts);
        more.add(doubt);
        return new DueSpan(from, to, precision, more);
    }

    /** From the day before, since what is due before a day is due by then. */
    DueSpan before() {
        return new DueSpan(from.minusDays(1), to, precision, doubts).doubted(DueDoubt.BEFORE_OR_WITHIN);
    }
}
