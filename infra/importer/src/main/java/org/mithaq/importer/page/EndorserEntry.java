package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an entry among the endorsements says: a person if it names one, their role, and the organisation with
 * its place and territory, or alone in a cell of its own.
 */
record EndorserEntry(@Nullable String name, @Nullable String role, String organisation, Optional<String> cell) {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_WORDS_OF_A_ROLE = 7;
    private static final List<Pattern> SEPARATORS = List.of(
            Pattern.compile("\\t"),
            Pattern.compile("\\s*\\|\\s*"),
            Pattern.compile("\\s*;\\s*"),
            Pattern.compile("\\s+[–—-]\\s+"),
            Pattern.compile("\\s*,\\s*"));
    private static final Pattern COMMA = SEPARATORS.getLast();

    /** What separates the parts of most entries of a list. */
    static Pattern separator(List<String> entries) {
        Predicate<Pattern> separatesMost = separator -> entries.stream()
                                .filter(entry -> separator.split(entry).length >= 3)
                                .count()
                        * 2
                >= entries.size();
        return SEPARATORS.stream().filter(separatesMost).findFirst().orElse(COMMA);
    }

    /** An entry read by its order, which its roles and organisations give away; nothing if it could be read in two ways. */
    static Optional<EndorserEntry> of(String text, Pattern separator) {
        var starts = starts(text, separator);
        var parts = IntStream.range(0, starts.size())
                .mapToObj(part -> part(text, starts, part, separator))
                .toList();
        var role = IntStream.of(1, 2)
                .filter(part -> part < parts.size() && isRole(parts.get(part)))
                .findFirst()
                .orElse(-1);
        return switch (role) {
            case 1 ->
                parts.size() > 2 && isName(parts.get(0))
                        ? entry(
                                parts.get(0),
                                parts.get(1),
                                joined(text, parts, starts, 2, separator),
                                cell(parts, 2, separator))
                        : Optional.empty();
            case 2 -> roleThird(parts, separator);
            default -> withoutRole(text, parts, starts, separator);
        };
    }

    private static Optional<EndorserEntry> roleThird(List<String> parts, Pattern separator) {
        var places = parts.subList(3, parts.size());
        if (Words.ORGANISATION.in(parts.get(0)) && isName(parts.get(1))) {
            return entry(parts.get(1), parts.get(2), joined(parts.get(0), places), cell(parts, 0, separator));
        }
        return isName(parts.get(0)) && !isName(parts.get(1))
                ? entry(parts.get(0), parts.get(2), joined(parts.get(1), places), cell(parts, 1, separator))
                : Optional.empty();
    }

    private static Optional<EndorserEntry> withoutRole(
            String text, List<String> parts, List<Integer> starts, Pattern separator) {
        if (Words.ORGANISATION.in(parts.get(0))) {
            var onlyPlaces = parts.stream().skip(1).allMatch(part -> !isName(part) || Places.isPlace(part));
            return onlyPlaces
                    ? entry(null, null, joined(text, parts, starts, 0, separator), cell(parts, 0, separator))
                    : Optional.empty();
        }
        return parts.size() > 1 && isName(parts.get(0)) && Words.ORGANISATION.in(parts.get(1))
                ? entry(parts.get(0), null, joined(text, parts, starts, 1, separator), cell(parts, 1, separator))
                : Optional.empty();
    }

    private static Optional<EndorserEntry> entry(
            @Nullable String name, @Nullable String role, String organisation, Optional<String> cell) {
        return organisation.isBlank() || isOnlyPlace(organisation)
                ? Optional.empty()
                : Optional.of(new EndorserEntry(name, role, organisation, cell));
    }

    /** Whether a place stands where the organisation is looked for: then what was read as the person is the organisation. */
    private static boolean isOnlyPlace(String organisation) {
        var first = COMMA.splitAsStream(organisation).findFirst().orElse("");
        return Places.isPlace(first) && !Words.ORGANISATION.in(first) && !Words.ADMINISTRATION.in(first);
    }

    /** The part that is the organisation and nothing else, which commas do not tell. */
    private static Optional<String> cell(List<String> parts, int part, Pattern separator) {
        return separator == COMMA ? Optional.empty() : Optional.of(parts.get(part));
    }

    /** Whether a person may be called so. */
    private static boolean isName(String part) {
        return part.length() <= LONGEST_NAME
                && part.codePoints().noneMatch(Character::isDigit)
                && !Words.ORGANISATION.in(part)
                && !Words.TERRITORY.in(part);
    }

    private static boolean isRole(String part) {
        return Words.ROLE.in(part) && part.split("\\s+").length <= MOST_WORDS_OF_A_ROLE;
    }

    private static List<Integer> starts(String text, Pattern separator) {
        var starts = new ArrayList<Integer>(List.of(0));
        separator.matcher(text).results().forEach(found -> starts.add(found.end()));
        return starts;
    }

    private static String part(String text, List<Integer> starts, int part, Pattern separator) {
        var end = part + 1 < starts.size() ? starts.get(part + 1) : text.length();
        return separator
                .splitAsStream(text.substring(starts.get(part), end))
                .findFirst()
                .orElse("")
                .strip();
    }

    /** The last parts as they stand where commas separate them, else joined by commas. */
    private static String joined(String text, List<String> parts, List<Integer> starts, int from, Pattern separator) {
        return separator == COMMA
                ? text.substring(starts.get(from)).strip()
                : parts.stream().skip(from).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String joined(String organisation, List<String> places) {
        return places.isEmpty() ? organisation : organisation + ", " + String.join(", ", places);
    }

    /** The columns of a table, if its first row names them. */
    static Optional<List<Words>> columns(String row) {
        var kinds = List.of(Words.HEADER_NAME, Words.HEADER_ROLE, Words.HEADER_ORGANISATION, Words.HEADER_PLACE);
        var columns = Arrays.stream(row.split("\\t"))
                .flatMap(cell -> kinds.stream().filter(kind -> kind.are(cell)).limit(1))
                .toList();
        return columns.size() > 1
                        && columns.size() == row.split("\\t").length
                        && columns.contains(Words.HEADER_ORGANISATION)
                ? Optional.of(columns)
                : Optional.empty();
    }

    /** A row of a table whose columns are known. */
    static Optional<EndorserEntry> of(String row, List<Words> columns) {
        var cells = row.split("\\t", -1);
        var name = cell(cells, columns, Words.HEADER_NAME);
        var role = cell(cells, columns, Words.HEADER_ROLE);
        var places = IntStream.range(0, Math.min(cells.length, columns.size()))
                .filter(column -> columns.get(column) == Words.HEADER_PLACE && !cells[column].isBlank())
                .mapToObj(column -> cells[column].strip())
                .toList();
        return cell(cells, columns, Words.HEADER_ORGANISATION)
                .flatMap(organisation -> entry(
                        name.orElse(null), role.orElse(null), joined(organisation, places), Optional.of(organisation)));
    }

    private static Optional<String> cell(String[] cells, List<Words> columns, Words kind) {
        var column = columns.indexOf(kind);
        return column >= 0 && column < cells.length && !cells[column].isBlank()
                ? Optional.of(cells[column].strip())
                : Optional.empty();
    }
}
