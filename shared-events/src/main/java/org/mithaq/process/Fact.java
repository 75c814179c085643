package org.mithaq.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.mithaq.events.Language;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;

/**
 * One word of the vocabulary in which the rules of a process speak of a plan: its name, what it means, in which version of
 * the vocabulary it came, and how its value is found. A fact has no value where the record cannot tell.
 *
 * @param movesWithTheDay whether its value may change although nothing more happens
 * @param countsEvents whether it is the number of the events that prove it, each of which can be taken by its day
 * @param provenBy the fact of the events that prove it, where that is not its neighbour; else empty
 */
public record Fact(
        String name,
        int since,
        Kind kind,
        Text title,
        String meaning,
        boolean movesWithTheDay,
        boolean countsEvents,
        String provenBy,
        Function<Facts, Optional<Object>> found) {

    /** Which day it is; the only fact that no plan has. */
    public static final String TODAY = "today";

    /** What the values of a fact are. */
    public enum Kind {
        /** A whole number, as a {@code Long}. */
        NUMBER,
        /** Yes or no, as a {@code Boolean}. */
        FLAG,
        /** A day in the plan's time zone, as a {@code LocalDate}. */
        DAY,
        /** Ids of things in the plan or codes, as a {@code List<String>}. */
        WORDS,
        /** Ids of events, as a {@code List<UUID>} in the order in which they were recorded: what proves another fact. */
        EVENTS,
        /** A number for each member of the plan, also where it is 0, as a {@code Map<String, Long>}. */
        BY_MEMBER
    }

    /** The fact of the events that prove this one: its neighbour, unless it says otherwise; nothing proves which day it is. */
    public Optional<String> evidence() {
        if (!provenBy.isEmpty()) {
            return Optional.of(provenBy);
        }
        var group = name.indexOf('.');
        return group < 0 || kind == Kind.EVENTS ? Optional.empty() : Optional.of(name.substring(0, group) + ".events");
    }

    /** Whether its words are members of the plan. */
    public boolean namesMembers() {
        return name.equals("plan.members") || name.contains(".membersWithout") || name.equals("adoption.declined");
    }

    /** The same, without a value where this does not hold. */
    Fact knownWhere(Predicate<Facts> known) {
        return new Fact(
                name,
                since,
                kind,
                title,
                meaning,
                movesWithTheDay,
                countsEvents,
                provenBy,
                facts -> known.test(facts) ? found.apply(facts) : Optional.empty());
    }

    /** The same, where it came to the vocabulary after its first version. */
    Fact cameIn(int version) {
        return new Fact(name, version, kind, title, meaning, movesWithTheDay, countsEvents, provenBy, found);
    }

    /** The same, where it is the number of the events that prove it. */
    Fact counting() {
        return new Fact(name, since, kind, title, meaning, movesWithTheDay, true, provenBy, found);
    }

    /** The same, proven by the events of another group. */
    Fact provenBy(String events) {
        return new Fact(name, since, kind, title, meaning, movesWithTheDay, countsEvents, events, found);
    }

    /** The same, where its value depends on which day it is. */
    Fact moving() {
        return new Fact(name, since, kind, title, meaning, true, countsEvents, provenBy, found);
    }

    static Fact number(String name, Text title, String meaning, ToLongFunction<Facts> value) {
        return new Fact(
                name, 1, Kind.NUMBER, title, meaning, false, false, "", facts -> Optional.of(value.applyAsLong(facts)));
    }

    /** A number that the record may not tell. */
    static Fact numberIfKnown(String name, Text title, String meaning, Function<Facts, Optional<Long>> value) {
        return new Fact(
                name,
                1,
                Kind.NUMBER,
                title,
                meaning,
                false,
                false,
                "",
                facts -> value.apply(facts).map(Object.class::cast));
    }

    static Fact flag(String name, Text title, String meaning, Predicate<Facts> value) {
        return new Fact(name, 1, Kind.FLAG, title, meaning, false, false, "", facts -> Optional.of(value.test(facts)));
    }

    static Fact day(String name, Text title, String meaning, Function<Facts, Optional<LocalDate>> value) {
        return new Fact(
                name,
                1,
                Kind.DAY,
                title,
                meaning,
                false,
                false,
                "",
                facts -> value.apply(facts).map(Object.class::cast));
    }

    static Fact words(String name, Text title, String meaning, Function<Facts, Stream<String>> value) {
        return new Fact(
                name,
                1,
                Kind.WORDS,
                title,
                meaning,
                false,
                false,
                "",
                facts -> Optional.of(value.apply(facts).toList()));
    }

    static Fact events(String name, Text title, String meaning, Function<Facts, Stream<? extends Recorded<?>>> value) {
        return new Fact(
                name,
                1,
                Kind.EVENTS,
                title,
                meaning,
                false,
                false,
                "",
                facts -> Optional.of(Events.of(facts.plan().version(), value.apply(facts))));
    }

    static Fact byMember(String name, Text title, String meaning, Function<Facts, Map<String, Long>> value) {
        return new Fact(
                name, 1, Kind.BY_MEMBER, title, meaning, false, false, "", facts -> Optional.of(value.apply(facts)));
    }

    static Text title(String arabic, String french, String english) {
        return new Text(arabic, french, english, Language.FR);
    }
}
