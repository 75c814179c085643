package org.mithaq.events;

import java.util.List;
import java.util.regex.Pattern;
import org.mithaq.events.Due.Precision;

/**
 * A stretch of time that comes every year, as signs: which days it covers in a year. Of a year, {@code early} is January to
 * April, {@code mid} May to August, {@code end} October to December; of anything shorter every part means the whole.
 */
record DueUnit(String signs) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern ALL_BUT_NAMES = Pattern.compile("[\\d ~u]");
    private static final int APRIL = 4;

    boolean everydayWord() {
        return signs.contains("~");
    }

    /** In {@code y2026}, {@code p2026} (2026-27) or {@code fiscal y2026}. */
    DueSpan in(String yearSigns) {
        var year = year(yearSigns);
        if (yearSigns.contains("p")) {
            var both = in(year - 1).covering(in(year)).doubted(DueDoubt.FISCAL_OR_CALENDAR);
            return signs.startsWith("s4") ? DueSpan.months(year - 1, 12, 4, Precision.SEASON) : both;
        }
        return yearSigns.contains("fiscal") ? fiscal(year) : in(year);
    }

    /** From the April before to the March after covers fiscal years that are named after their beginning or their end. */
    private DueSpan fiscal(int year) {
        return DueSpan.months(year - 1, APRIL, 24, in(year).precision()).doubted(DueDoubt.FISCAL_OR_CALENDAR);
    }

    DueSpan in(int year) {
        var n = numbers();
        return switch (ALL_BUT_NAMES.matcher(signs).replaceAll("")) {
            case "nm" -> DueSpan.day(year, n.getLast(), n.getFirst());
            case "mn" -> DueSpan.day(year, n.getFirst(), n.getLast());
            case "nnm" -> days(year, n.get(2), n.get(0), n.get(1));
            case "mnn" -> days(year, n.get(0), n.get(1), n.get(2));
            case "aa" -> dayOrMonthFirst(year, n.getFirst(), n.getLast());
            case "m" -> DueSpan.months(year, n.getFirst(), 1, Precision.MONTH);
            case "nq", "qn" -> DueSpan.months(year, 3 * n.getFirst() - 2, 3, Precision.QUARTER);
            case "nh", "hn" -> DueSpan.months(year, 6 * n.getFirst() - 5, 6, Precision.HALF_YEAR);
            case "s" -> DueSpan.season(year, n.getFirst());
            case "early" -> DueSpan.months(year, 1, 4, Precision.SEASON);
            case "mid" -> DueSpan.months(year, 5, 4, Precision.SEASON);
            case "end", "lastq", "qlast" -> DueSpan.months(year, 10, 3, Precision.QUARTER);
            case "lasth", "hlast" -> DueSpan.months(year, 7, 6, Precision.HALF_YEAR);
            default -> DueSpan.months(year, 1, 12, Precision.YEAR);
        };
    }

    /** The later of the two years of a pair, since it decides. */
    static int year(String yearSigns) {
        var year = NUMBER.matcher(yearSigns)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group()))
                .sum();
        return yearSigns.contains("p") ? year + 1 : year;
    }

    private static DueSpan days(int year, int month, int first, int last) {
        return DueSpan.day(year, month, first).covering(DueSpan.day(year, month, last));
    }

    private static DueSpan dayOrMonthFirst(int year, int one, int other) {
        return DueSpan.day(year, other, one)
                .covering(DueSpan.day(year, one, other))
                .doubted(DueDoubt.DAY_OR_MONTH_FIRST);
    }

    private List<Integer> numbers() {
        return NUMBER.matcher(signs)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
    }
}
