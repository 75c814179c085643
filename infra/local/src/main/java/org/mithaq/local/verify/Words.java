package org.mithaq.local.verify;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows and the attributes of lines without building what is not asked for: there may be ten million of them. */
final class Words {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Words() {}

    /** A row is {@code {"position": n, "line": "..."}} and nothing else. */
    static Row row(byte[] bytes, String where) {
        long position = -1;
        String line = null;
        try (var parser = JSON.createParser(bytes)) {
            var whole = parser.nextToken() == JsonToken.START_OBJECT;
            while (whole && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var value = parser.nextToken();
                if (name.equals("position") && value == JsonToken.VALUE_NUMBER_INT && position < 0) {
                    position = parser.getLongValue();
                } else if (name.equals("line") && value == JsonToken.VALUE_STRING && line == null) {
                    line = parser.getString();
                } else {
                    whole = false;
                }
            }
            if (whole && line != null && position >= 0 && parser.nextToken() == null) {
                return new Row(position, line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (JacksonException notJson) {
            throw new BadRow(where + " is no JSON");
        }
        throw new BadRow(where + " is no row of a log: it needs a position and a line");
    }

    /** What every line says of itself; nothing if it does not. */
    static @Nullable Head head(byte[] line) {
        String id = null;
        String subject = null;
        String time = null;
        String source = null;
        var version = 0;
        try (var parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "id" -> id = once(id, parser);
                    case "subject" -> subject = once(subject, parser);
                    case "time" -> time = once(time, parser);
                    case "source" -> source = once(source, parser);
                    case "streamversion" -> version = version == 0 ? parser.getIntValue() : -1;
                    default -> parser.skipChildren();
                }
            }
            return parser.nextToken() == null ? Head.of(id, subject, time, source, version) : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    /** What is said twice is not said at all. */
    private static String once(@Nullable String said, JsonParser parser) {
        return said == null && parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
    }
}
