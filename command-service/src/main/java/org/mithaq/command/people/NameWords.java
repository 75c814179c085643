package org.mithaq.command.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.events.Text;
import org.mithaq.events.Written;

/** The words of a person's name as names are compared, without the titles that stand before it. */
record NameWords(List<String> words) {

    /** The least length at which a part of a name, found in a text, is taken to mean its bearer. */
    static final int TELLING = 4;

    private static final int BEGINNING = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Z}\\p{C}\\p{P}\\p{S}\\s]+");

    private static final Set<String> TITLES = Stream.of(
                    "M Mr Mme Mlle Monsieur Madame Mademoiselle Dr Docteur Pr Prof Professeur Me Maître Ing",
                    "Mrs Ms Miss Doctor Professor Hajj Haj Hadj Hajja",
                    "السيد السيدة الآنسة الدكتور الدكتورة دكتور دكتورة الأستاذ الأستاذة الحاج الحاجة المهندس المهندسة د ذ")
            .flatMap(BETWEEN_WORDS::splitAsStream)
            .map(Written::key)
            .collect(Collectors.toUnmodifiableSet());

    /** A name that is nothing but titles keeps them. */
    static NameWords of(String name) {
        var all = wordsOf(name);
        var own = all.stream().filter(word -> !TITLES.contains(word)).toList();
        return new NameWords(own.isEmpty() ? all : own);
    }

    static boolean hasTitle(String name) {
        return wordsOf(name).size() > of(name).words().size();
    }

    /** The words as one, whatever their order. */
    String inAnyOrder() {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    /** How each word begins: names that share no beginning are not compared. */
    String[] beginnings() {
        return words.stream()
                .filter(word -> word.length() > 1)
                .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
                .distinct()
                .toArray(String[]::new);
    }

    /** Whether a text names the bearer: by the whole name, however it is spaced, or by one telling word of it. */
    boolean isNamedIn(Text text) {
        return text.all().stream().anyMatch(this::isNamedIn);
    }

    private boolean isNamedIn(String text) {
        var whole = String.join("", words);
        var said = wordsOf(text);
        return (whole.length() >= TELLING && Written.key(text).contains(whole))
                || said.contains(whole)
                || words.stream()
                        .filter(word -> word.length() >= TELLING)
                        .anyMatch(word -> said.stream().anyMatch(other -> says(other, word)));
    }

    /** In Arabic a preposition or conjunction is written as one with its word. */
    private static boolean says(String said, String word) {
        return said.equals(word)
                || (said.endsWith(word)
                        && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC);
    }

    private static List<String> wordsOf(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .map(Written::key)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
