package org.mithaq.events;

import java.util.List;
import java.util.stream.Stream;

/** Why the interval of a due date is not certain; the codes stand in events and never change. */
public enum DueDoubt {

    /** Winter 2025 began in December 2024 or in December 2025; the interval covers both. */
    WHICH_WINTER("due.season-of-which-year"),

    /** 2026-27 is a fiscal year or two calendar years, FY 2026 is named after its beginning or its end; covered are all. */
    FISCAL_OR_CALENDAR("due.fiscal-or-calendar-year"),

    /** 02/04/2025 is 2 April or, as some write, 4 February; the interval covers both. */
    DAY_OR_MONTH_FIRST("due.day-or-month-first"),

    /** Before 2027 excludes 2027, but many mean until then; the interval goes from the day before to the end of it. */
    BEFORE_OR_WITHIN("due.before-or-within"),

    /** There is no such day as 31 June; taken is the last day of the month. */
    NO_SUCH_DAY("due.no-such-day"),

    /** March 2026, then December: the year of the second is not said; taken is the first December that follows. */
    YEAR_NOT_SAID("due.year-not-said"),

    /** It lasts until something whose date is not in the words, as the end of the plan, or nothing says until when. */
    END_WITHOUT_DATE("due.end-without-date"),

    /** Within six months of something else. */
    COUNTED_FROM_ELSEWHERE("due.counted-from-elsewhere"),

    /** No date was found in the words. */
    NOT_UNDERSTOOD("due.not-understood");

    private final String code;

    DueDoubt(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static List<String> codes(Stream<DueDoubt> doubts) {
        return doubts.distinct().sorted().map(DueDoubt::code).toList();
    }
}
