package org.mithaq.events;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** An event that is told inside another one: {@code {"type": its stable name, "data"}}. It is read by {@link EventTypes} only. */
@JsonSerialize(using = NamedEvent.Writer.class)
@JsonDeserialize(using = NamedEvent.Reader.class)
public record NamedEvent(Event event) {

    /** Writes the name beside the data. */
    static final class Writer extends StdSerializer<NamedEvent> {
        Writer() {
            super(NamedEvent.class);
        }

        @Override
        public void serialize(NamedEvent named, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("type", EventTypes.nameOf(named.event().getClass()));
            json.writeName("data");
            json.writeTree(EventTypes.write(named.event()));
            json.writeEndObject();
        }
    }

    /** Reads whichever version wrote it, by the types that are reading the outer event. */
    static final class Reader extends StdDeserializer<NamedEvent> {
        Reader() {
            super(NamedEvent.class);
        }

        @Override
        public NamedEvent deserialize(JsonParser json, DeserializationContext context) {
            var types = (EventTypes) context.getAttribute(EventTypes.class);
            if (!(context.readTree(json) instanceof ObjectNode named)
                    || !(named.get("data") instanceof ObjectNode data)
                    || types == null) {
                throw new Invalid("An event inside another has a type and data");
            }
            return new NamedEvent(types.read(named.path("type").asString(), data));
        }
    }
}
