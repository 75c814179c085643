package org.mithaq.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** A date given as a day ({@code 2027-06-30}) or as a month ({@code 2027-06}): as an end a month means its last day. Kept as it was written. */
public record MonthOrDay(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("(19|20|21)\\d{2}-\\d{2}(-\\d{2})?");
    private static final String SENTENCE =
            "A date is a day such as 2027-06-30 or a month such as 2027-06, from 1900 to 2199";

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
        Invalid.unless(SHAPE.matcher(value).matches(), "", SENTENCE);
        try {
            if (value.length() != "2027-06".length()) {
                return LocalDate.parse(value);
            }
            var month = YearMonth.parse(value);
            return last ? month.atEndOfMonth() : month.atDay(1);
        } catch (DateTimeException impossible) {
            throw new Invalid(SENTENCE);
        }
    }
}
