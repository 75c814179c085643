package org.mithaq.importer.list;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.importer.Unreadable;
import org.mithaq.lists.Column;
import org.mithaq.lists.ComputedList;
import org.mithaq.lists.Field;
import org.mithaq.lists.Listed;
import org.mithaq.lists.RecordedList;

/** Tells by its headings which list a file holds. A heading that begins with # is a note of its owner's, and is not read. */
final class Recognised {

    static final String NOTE = "#";

    private static final int MOST_SHOWN = 5;
    private static final int LONGEST_SHOWN = 60;

    private Recognised() {}

    /** Every heading that any list has. */
    static Set<String> headings() {
        return Stream.<Listed>concat(Arrays.stream(RecordedList.values()), Arrays.stream(ComputedList.values()))
                .flatMap(list -> names(list).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static RecordedList list(List<String> headings) {
        var given = headings.stream()
                .filter(heading -> !heading.startsWith(NOTE) && !heading.isEmpty())
                .toList();
        twice(given);
        var set = Set.copyOf(given);
        return Arrays.stream(RecordedList.values())
                .filter(list ->
                        names(list).containsAll(set) && missing(list, set).isEmpty())
                .findFirst()
                .orElseThrow(() -> none(given, set));
    }

    private static void twice(List<String> headings) {
        var seen = new HashSet<String>();
        headings.stream().filter(heading -> !seen.add(heading)).findFirst().ifPresent(heading -> {
            throw new Unreadable("The heading " + shown(heading) + " stands twice in row 1");
        });
    }

    /** The list that was probably meant, with what is wrong about it. */
    private static Unreadable none(List<String> headings, Set<String> set) {
        var computed = Arrays.stream(ComputedList.values())
                .filter(list -> names(list).containsAll(set))
                .findFirst();
        if (computed.isPresent()) {
            return new Unreadable(
                    "This list cannot be imported: " + computed.get().whyNotImported());
        }
        var nearest = Arrays.stream(RecordedList.values())
                .max(Comparator.<RecordedList>comparingLong(list ->
                                set.stream().filter(names(list)::contains).count())
                        .thenComparingInt(list -> -missing(list, set).size()))
                .orElseThrow();
        var unknown = headings.stream()
                .filter(heading -> !names(nearest).contains(heading))
                .toList();
        var sentences = Stream.of(
                unknown.isEmpty()
                        ? ""
                        : " These headings are none of its columns: " + some(unknown) + " (a note of yours begins with "
                                + NOTE + ").",
                missing(nearest, set).stream()
                        .map(field -> " It needs " + alternatives(field) + ".")
                        .collect(Collectors.joining()));
        return new Unreadable("Row 1 looks like that of the list \"" + nearest.id() + "\", but is not:"
                + sentences.collect(Collectors.joining()));
    }

    /** The first of them, on one line, since a file that is no list may have anything there. */
    private static String some(List<String> headings) {
        var first = headings.stream().limit(MOST_SHOWN).map(Recognised::shown).collect(Collectors.joining(", "));
        return headings.size() <= MOST_SHOWN ? first : first + " and " + (headings.size() - MOST_SHOWN) + " more";
    }

    private static String shown(String heading) {
        var line = heading.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    private static List<Field> missing(RecordedList list, Set<String> headings) {
        return list.fields().stream()
                .filter(field -> field.required()
                        && field.columns().stream().map(Column::name).noneMatch(headings::contains))
                .toList();
    }

    static String alternatives(Field field) {
        var names = field.columns().stream()
                .map(Column::name)
                .filter(name -> !name.endsWith(".original"))
                .toList();
        return names.size() == 1 ? "the column " + names.getFirst() : "one of the columns " + String.join(", ", names);
    }

    private static Set<String> names(Listed list) {
        return list.columns().stream().map(Column::name).collect(Collectors.toUnmodifiableSet());
    }
}
