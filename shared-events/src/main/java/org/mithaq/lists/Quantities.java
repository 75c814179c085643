package org.mithaq.lists;

import java.util.regex.Pattern;
import org.mithaq.events.Invalid;
import org.mithaq.events.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Values of a cell that are more than words: numbers, numbers or words, and JSON. */
final class Quantities {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private Quantities() {}

    static String written(String words) {
        var ambiguous = NUMBER.matcher(words.strip()).matches()
                || words.strip().startsWith("\"")
                || !words.equals(words.strip());
        return ambiguous ? Json.STRICT.writeValueAsString(words) : words;
    }

    static JsonNode read(String cell) {
        var isJson =
                NUMBER.matcher(cell).matches() || (cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\""));
        return isJson ? json(cell) : Json.STRICT.valueToTree(cell);
    }

    static JsonNode wholeNumber(String cell) {
        Invalid.unless(WHOLE_NUMBER.matcher(cell).matches(), "", "This is a whole number such as 12");
        return json(cell);
    }

    static JsonNode json(String cell) {
        try {
            return Json.STRICT.readTree(cell);
        } catch (JacksonException _) {
            throw new Invalid("This cell holds JSON, such as [\"Oujda\", \"Nador\"]");
        }
    }
}
