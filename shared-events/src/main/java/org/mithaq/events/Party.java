package org.mithaq.events;

import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Somebody who may be an organisation, named in words, or else a person or an office. */
@JsonDeserialize(using = Party.Reader.class)
public sealed interface Party {

    @JsonDeserialize
    record Organisation(@JsonValue Phrase name) implements Party {}

    @JsonDeserialize
    record Human(@JsonValue Who who) implements Party {}

    /** Tells the shapes of a {@link Who} from those of a name. */
    final class Reader extends ValueDeserializer<Party> {

        public Reader() {}

        @Override
        public Party deserialize(JsonParser json, DeserializationContext context) {
            var tree = context.readTree(json);
            return tree.has("name") || tree.has("id") || tree.has("office")
                    ? new Human(context.readTreeAsValue(tree, Who.class))
                    : new Organisation(context.readTreeAsValue(tree, Phrase.class));
        }
    }
}
