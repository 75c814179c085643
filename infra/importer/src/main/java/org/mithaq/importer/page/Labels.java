package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mithaq.events.Written;

/** The words in which the template asks, in every language and wording that is known. */
final class Labels {

    private static final int LONG = 25;
    private static final int LONGEST = 400;
    private static final int LETTERS_PER_SLIP = 9;
    private static final Pattern DELIMITER = Pattern.compile("[?:.\\t]");
    // possessive here and elsewhere: repeated groups that can be taken back are read by recursion
    private static final Pattern BEFORE = Pattern.compile("^(?:[#*>\\s]+|(?:Q(?:uestion)?\\s*)?\\d{1,2}[.):]\\s+)++");
    private static final Pattern COUNT = Pattern.compile("\\s*[(:]?\\s*(\\d{1,4})\\s*\\)?\\s*:?\\s*$");

    private static final List<Wording> WORDINGS = PageLanguage.ALL.stream()
            .flatMap(language -> wordings(language).stream())
            .toList();

    private Labels() {}

    private record Wording(Label label, PageLanguage language, String key) {

        boolean isLong() {
            return key.length() >= LONG;
        }

        boolean matches(String words) {
            return isLong() ? Near.keys(words, key, LETTERS_PER_SLIP) : words.equals(key);
        }
    }

    /** A label found at the beginning of a line, its languages, and what follows on the same line. */
    record Found(Label label, List<PageLanguage> languages, String rest) {}

    static Optional<Found> in(PageLine line) {
        var text = line.isItem()
                ? line.entry()
                : BEFORE.matcher(line.text()).replaceFirst("").replaceAll("[*_]{2,}", "");
        // a short answer behind a question must not pass for a slip in the question
        var found = counted(text, line.isItem()).or(() -> exactly(text, line.isItem()));
        var delimiters = DELIMITER.matcher(text).region(0, Math.min(LONGEST, text.length()));
        while (found.isEmpty() && delimiters.find()) {
            var head = text.substring(0, delimiters.start());
            var rest = text.substring(delimiters.end()).strip();
            var sentence = text.charAt(delimiters.start()) == '.';
            found = of(head, rest, line.isItem() || sentence)
                    .filter(_ -> !sentence || Written.key(head).length() >= LONG);
        }
        return found.isEmpty() && text.length() <= LONGEST ? of(text, "", line.isItem()) : found;
    }

    private static Optional<Found> counted(String text, boolean item) {
        var counted = COUNT.matcher(text);
        return text.length() <= LONGEST && counted.find()
                ? of(text.substring(0, counted.start()), counted.group(1), item)
                        .filter(found -> found.label() == Label.COMMITMENTS)
                : Optional.empty();
    }

    private static Optional<Found> exactly(String text, boolean item) {
        var key = text.length() <= LONGEST ? Written.key(text) : "";
        return WORDINGS.stream().anyMatch(wording -> wording.key().equals(key)) ? of(text, "", item) : Optional.empty();
    }

    private static Optional<Found> of(String head, String rest, boolean careful) {
        var key = Written.key(head);
        var matching = WORDINGS.stream().filter(wording -> wording.matches(key)).toList();
        if (matching.isEmpty() || !isAllowed(matching.getFirst(), rest, careful)) {
            return Optional.empty();
        }
        var label = matching.getFirst().label();
        var languages = matching.stream()
                .filter(wording -> wording.label() == label)
                .map(Wording::language)
                .distinct()
                .toList();
        return Optional.of(new Found(label, languages, rest));
    }

    /** Short words such as Description may also begin a sentence or an entry of an answer. */
    private static boolean isAllowed(Wording wording, String rest, boolean careful) {
        return switch (wording.label().kind()) {
            case CHROME -> rest.isEmpty() && (!careful || wording.isLong());
            case VALUE -> !careful || wording.label().isTelling() || wording.label() == Label.TITLE;
            case LIST ->
                wording.label() == Label.COMMITMENTS ? !careful && isCount(rest) : !careful || wording.isLong();
            case SECTION ->
                wording.isLong()
                        || (!careful && (rest.isEmpty() || wording.label().isTelling()));
        };
    }

    private static boolean isCount(String rest) {
        return rest.isEmpty() || rest.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static List<Wording> wordings(PageLanguage language) {
        var table = Resource.properties("labels_" + language.name().toLowerCase(Locale.ROOT) + ".properties");
        var wordings = new ArrayList<Wording>();
        for (var label : Label.values()) {
            Resource.wordings(table, label.id())
                    .forEach(wording -> wordings.add(new Wording(label, language, Written.key(wording))));
        }
        return wordings;
    }
}
