package org.mithaq.query.log;

import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Language;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;

/** Words as people and attackers write them, made from a seed: Arabic, quotes, formulas, emoji, line breaks, and very long ones. */
final class AnyWords {

    private static final List<String> LINES = List.of(
            "=HYPERLINK(\"https://example.org\";\"x\")",
            "+212 5 00 00 00 00",
            "-12",
            "@SUM(A1)",
            "\tafter a tab",
            "'apostrophe",
            "''=1",
            "'",
            "\"in quotes\"",
            "one, two; three\tfour",
            " spaces around ",
            "جمعية \"الماء\"، وجدة؛ الناظور",
            "منتدى\u200Fالشباب",
            "👩🏽‍🏫 école 🎓",
            "#not a note",
            "1e5",
            "true",
            "{\"a\":1}",
            "\uFF1Dfull width");

    private final Random random;

    AnyWords(Random random) {
        this.random = random;
    }

    /** One line. */
    String line() {
        return pick(LINES) + (random.nextInt(3) == 0 ? "" : " " + random.nextInt(1_000));
    }

    /** One of many, so that two are rarely the same. */
    Text name() {
        return text(true);
    }

    Text longText() {
        return text(false);
    }

    @Nullable Text maybe(boolean line) {
        return random.nextBoolean() ? text(line) : null;
    }

    Phrase phrase() {
        return random.nextBoolean() ? Phrase.of(line()) : Phrase.of(name());
    }

    private Text text(boolean line) {
        var original = pick(List.of(Language.values()));
        var words = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            if (language == original || random.nextInt(3) == 0) {
                words.put(language, line ? line() : lines());
            }
        }
        return new Text(words.get(Language.AR), words.get(Language.FR), words.get(Language.EN), original);
    }

    private String lines() {
        return switch (random.nextInt(12)) {
            case 0 -> "=سطر \"طويل\"؛\n".repeat(Text.LONG).substring(0, Text.LONG);
            case 1, 2, 3 -> line() + "\n\n- " + line() + "\n" + line();
            case 4 -> "\n" + line();
            default -> line();
        };
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
