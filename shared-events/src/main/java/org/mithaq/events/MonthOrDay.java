package org.mithaq.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** A date given as a day ({@code 2027-06-30}) or as a month ({@code 2027-06}): as an end a month means its last day. Kept as it was written. */
public record MonthOrDay(@JsonValue String value) {

    @JsonCreator
    public MonthOrDay {
        day(value, false);
    }

    /** What it means as a start. */
    public LocalDate firstDay() {
        return day(value, false);
    }

    /** What it means as an end. */
    public LocalDate lastDay() {
        return day(value, true);
    }

    private static LocalDate day(String value, boolean last) {
        try {
            if (value.length() != "2027-06".length()) {
                return LocalDate.parse(value);
            }
            var month = YearMonth.parse(value);
            return last ? month.atEndOfMonth() : month.atDay(1);
        } catch (DateTimeException impossible) {
            throw new Invalid("A date is a day such as 2027-06-30 or a month such as 2027-06");
        }
    }
}
