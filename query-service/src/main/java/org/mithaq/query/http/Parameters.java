package org.mithaq.query.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Invalid;
import org.mithaq.plan.PlanId;
import org.mithaq.query.history.View;

/** What people write into an address, read strictly: a value that cannot be read is refused, never guessed. */
public final class Parameters {

    /** The greatest number of items in one answer. */
    public static final int MOST = 500;

    private Parameters() {}

    /** The plan that an address names; what cannot be an id is no plan. */
    public static PlanId plan(String id) {
        try {
            return new PlanId(id);
        } catch (Invalid _) {
            throw Problem.unknownPlan("of that name");
        }
    }

    /** A plan's id as a parameter. */
    public static PlanId id(String name, String value) {
        try {
            return new PlanId(value);
        } catch (Invalid invalid) {
            throw Problem.badParameter(name, invalid.sentence());
        }
    }

    public static View view(@Nullable String asOf, @Nullable String knownAt) {
        return new View(date("asOf", asOf), instant("knownAt", knownAt));
    }

    public static int limit(@Nullable String limit) {
        return Math.toIntExact(whole("limit", limit, 1, MOST, 100));
    }

    /** As many as asked for; of a table everything, unless less is asked for. */
    public static int limit(@Nullable String limit, Form form) {
        return form == Form.CSV && limit == null ? Integer.MAX_VALUE : limit(limit);
    }

    /** A whole number between two others; {@code absent} if it is not given. */
    public static long whole(String name, @Nullable String value, long least, long most, long absent) {
        if (value == null) {
            return absent;
        }
        try {
            var number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // The refusal below says it for both.
        }
        throw Problem.badParameter(name, name + " is a whole number from " + least + " to " + most);
    }

    /** One of the words that are known here, or nothing: a field that is left empty in a form says nothing. */
    public static @Nullable String oneOf(String name, @Nullable String value, Collection<String> known) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!known.contains(value)) {
            throw Problem.badParameter(name, name + " is one of " + String.join(", ", known));
        }
        return value;
    }

    /** Whether something is asked for. */
    public static boolean flag(String name, @Nullable String value) {
        return "true".equals(oneOf(name, value, List.of("true", "false")));
    }

    /** What a parameter should have been. */
    public static Problem bad(String name, String sentence) {
        return Problem.badParameter(name, sentence);
    }

    public static @Nullable LocalDate date(String name, @Nullable String value) {
        try {
            return value == null || value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeException _) {
            throw Problem.badParameter(name, name + " is a day such as 2026-03-31");
        }
    }

    private static @Nullable Instant instant(String name, @Nullable String value) {
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException _) {
            throw Problem.badParameter(name, name + " is an instant such as 2026-03-31T09:30:00Z");
        }
    }
}
