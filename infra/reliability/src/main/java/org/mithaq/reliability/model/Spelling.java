package org.mithaq.reliability.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** When two spellings name the same. */
final class Spelling {

    private Spelling() {}

    /** Ids are the same without regard to case. */
    static String ofId(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    static boolean same(String id, String other) {
        return ofId(id).equals(ofId(other));
    }

    /** Names are the same without regard to case, accents, vowel signs, punctuation and spacing. */
    static String ofName(String name) {
        var letters = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .filter(letter -> letter != 'ـ')
                .forEach(letters::appendCodePoint);
        return letters.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** A name in each language in which it is given; a plain string is one name. */
    static List<String> names(JsonNode text) {
        return text.isString()
                ? List.of(ofName(text.asString()))
                : Stream.of("ar", "fr", "en")
                        .map(text::get)
                        .filter(Objects::nonNull)
                        .map(words -> ofName(words.asString()))
                        .toList();
    }

    /** Whether two organisations have a name in common. */
    static boolean sameName(JsonNode one, JsonNode other) {
        return names(one).stream().anyMatch(names(other)::contains);
    }
}
