package org.mithaq.process.cel;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;
import static dev.cel.common.types.SimpleType.TIMESTAMP;

import dev.cel.bundle.CelBuilder;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mithaq.process.Fact;
import org.mithaq.process.definition.WorkingDays;

/**
 * The words that an expression may use: facts, figures, and functions over days. The language has no days, so a day is the
 * instant at which it begins in UTC.
 */
final class Words {

    /** The day that is written so; only ever of a constant, which is checked once. */
    static final String DAY = "day";

    static final String WORKING_DAYS = "plusWorkingDays";

    private Words() {}

    static CelType typeOf(Fact.Kind kind) {
        return switch (kind) {
            case NUMBER -> INT;
            case FLAG -> BOOL;
            case DAY -> TIMESTAMP;
            case WORDS, EVENTS -> ListType.create(STRING);
            case BY_MEMBER -> MapType.create(STRING, INT);
        };
    }

    /** The value of a fact as the language has it. */
    static Object spoken(Object value) {
        return switch (value) {
            case LocalDate day -> instant(day);
            case List<?> list ->
                list.stream()
                        .map(one -> one instanceof UUID id ? id.toString() : one)
                        .toList();
            case Map<?, ?> map -> Map.copyOf(map);
            default -> value;
        };
    }

    static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    static CelBuilder withFunctions(CelBuilder cel) {
        return cel.addFunctionDeclarations(
                        newFunctionDeclaration(DAY, newGlobalOverload("day_string", TIMESTAMP, STRING)),
                        newFunctionDeclaration("plusDays", newGlobalOverload("plus_days", TIMESTAMP, TIMESTAMP, INT)),
                        newFunctionDeclaration(
                                "plusMonths", newGlobalOverload("plus_months", TIMESTAMP, TIMESTAMP, INT)),
                        newFunctionDeclaration(
                                "daysBetween", newGlobalOverload("days_between", INT, TIMESTAMP, TIMESTAMP)),
                        newFunctionDeclaration("quarterOf", newGlobalOverload("quarter_of", STRING, TIMESTAMP)))
                .addFunctionBindings(
                        CelFunctionBinding.from("day_string", String.class, day -> instant(LocalDate.parse(day))),
                        CelFunctionBinding.from(
                                "plus_days",
                                Instant.class,
                                Long.class,
                                (day, days) -> instant(day(day).plusDays(days))),
                        CelFunctionBinding.from(
                                "plus_months",
                                Instant.class,
                                Long.class,
                                (day, months) -> instant(day(day).plusMonths(months))),
                        CelFunctionBinding.from(
                                "days_between",
                                Instant.class,
                                Instant.class,
                                (from, to) -> ChronoUnit.DAYS.between(day(from), day(to))),
                        CelFunctionBinding.from("quarter_of", Instant.class, Words::quarter));
    }

    /** For a process that dates the days on which its offices are open. */
    @SuppressWarnings("Immutable") // The sets of a calendar are copies that nobody changes.
    static CelBuilder withWorkingDays(CelBuilder cel, WorkingDays days) {
        return cel.addFunctionDeclarations(newFunctionDeclaration(
                        WORKING_DAYS, newGlobalOverload("plus_working_days", TIMESTAMP, TIMESTAMP, INT)))
                .addFunctionBindings(CelFunctionBinding.from(
                        "plus_working_days",
                        Instant.class,
                        Long.class,
                        (day, many) -> days.after(day(day), many)
                                .map(Words::instant)
                                .orElseThrow(() -> new DateTimeException("These days are not dated"))));
    }

    /** As ISO 8601 would write it: {@code 2026-Q4}. */
    private static String quarter(Instant instant) {
        var day = day(instant);
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
