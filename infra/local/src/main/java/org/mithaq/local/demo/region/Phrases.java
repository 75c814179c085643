package org.mithaq.local.demo.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people say in this story, each thing in Arabic, French and English, in that order. */
final class Phrases {

    private Phrases() {}

    /** A table of phrases. */
    static JsonNode of(String name) {
        try (var in = Phrases.class.getResourceAsStream("/demo/region/" + name + ".json")) {
            return Json.LENIENT.readTree(Objects.requireNonNull(in, name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A phrase as a text whose original is French. */
    static ObjectNode text(JsonNode phrase) {
        return written(phrase.path(0), phrase.path(1), phrase.path(2), "fr");
    }

    /** A phrase as a text whose original is Arabic. */
    static ObjectNode arabic(JsonNode phrase) {
        return written(phrase.path(0), phrase.path(1), phrase.path(2), "ar");
    }

    /** A phrase that counts something. */
    static ObjectNode counted(JsonNode phrase, int count) {
        return filled(text(phrase), "{n}", number(count), number(count), number(count));
    }

    /** A phrase about something that another phrase names. */
    static ObjectNode about(JsonNode phrase, String mark, JsonNode other) {
        return filled(
                text(phrase),
                mark,
                other.path(0).asString(),
                other.path(1).asString(),
                other.path(2).asString());
    }

    /** Several texts, one after another. */
    static ObjectNode together(ObjectNode first, ObjectNode... others) {
        var all = first.deepCopy();
        for (var other : others) {
            for (var language : LANGUAGES) {
                all.put(
                        language,
                        all.path(language).asString() + " "
                                + other.path(language).asString());
            }
        }
        return all;
    }

    static ObjectNode office(JsonNode phrase) {
        var who = Json.STRICT.createObjectNode();
        who.set("office", text(phrase));
        return who;
    }

    /** Several phrases as a list of texts. */
    static ArrayNode list(Iterable<JsonNode> phrases) {
        return Json.STRICT
                .createArrayNode()
                .addAll(StreamSupport.stream(phrases.spliterator(), false)
                        .map(Phrases::text)
                        .toList());
    }

    private static final String[] LANGUAGES = {"ar", "fr", "en"};

    private static String number(int count) {
        return Integer.toString(count);
    }

    private static ObjectNode filled(ObjectNode text, String mark, String... words) {
        for (var i = 0; i < LANGUAGES.length; i++) {
            text.put(LANGUAGES[i], text.path(LANGUAGES[i]).asString().replace(mark, words[i]));
        }
        return text;
    }

    private static ObjectNode written(JsonNode arabic, JsonNode french, JsonNode english, String original) {
        return Json.STRICT
                .createObjectNode()
                .put("ar", arabic.asString())
                .put("fr", french.asString())
                .put("en", english.asString())
                .put("original", original);
    }
}
