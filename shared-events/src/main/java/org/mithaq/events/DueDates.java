package org.mithaq.events;

import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The dates in a due text, by where they stand in its {@link DueSigns}. */
final class DueDates {

    private static final String UNIT = "(?>(?:n\\d+ ){1,2}(?:u )?m\\d+~? |m\\d+~? (?:n\\d+ ){0,2}|s\\d~? |a\\d+ a\\d+ "
            + "|(?:n[1-4]|last) q (?!n)|q (?:n[1-4]|last) |(?:n[12]|last) h (?!n)|h (?:n[12]|last) )";
    private static final String YEAR = "(?:u )?(?:fiscal )?(?:u )?[yp]\\d{4} ";

    /** A unit such as March with its year behind it, or before it if there is none behind it, or alone. */
    static final Pattern DATE = Pattern.compile("\\b(?:(?<mark>start|until|by|before) )?(?:u )?"
            + "(?:(?<part>early |mid |end )|n[12] h (?=(?:u )?[ms]\\d))?(?:u )?"
            + "(?:(?<yearFirst>" + YEAR + ")(?<of>" + UNIT + ")(?!(?:c )?" + YEAR + ")"
            + "|(?<unit>" + UNIT + ")?+(?:c )?(?<year>" + YEAR + ")"
            + "|(?<alone>" + UNIT + "))(?<onward>onward )?");

    /** A date: what leads to it, its year, the days that it may mean, and where it stops. */
    record Date(String mark, int year, DueSpan span, int stop) {

        boolean begins() {
            return mark.equals("start");
        }

        boolean ends() {
            return mark.equals("until") || mark.equals("by") || mark.equals("before");
        }

        /** Whether it bounds what goes on, rather than being the day on which something is due. */
        boolean bounds() {
            return mark.equals("start") || mark.equals("until");
        }
    }

    private final String signs;
    private final NavigableMap<Integer, Date> dates = new TreeMap<>();

    private DueDates(String signs) {
        this.signs = signs;
    }

    /** Where things repeat, what has no year comes in every year, unless a date with a year follows at once. */
    static NavigableMap<Integer, Date> in(String signs, boolean repeating) {
        var all = new DueDates(signs);
        var found = DATE.matcher(signs).results().toList();
        found.reversed().forEach(all::withItsYearOrTheNext);
        if (!repeating) {
            found.forEach(all::withTheYearBefore);
        }
        return all.dates;
    }

    private void withItsYearOrTheNext(MatchResult found) {
        var year = group(found, "year", "yearFirst");
        var next = dates.firstEntry();
        if (!year.isEmpty()) {
            add(found, DueUnit.year(year), unit(found).in(year));
        } else if (next != null && !next.getValue().begins() && adjacent(found.end(), next.getKey())) {
            withTheYearOf(next.getValue(), found);
        }
    }

    /** December to March 2027 begins in the year before. */
    private void withTheYearOf(Date next, MatchResult found) {
        var span = unit(found).in(next.year());
        var before = span.from().isAfter(next.span().to());
        add(found, next.year(), before ? unit(found).in(next.year() - 1) : span);
    }

    private void withTheYearBefore(MatchResult found) {
        var before = dates.lowerEntry(found.start());
        if (before == null || dates.containsKey(found.start()) || (unit(found).everydayWord() && !closing(found))) {
            return;
        }
        var year = before.getValue().year();
        var span = unit(found).in(year);
        var follows = !span.to().isBefore(before.getValue().span().from());
        add(found, year, (follows ? span : unit(found).in(year + 1)).doubted(DueDoubt.YEAR_NOT_SAID));
    }

    private void add(MatchResult found, int year, DueSpan span) {
        var mark = found.group("onward") == null ? group(found, "mark") : "start";
        var vague = mark.equals("before") && !group(found, "part").equals("end ");
        dates.put(found.start(), new Date(mark, year, vague ? span.before() : span, found.end()));
    }

    private boolean adjacent(int stop, int start) {
        return stop == start || (stop + 2 == start && signs.startsWith("c ", stop));
    }

    /** Whether it follows a date and nothing follows it. */
    private boolean closing(MatchResult found) {
        var before = dates.lowerEntry(found.start());
        return found.end() == signs.length()
                && before != null
                && adjacent(before.getValue().stop(), found.start());
    }

    private static DueUnit unit(MatchResult found) {
        var unit = group(found, "unit", "of", "alone");
        return new DueUnit(unit.isEmpty() ? group(found, "part") : unit);
    }

    /** What the first of these groups that took part has matched, else nothing. */
    private static String group(MatchResult found, String... names) {
        return Stream.of(names)
                .map(found::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
