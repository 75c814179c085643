package org.mithaq.events;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of every language in which people say when, and the sign of each; both stand in {@code due-words_*.properties}. */
final class DueWords {

    /** The sign of a word that says nothing about time. */
    static final String OTHER = "? ";

    private static final Pattern NOT_READ = Pattern.compile("[\\p{M}\\p{Cf}\\x{0640}]+");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\x{2212}]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final List<Pattern> ARABIC_PREFIXES =
            Stream.of("^[وف]", "^[بلك]", "^(?:ال|ل)").map(Pattern::compile).toList();

    /** The sign of each word, as it stands folded. */
    static final Map<String, String> SIGNS = Arrays.stream(Language.values())
            .flatMap(DueWords::of)
            .distinct()
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Two words that only together say when, as {@code on going} and {@code كانون الثاني}. */
    static final Pattern PHRASE = SIGNS.keySet().stream()
            .filter(word -> word.contains("_"))
            .map(word -> word.replace("_", "[ -]"))
            .sorted()
            .collect(collectingAndThen(joining("|"), DueWords::phrase));

    private DueWords() {}

    /** Without case, accents, vowel signs and the many shapes of digits, dashes and spaces; phrases are joined by a low line. */
    static String folded(String text) {
        return PHRASE.matcher(plain(text)).replaceAll(found -> found.group().replaceAll("[ -]", "_"));
    }

    /** The sign of a folded word, which in Arabic may be written together with the conjunction, preposition and article before it. */
    static String sign(String word) {
        var rest = word;
        for (var prefix : ARABIC_PREFIXES) {
            if (SIGNS.containsKey(rest)) {
                break;
            }
            rest = prefix.matcher(rest).replaceFirst("");
        }
        return SIGNS.getOrDefault(rest, OTHER);
    }

    private static String plain(String text) {
        var letters = NOT_READ.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ة', 'ه')
                .replace('ى', 'ي');
        var spaced = SPACE.matcher(DASH.matcher(letters).replaceAll("-")).replaceAll(" ");
        return spaced.codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Pattern phrase(String alternatives) {
        return Pattern.compile("(?<![a-z])(?:" + alternatives + ")(?!\\p{L})");
    }

    private static Stream<Map.Entry<String, String>> of(Language language) {
        var words = new Properties();
        var file = "due-words_" + language.code() + ".properties";
        try (var in = Objects.requireNonNull(DueWords.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words.stringPropertyNames().stream()
                .flatMap(sign -> Arrays.stream(words.getProperty(sign).split(" "))
                        .map(word -> Map.entry(plain(word), sign.equals("skip") ? "" : sign + " ")));
    }
}
