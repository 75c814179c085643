package org.mithaq.importer.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.events.Written;

/** Which province or prefecture belongs to which region, as the law of a country says. */
final class Territories {

    private static final int SHORTEST_CUT = 6;

    private static final List<Province> ALL = Resource.lines("territories.txt").stream()
            .flatMap(Territories::provinces)
            .toList();

    private Territories() {}

    /** A province or prefecture and the region to which it belongs. */
    record Province(String name, String region) {}

    /** The province that these words name, whether they call it a province or not. */
    static Optional<Province> of(String words) {
        var name = Words.CONNECTING.removedFromEnds(Words.PLACE.removedFrom(words));
        return ALL.stream().filter(province -> isNamed(province, name)).findFirst();
    }

    /** The one province whose name is the beginning of these words, which were cut behind it or in it. */
    static Optional<Province> ofCut(String words) {
        var key = Written.key(Words.CONNECTING.removedFromEnds(words));
        if (key.length() < SHORTEST_CUT) {
            return Optional.empty();
        }
        var found = ALL.stream()
                .filter(province -> isBegunBy(Written.key(province.name()), key))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isBegunBy(String province, String cut) {
        var called = Stream.of("province", "prefecture").map(kind -> province + kind);
        return called.anyMatch(whole -> whole.startsWith(cut));
    }

    private static boolean isNamed(Province province, String name) {
        return Near.same(province.name(), name)
                || Arrays.stream(province.name().split("-"))
                        .findFirst()
                        .filter(first -> first.length() > SHORTEST_FIRST
                                && Written.key(first).equals(Written.key(name)))
                        .isPresent();
    }

    private static final int SHORTEST_FIRST = 4;

    private static Stream<Province> provinces(String line) {
        var parts = Arrays.stream(line.split(";")).map(String::strip).toList();
        return parts.stream().skip(2).map(name -> new Province(name, parts.get(1)));
    }
}
