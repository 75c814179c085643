package org.mithaq.importer.list;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether days in a sheet may be written as 30/06/2027: so they are where cells are separated by semicolons. */
enum DayFirst {
    ACCEPTED,
    REFUSED;

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    static DayFirst in(Sheet sheet) {
        return sheet.separator() == ';' ? ACCEPTED : REFUSED;
    }

    /** A day written so, as it is written everywhere else; whether it exists is judged where all days are. */
    Optional<String> read(String cell) {
        var day = SHAPE.matcher(cell.strip());
        return this == ACCEPTED && day.matches()
                ? Optional.of("%s-%2s-%2s"
                        .formatted(day.group(3), day.group(2), day.group(1))
                        .replace(' ', '0'))
                : Optional.empty();
    }
}
