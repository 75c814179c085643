package org.mithaq.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads stored lines straight into recorded events, for those who fold many: the data is not made into a tree first, and what
 * a fold has no use for is passed over. Whatever is not as this software writes it is read as {@link Line} reads it.
 */
public final class LineReader {

    /** How many attributes every line has. */
    private static final int ALWAYS = 15;

    private final EventTypes types;

    public LineReader(EventTypes types) {
        this.types = types;
    }

    /** An event at its place in the stream of this name. */
    public record Read(String stream, Recorded<Event> recorded) {}

    /** What a stored line tells. */
    public Read read(byte[] line) {
        try (var parser = Json.LENIENT.createParser(line)) {
            var read = new Reading().of(parser);
            return read == null ? thoroughly(line) : read;
        } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
            return thoroughly(line);
        }
    }

    private Read thoroughly(byte[] bytes) {
        var line = Line.read(bytes);
        return new Read(line.subject(), line.recorded(types.read(line)));
    }

    /** One line that is being read. */
    private final class Reading {

        private int always;
        private int version;
        private @Nullable UUID id;
        private @Nullable String type;
        private @Nullable String subject;
        private @Nullable LocalDate occurredOn;
        private @Nullable String actor;
        private @Nullable String role;
        private @Nullable Who onBehalfOf;
        private @Nullable Event event;

        /** {@code null} if it is not as expected. */
        @Nullable Read of(JsonParser parser) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                if (!took(name, parser.nextToken(), parser)) {
                    return null;
                }
            }
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null ? whole() : null;
        }

        private boolean took(String name, JsonToken token, JsonParser parser) {
            always++;
            if (name.equals("data")) {
                return tookData(parser);
            }
            if (name.equals("streamversion")) {
                version = parser.getIntValue();
                return token == JsonToken.VALUE_NUMBER_INT;
            }
            if (token != JsonToken.VALUE_STRING) {
                return false;
            }
            switch (name) {
                case "id" -> id = id(parser.getString());
                case "type" -> type = parser.getString();
                case "subject" -> subject = parser.getString();
                case "occurredon" -> occurredOn = LocalDate.parse(parser.getString());
                case "actor" -> actor = parser.getString();
                case "role" -> role = parser.getString();
                case "specversion", "source", "time", "commandid", "correlationid", "datacontenttype", "dataschema" -> {
                    // a fold has no use for it
                }
                case "onbehalfof" -> {
                    onBehalfOf = Json.LENIENT.readValue(parser.getString(), Who.class);
                    always--;
                }
                default -> always--;
            }
            return true;
        }

        private boolean tookData(JsonParser parser) {
            if (type == null || !type.startsWith(Line.TYPE_PREFIX)) {
                return false;
            }
            var reader = types.directly(type.substring(Line.TYPE_PREFIX.length()));
            event = reader == null ? null : reader.readValue(parser);
            return event != null;
        }

        private @Nullable Read whole() {
            return always < ALWAYS
                            || id == null
                            || subject == null
                            || occurredOn == null
                            || actor == null
                            || role == null
                            || event == null
                    ? null
                    : new Read(subject, new Recorded<>(id, version, occurredOn, actor, role, onBehalfOf, event));
        }

        private static @Nullable UUID id(String text) {
            return text.length() == 36 ? UUID.fromString(text) : null;
        }
    }
}
