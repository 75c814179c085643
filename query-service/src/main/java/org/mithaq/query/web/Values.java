package org.mithaq.query.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Invalid;
import org.mithaq.events.Json;
import org.mithaq.events.Language;
import org.mithaq.events.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Says in words what stands in a field of an event, whatever it is. */
final class Values {

    static final String NOTHING = "–";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Values of these lists have words of their own. */
    private static final List<String> LISTS = List.of(
            "status.",
            "format.",
            "kind.",
            "section.",
            "half.",
            "outcome.",
            "answer.",
            "assessor.",
            "completion.",
            "settlement.",
            "value.",
            "opinion.",
            "verifiability.",
            "potential.",
            "opening.",
            "early-results.",
            "report-kind.",
            "channel.");

    private final Words words;

    Values(Words words) {
        this.words = words;
    }

    /** What a field is called. */
    String label(String field) {
        return words.find("field." + field).orElse(field);
    }

    /** What helps to fill in a field, where its name does not say enough. */
    Optional<String> help(String field) {
        return words.find("help." + field);
    }

    /** A value of a short list, as one chooses it in a form. */
    String option(String field, String value) {
        return Stream.of(
                        "option." + value,
                        field + "." + value,
                        "language." + value,
                        "section." + value,
                        "assessor." + value)
                .filter(key -> !key.startsWith("assessor.") || field.equals("by"))
                .map(words::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> ofAList(value));
    }

    String of(@Nullable JsonNode value) {
        if (value == null || value.isNull() || (value.isContainer() && value.isEmpty())) {
            return NOTHING;
        }
        if (value.isString()) {
            return said(value.stringValue());
        }
        if (value.isIntegralNumber()) {
            return words.number(value.longValue());
        }
        if (value.isArray()) {
            return value.valueStream().map(this::of).collect(Collectors.joining(" · "));
        }
        return value.isObject() ? object(value) : value.toString();
    }

    private String said(String value) {
        return day(value).orElseGet(() -> ofAList(value));
    }

    /** An id may look like a day that does not exist. */
    private Optional<String> day(String value) {
        try {
            return Optional.of(value)
                    .filter(DAY.asMatchPredicate())
                    .map(LocalDate::parse)
                    .map(words::date);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private String ofAList(String value) {
        return LISTS.stream()
                .map(list -> words.find(list + value))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(value);
    }

    private String object(JsonNode value) {
        return text(value)
                .map(words::read)
                .orElseGet(() -> value.propertyStream()
                        .map(field -> label(field.getKey()) + ": " + of(field.getValue()))
                        .collect(Collectors.joining(" · ")));
    }

    /** A map of anything else may have the same keys. */
    private static Optional<Text> text(JsonNode value) {
        var languages = Arrays.stream(Language.values())
                .map(Language::code)
                .filter(value::has)
                .count();
        if (languages == 0 || languages < value.size() - (value.has("original") ? 1 : 0)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.LENIENT.treeToValue(value, Text.class));
        } catch (JacksonException | Invalid _) {
            return Optional.empty();
        }
    }
}
