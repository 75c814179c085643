package org.mithaq.events;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What holds for every string that people wrote: its length, its characters, and by what two spellings of a name are compared. */
public final class Written {

    private static final Pattern NOT_COMPARED = Pattern.compile("[\\p{M}\\p{Z}\\p{C}\\p{P}\\x{0640}]+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Z}\\p{P}\\s]+");

    private Written() {}

    /** Refuses what is blank, too long, or has characters that no person types: controls, lone surrogates, non-characters. */
    public static void check(@Nullable String words, String pointer) {
        check(words, pointer, Text.LONG);
    }

    /** As {@link #check(String, String)}, for one line of at most {@code longest} characters. */
    public static void line(@Nullable String words, String pointer, int longest) {
        check(words, pointer, longest);
        Invalid.unless(words == null || oneLine(words), pointer, "This is one line, without line breaks");
    }

    // By hand and not with streams: every text of every event passes here when the log is replayed.

    /** Whether every reader sees it as one line. */
    static boolean oneLine(String words) {
        for (var at = 0; at < words.length(); at++) {
            var character = words.charAt(at);
            if (character == '\n' || character == '\u2028' || character == '\u2029') {
                return false;
            }
        }
        return true;
    }

    private static void check(@Nullable String words, String pointer, int longest) {
        if (words == null) {
            return;
        }
        var seen = false;
        var typed = true;
        for (int at = 0, character; at < words.length(); at += Character.charCount(character)) {
            character = words.codePointAt(at);
            seen |= seen(character);
            typed &= typed(character);
        }
        Invalid.unless(seen, pointer, "A text is not blank");
        Invalid.unless(words.length() <= longest, pointer, "A text has at most " + longest + " characters here");
        Invalid.unless(typed, pointer, "A text has no control characters but line breaks and tabs");
    }

    private static boolean typed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            // Overrides and embeddings can make a text read differently from what is stored; isolates and marks are
            // needed in Arabic.
            case Character.FORMAT -> !(overrides(character) || hides(character));
            default -> true;
        };
    }

    private static boolean overrides(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x206A && character <= 0x206F);
    }

    /** Annotations and tags carry text that nobody sees. */
    private static boolean hides(int character) {
        return (character >= 0xFFF9 && character <= 0xFFFB) || character >= 0xE0000;
    }

    private static boolean seen(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.CONTROL -> false;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** What two names are compared by: without case, accents, vowel signs, punctuation and spacing. */
    public static String key(String name) {
        var plain = NOT_COMPARED
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** A name as an id, in any script: its words as they are compared, joined by hyphens. It has the key of the name. */
    public static String slug(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .map(Written::key)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
    }
}
