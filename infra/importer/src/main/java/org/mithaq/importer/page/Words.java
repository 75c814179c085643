package org.mithaq.importer.page;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Words by which a page is read, of one kind, in all its languages; compared without case and accents. */
enum Words {
    UNDEFINED("undefined"),
    ACTION_PLAN("action-plan"),
    ROLE("role"),
    ORGANISATION("organisation"),
    ADMINISTRATION("administration"),
    TERRITORY("territory"),
    PLACE("place"),
    CONNECTING("connecting"),
    COLLECTIVE("collective"),
    COUNTED("counted"),
    HEADER_NAME("header-name"),
    HEADER_ROLE("header-role"),
    HEADER_ORGANISATION("header-organisation"),
    HEADER_PLACE("header-place");

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final Pattern somewhere;
    private final Pattern whole;

    Words(String key) {
        var words = Resource.properties("words.properties").getProperty(key, "");
        somewhere = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
        whole = Pattern.compile("(?:" + words + ")", Pattern.CASE_INSENSITIVE);
    }

    boolean in(String text) {
        return somewhere.matcher(plain(text)).find();
    }

    /** Whether there is nothing else, but for punctuation at both ends. */
    boolean are(String text) {
        return whole.matcher(trimmed(plain(text))).matches();
    }

    /** Whether every word is of this kind. */
    boolean allIn(String text) {
        return Arrays.stream(text.split("[\\s-]+")).allMatch(this::are);
    }

    /** Whether a text begins or ends with such a word and has others beside it. */
    boolean atEnds(String text) {
        var kept = removedFromEnds(text);
        return !kept.isEmpty() && kept.length() < trimmed(text).length();
    }

    /** Where the words end with which a text begins; 0 if it does not begin with them. */
    int atBeginning(String text) {
        var found = whole.matcher(plain(text));
        return found.lookingAt() ? found.end() : 0;
    }

    /** Where a text ends if words of this kind behind it are left out. */
    int beforeEnd(String text) {
        var end = text.length();
        for (var found = somewhere.matcher(plain(text)); found.find(); ) {
            if (trimmed(text.substring(found.end())).isEmpty()) {
                end = Math.min(end, found.start());
            }
        }
        return end;
    }

    /** A text without words of this kind, and without punctuation at its ends. */
    String removedFrom(String text) {
        var kept = new StringBuilder();
        var last = 0;
        for (var found = somewhere.matcher(plain(text)); found.find(); last = found.end()) {
            kept.append(text, last, found.start());
        }
        return trimmed(kept.append(text.substring(last)).toString());
    }

    /** A text without words of this kind at its ends. */
    String removedFromEnds(String text) {
        var kept = trimmed(text);
        for (var before = ""; !before.equals(kept); ) {
            before = kept;
            kept = trimmed(kept.substring(0, beforeEnd(kept)));
            var found = somewhere.matcher(plain(kept));
            kept = found.lookingAt() ? trimmed(kept.substring(found.end())) : kept;
        }
        return kept;
    }

    /** Without accents, letter by letter: what stands in the result stands at the same place in the text. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < FIRST_BEYOND_ASCII) {
                plain.append(text.charAt(i));
                continue;
            }
            var letter = text.substring(i, i + 1);
            var decomposed = ACCENTS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD))
                    .replaceAll("");
            plain.append(decomposed.length() == 1 ? decomposed : letter);
        }
        return plain.toString();
    }

    static String trimmedEnd(String text) {
        var end = text.length();
        while (end > 0 && (isBlank(text.charAt(end - 1)) || ".,;:".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end).strip();
    }

    static String trimmed(String text) {
        var from = 0;
        var end = text.length();
        while (from < end && isAround(text.charAt(from))) {
            from++;
        }
        while (end > from && isAround(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(from, end);
    }

    private static boolean isAround(char letter) {
        return isBlank(letter)
                || switch (Character.getType(letter)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || Character.isWhitespace(letter);
    }
}
