package org.mithaq.importer.list;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Invalid;
import org.mithaq.events.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong in a cell: a sentence, and the dotted path of the value that it is wrong of. */
record CellFault(String path, String sentence) {

    static CellFault of(String field, Invalid invalid) {
        return new CellFault(field + dotted(invalid.pointer()), invalid.sentence());
    }

    static CellFault of(String field, JacksonException wrong) {
        var path = field
                + wrong.getPath().stream()
                        .map(step -> "." + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                        .collect(Collectors.joining());
        return Stream.<Throwable>iterate(wrong, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .filter(Invalid.class::isInstance)
                .map(invalid -> of(path, (Invalid) invalid))
                .findFirst()
                .orElseGet(() -> new CellFault(path, sentence(wrong)));
    }

    private static String dotted(String pointer) {
        return pointer.replace('/', '.').replace("~1", "/").replace("~0", "~");
    }

    private static String sentence(JacksonException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException _ -> "There is no such field";
            case InvalidNullException _ -> "This is required";
            case MismatchedInputException mismatch
            when String.valueOf(mismatch.getOriginalMessage()).startsWith("Missing required") -> "This is required";
            case MismatchedInputException mismatch -> expected(mismatch.getTargetType());
            default -> "This cannot be read";
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> Json.STRICT.<JsonNode>valueToTree(value).asString())
                    .collect(Collectors.joining(", ", "This is one of ", ""));
        }
        if (type == java.time.LocalDate.class) {
            return "This is a day that exists, from 1900 to 2199, written as 2027-06-30";
        }
        return "This is written otherwise";
    }
}
