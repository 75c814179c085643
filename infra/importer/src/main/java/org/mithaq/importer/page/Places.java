package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mithaq.events.Written;

/** The place that stands behind the name of an organisation. */
record Places(String organisation, Optional<String> place) {

    private static final Pattern BREAK = Pattern.compile("\\s*,\\s*|\\s+[–—-]\\s+");
    private static final int MOST_WORDS = 5;

    /** Parts an organisation from the place behind it; what follows a dash belongs together. */
    static Places in(String words) {
        var breaks = new ArrayList<>(BREAK.matcher(words).results().toList());
        if (breaks.isEmpty() || !isPlace(words.substring(breaks.getLast().end()))) {
            return new Places(Words.trimmedEnd(words), Optional.empty());
        }
        var chosen = breaks.getLast();
        for (var found : breaks.reversed()) {
            if (!isShort(words.substring(found.end()))) {
                break;
            }
            if (!found.group().contains(",")) {
                chosen = found;
            }
        }
        return new Places(
                Words.trimmedEnd(words.substring(0, chosen.start())),
                Optional.of(Words.trimmedEnd(words.substring(chosen.end()))));
    }

    /** What stands behind an organisation whose name has a cell of its own. */
    static Optional<Places> behind(String cell, String words) {
        var place = words.startsWith(cell) ? Words.trimmed(words.substring(cell.length())) : "";
        return place.isEmpty() ? Optional.empty() : Optional.of(new Places(Words.trimmedEnd(cell), Optional.of(place)));
    }

    /** A province in whose name an entry stops, or right behind it. */
    record Begun(Places places, Territories.Province province) {}

    /** The place of an entry that was cut in the name of a province. */
    static Optional<Begun> begun(String words) {
        var comma = words.lastIndexOf(',');
        if (comma < 0) {
            return Optional.empty();
        }
        var last = words.substring(comma + 1).strip();
        return Territories.ofCut(last).map(province -> {
            var place =
                    last.substring(0, Math.min(last.length(), province.name().length()));
            var named = Written.key(place).equals(Written.key(province.name())) ? place : last;
            return new Begun(new Places(Words.trimmedEnd(words.substring(0, comma)), Optional.of(named)), province);
        });
    }

    /** The province of which a place says that it lies there. */
    static Optional<Territories.Province> province(String place) {
        for (var part : place.split(",", -1)) {
            var found = Territories.of(part);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether these words are a place: they say what kind of place it is, or are known to be one. */
    static boolean isPlace(String words) {
        var trimmed = Words.trimmed(words);
        return isShort(trimmed)
                && (Words.PLACE.atEnds(trimmed)
                        || Words.TERRITORY.atEnds(trimmed)
                        || Territories.of(trimmed).isPresent());
    }

    private static boolean isShort(String words) {
        return words.split("\\s+").length <= MOST_WORDS;
    }
}
