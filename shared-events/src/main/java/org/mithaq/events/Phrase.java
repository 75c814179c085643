package org.mithaq.events;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A name or title given either per language or as a plain string, which is then in the plan's language; kept as it was given. */
@JsonDeserialize(using = Phrase.Reader.class)
public record Phrase(@Nullable String plain, @Nullable Text text) {

    public Phrase {
        Written.line(plain, "", Text.TITLE);
        Text.title(text, "");
    }

    public static Phrase of(String plain) {
        return new Phrase(plain, null);
    }

    public static Phrase of(Text text) {
        return new Phrase(null, text);
    }

    /** As text, where a plain string is in {@code language}. */
    public Text in(Language language) {
        if (text != null) {
            return text;
        }
        return Text.of(language, plain == null ? "" : plain);
    }

    @JsonValue
    @Nullable Object given() {
        return text == null ? plain : text;
    }

    static final class Reader extends ValueDeserializer<Phrase> {
        @Override
        public Phrase deserialize(JsonParser json, DeserializationContext context) {
            return json.currentToken() == JsonToken.VALUE_STRING
                    ? Phrase.of(json.getString())
                    : Phrase.of(context.readValue(json, Text.class));
        }
    }
}
