package org.mithaq.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a day as people give it: one that exists, in years that a plan can speak of. */
final class DayReader extends ValueDeserializer<LocalDate> {

    private static final Pattern SHAPE = Pattern.compile("(19|20|21)\\d{2}-\\d{2}-\\d{2}");

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) {
        var written = json.getString();
        try {
            if (json.currentToken().isScalarValue() && SHAPE.matcher(written).matches()) {
                return LocalDate.parse(written);
            }
        } catch (DateTimeException _) {
            // Answered below like everything else that is not such a day.
        }
        return (LocalDate) context.handleWeirdStringValue(
                LocalDate.class, written, "a day that exists, from 1900 to 2199, written as 2027-06-30");
    }
}
