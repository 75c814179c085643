package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.time.YearMonth;
import tools.jackson.databind.JsonNode;

/** Days as they are written: where a date is a month, it means its first day as a start and its last as an end. */
final class Days {

    private Days() {}

    static LocalDate first(JsonNode date) {
        var written = date.asString();
        return written.length() == 7 ? YearMonth.parse(written).atDay(1) : LocalDate.parse(written);
    }

    static LocalDate last(JsonNode date) {
        var written = date.asString();
        return written.length() == 7 ? YearMonth.parse(written).atEndOfMonth() : LocalDate.parse(written);
    }
}
