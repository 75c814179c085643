package org.mithaq.importer.page;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mithaq.events.Language;

/** A language in which pages are written; the texts of a plan know no Spanish. */
enum PageLanguage {
    EN(Language.EN, "the of and to in for that with is are by on this its from have will"),
    FR(Language.FR, "le les des et du une dans pour que est sur par au aux sont avec cette leur ses"),
    ES(Language.EN, "el los las y del una para que es por con se su al son esta como entre"),
    AR(Language.AR, "");

    /** Those of which labels are known. */
    static final List<PageLanguage> ALL = List.of(EN, FR, ES);

    private static final int ENOUGH = 6;

    private final Language key;
    private final String common;

    PageLanguage(Language key, String common) {
        this.key = key;
        this.common = ' ' + common + ' ';
    }

    /** The language under which a plan keeps what is written in this one. */
    Language key() {
        return key;
    }

    String title() {
        return switch (this) {
            case EN -> "English";
            case FR -> "French";
            case ES -> "Spanish";
            case AR -> "Arabic";
        };
    }

    /** The language of a text, if it is long enough to be told by its commonest words. */
    static Optional<PageLanguage> of(String text) {
        var arabic = text.codePoints()
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC)
                .count();
        if (arabic * 2 > text.length()) {
            return Optional.of(AR);
        }
        var counts = counts(text);
        var ranked = ALL.stream()
                .sorted((one, other) -> Integer.compare(counts.getOrDefault(other, 0), counts.getOrDefault(one, 0)))
                .toList();
        var first = counts.getOrDefault(ranked.get(0), 0);
        var second = counts.getOrDefault(ranked.get(1), 0);
        return first >= ENOUGH && first > 2 * second ? Optional.of(ranked.get(0)) : Optional.empty();
    }

    private static Map<PageLanguage, Integer> counts(String text) {
        var counts = new EnumMap<PageLanguage, Integer>(PageLanguage.class);
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .forEach(word -> ALL.stream()
                        .filter(language -> language.common.contains(' ' + word + ' '))
                        .forEach(language -> counts.merge(language, 1, Integer::sum)));
        return counts;
    }
}
