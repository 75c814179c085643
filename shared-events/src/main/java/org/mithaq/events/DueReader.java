package org.mithaq.events;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due.Precision;
import org.mithaq.events.DueDates.Date;

/**
 * Reads due dates as people write them, in Arabic, French and English.
 *
 * <p>The interval holds every day that the words may mean, and its last day decides what is overdue: where readings differ
 * it covers them all and is marked with a {@link DueDoubt}. Several dates are read as all that lies between the first and
 * the last, as precise as the one that ends last. {@code By X} is X itself. What goes on, or comes again and again, has a
 * last day only if the words name one.
 *
 * <p>Sources of the rules: the deadlines of Canada's sixth national action plan on open government (half of them a season,
 * an "early" or an "end of" a year), days as Morocco and France write them, the Moroccan names of months, the
 * meteorological and astronomical seasons of the north. {@link DueSpan} has the rules for seasons, {@link DueUnit} those
 * for parts of a year and fiscal years, {@code due-words_*.properties} the words.
 */
public final class DueReader {

    static final Pattern AGAIN = Pattern.compile("\\b(?:every |times ){1,2}(?:n\\d+ |k )?(?:[uwqh] |[ms]\\d+~? )");
    static final Pattern COUNTED =
            Pattern.compile("\\bwithin (?:(?:n\\d+ |k )[uw] |[uw] (?![ymspqnf]))|\\b(?:n\\d+|k) [uw] start ");
    static final Pattern END_OF_SOMETHING = Pattern.compile("\\bend (?:u )?thing ");
    static final Pattern THEN = Pattern.compile("\\bthen ");

    private final String text;
    private final String signs;
    private final Optional<Precision> stated;
    private final NavigableMap<Integer, Date> dates;

    private DueReader(String text) {
        this.text = text;
        signs = AGAIN.matcher(DueSigns.of(text)).replaceAll("recurring ");
        stated = repeats("recurring ", "open ");
        dates = DueDates.in(signs, stated.isPresent());
    }

    /** The words with what they mean; refused are only those that {@link Due} cannot hold, save that lines are joined. */
    public static Due read(String text) {
        var line = text.indexOf('\n') < 0 ? text : joined(text);
        Written.line(line, "/text", Text.TITLE);
        return new DueReader(line).meaning();
    }

    private static String joined(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(joining(" "));
    }

    private Due meaning() {
        var repeated = stated.or(this::implied);
        if (repeated.isPresent()) {
            return repeated(repeated.get());
        }
        if (COUNTED.matcher(signs).find()) {
            return unread(DueDoubt.COUNTED_FROM_ELSEWHERE);
        }
        if (dates.isEmpty()) {
            return unread(last(END_OF_SOMETHING) ? DueDoubt.END_WITHOUT_DATE : DueDoubt.NOT_UNDERSTOOD);
        }
        return once(dates(_ -> true).orElseThrow());
    }

    /** "Annual" alone, or until 2029, says how often; in "annual report, June 2026" it does not. */
    private Optional<Precision> implied() {
        return dates.values().stream().allMatch(Date::bounds) ? repeats("periodic ", "lasting ") : Optional.empty();
    }

    private Optional<Precision> repeats(String recurring, String open) {
        return signs.contains(recurring)
                ? Optional.of(Precision.RECURRING)
                : Optional.of(Precision.OPEN).filter(_ -> signs.contains(open));
    }

    /** "June 2026, then annually" begins in June 2026. */
    private Due repeated(Precision precision) {
        var endless = last(END_OF_SOMETHING);
        var to = endless || last(THEN) ? null : end();
        var from = dates(date -> !date.ends())
                .map(DueSpan::from)
                .filter(first -> to == null || !first.isAfter(to))
                .orElse(null);
        return due(from, to, precision, endless);
    }

    private Due once(DueSpan all) {
        var to = last(END_OF_SOMETHING) ? null : end();
        var precision = dates(date -> !date.begins()).map(DueSpan::precision).orElse(Precision.OPEN);
        return due(all.from(), to, precision, to == null);
    }

    private Due unread(DueDoubt doubt) {
        return new Due(text, null, null, null, List.of(doubt.code()));
    }

    private Due due(@Nullable LocalDate from, @Nullable LocalDate to, Precision precision, boolean endless) {
        var doubts = dates.values().stream().flatMap(date -> date.span().doubts().stream());
        var more = endless ? Stream.of(DueDoubt.END_WITHOUT_DATE) : Stream.<DueDoubt>empty();
        return new Due(text, from, to, precision, DueDoubt.codes(Stream.concat(doubts, more)));
    }

    /** Whether this is said, and no date after it: a date behind the end of something would say when that is. */
    private boolean last(Pattern said) {
        return said.matcher(signs)
                .results()
                .anyMatch(found -> dates.tailMap(found.end()).isEmpty());
    }

    private @Nullable LocalDate end() {
        return dates(date -> !date.begins()).map(DueSpan::to).orElse(null);
    }

    private Optional<DueSpan> dates(Predicate<Date> which) {
        return dates.values().stream().filter(which).map(Date::span).reduce(DueSpan::covering);
    }
}
