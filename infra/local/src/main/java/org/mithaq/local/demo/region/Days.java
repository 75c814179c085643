package org.mithaq.local.demo.region;

import java.time.LocalDate;
import java.time.YearMonth;

/** The days of the story, counted from 0, on which the plan was opened. */
record Days(LocalDate first) {

    /** How many days the story has. */
    static final int MANY = 730;

    /** The last day of the story. */
    static final int LAST = MANY - 1;

    static final int CO_CREATION = 30;
    static final int SUBMISSION = 265;
    static final int IMPLEMENTATION = 310;
    static final int PLAN_END = LAST + 300;
    static final int TERM_END = LAST + 390;

    /** Those of which this is the last. */
    static Days until(LocalDate last) {
        return new Days(last.minusDays(LAST));
    }

    LocalDate on(int day) {
        return first.plusDays(day);
    }

    String month(int day) {
        return YearMonth.from(on(day)).toString();
    }

    /** The quarter in which this day lies, as reports name it. */
    String quarter(int day) {
        var date = on(day);
        return date.getYear() + "-Q" + (date.getMonthValue() + 2) / 3;
    }
}
