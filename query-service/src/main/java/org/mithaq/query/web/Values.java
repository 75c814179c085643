package org.mithaq.query.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Json;
import org.mithaq.events.Language;
import org.mithaq.events.Text;
import tools.jackson.databind.JsonNode;

/** Says in words what stands in a field of an event, whatever it is. */
final class Values {

    static final String NOTHING = "–";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Values of these lists have words of their own. */
    private static final List<String> LISTS = List.of("status.", "format.", "kind.", "section.");

    private final Words words;

    Values(Words words) {
        this.words = words;
    }

    /** What a field is called. */
    String label(String field) {
        return words.find("field." + field).orElse(field);
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
        if (DAY.matcher(value).matches()) {
            return words.date(LocalDate.parse(value));
        }
        return LISTS.stream()
                .map(list -> words.find(list + value))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(value);
    }

    private String object(JsonNode value) {
        return isText(value)
                ? words.read(Json.LENIENT.treeToValue(value, Text.class))
                : value.propertyStream()
                        .map(field -> label(field.getKey()) + ": " + of(field.getValue()))
                        .collect(Collectors.joining(" · "));
    }

    private static boolean isText(JsonNode value) {
        var fields = value.propertyNames();
        return Stream.of(Language.values()).anyMatch(language -> fields.contains(language.code()))
                && fields.stream().allMatch(field -> field.length() == 2 || field.equals("original"));
    }
}
