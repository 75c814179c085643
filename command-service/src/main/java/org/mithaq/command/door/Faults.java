package org.mithaq.command.door;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Invalid;
import org.mithaq.events.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a command that could not be read: in a sentence, with a pointer to the field. */
final class Faults {

    private Faults() {}

    /** What cannot be read as JSON at all. */
    static Rejected malformed(StreamReadException malformed) {
        var duplicate = String.valueOf(malformed.getOriginalMessage()).startsWith("Duplicate");
        var sentence = duplicate
                ? "A field stands twice in one object"
                : "This is not JSON, from line %d, column %d"
                        .formatted(
                                malformed.getLocation().getLineNr(),
                                malformed.getLocation().getColumnNr());
        return new Rejected(
                Rejected.Kind.MALFORMED, duplicate ? "command.duplicate-key" : "command.not-json", sentence, List.of());
    }

    /** What is JSON, and not this command. */
    static Rejected of(JacksonException wrong) {
        var pointer = pointer(wrong);
        var invalid = cause(wrong);
        if (invalid.isPresent()) {
            return Rejected.invalid(
                    pointer + invalid.get().pointer(), invalid.get().sentence());
        }
        return switch (wrong) {
            case UnrecognizedPropertyException _ -> LetterReader.unknownField(pointer);
            case InvalidNullException _ -> Rejected.invalid(pointer, "This field is required");
            case MismatchedInputException mismatch -> Rejected.invalid(pointer, sentence(mismatch));
            default -> Rejected.invalid(pointer, "This value cannot be read");
        };
    }

    private static String sentence(MismatchedInputException mismatch) {
        if (String.valueOf(mismatch.getOriginalMessage()).startsWith("Missing required")) {
            return "This field is required";
        }
        return expected(mismatch.getTargetType());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "This value has another type";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> Json.STRICT.<JsonNode>valueToTree(value).asString())
                    .collect(Collectors.joining(", ", "One of ", ""));
        }
        if (type == LocalDate.class) {
            return "A day that exists, from 1900 to 2199, written as 2027-06-30";
        }
        if (type == ZoneId.class) {
            return "A time zone such as Africa/Casablanca";
        }
        if (type == Integer.class || type == int.class) {
            return "A whole number";
        }
        if (type == String.class) {
            return "A string";
        }
        if (List.class.isAssignableFrom(type)) {
            return "A list";
        }
        return type.isRecord() && type.getRecordComponents().length > 1 ? "An object" : "This value has another type";
    }

    private static Optional<Invalid> cause(Throwable wrong) {
        return Stream.<Throwable>iterate(wrong, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .filter(Invalid.class::isInstance)
                .map(Invalid.class::cast)
                .findFirst();
    }

    private static String pointer(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
