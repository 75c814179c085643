package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mithaq.events.Written;

/** Who endorses the plan outside of government, entry by entry, each with what is doubtful about it. */
final class Endorsers {

    private static final int CUT = 100;
    private static final int LONGEST = 1_000;
    private static final int LETTERS_PER_SLIP = 12;
    private static final int LONGEST_COMPARED = 200;
    private static final int MOST_COMPARED = 1_000;

    private final Members members;
    private final Doubts doubts;
    private final List<Endorser> all = new ArrayList<>();
    private final Map<String, Endorser> byKey = new LinkedHashMap<>();
    private final List<Integer> withoutTerritory = new ArrayList<>();

    Endorsers(Members members, Doubts doubts) {
        this.members = members;
        this.doubts = doubts;
    }

    /** An entry as it was read, and the line on which it stands. */
    record Endorser(
            EndorserEntry entry,
            String organisation,
            Optional<Member> territory,
            Optional<String> place,
            PageLine line) {}

    List<Endorser> read(Sheet.Field field) {
        var lines = field.lines();
        var entries = lines.stream().map(PageLine::entry).toList();
        var columns = entries.isEmpty() ? Optional.<List<Words>>empty() : EndorserEntry.columns(entries.getFirst());
        var separator = EndorserEntry.separator(entries);
        for (var i = columns.isPresent() ? 1 : 0; i < lines.size(); i++) {
            var number = columns.isPresent() ? i : i + 1;
            var where = lines.get(i).where(Label.ENDORSEMENT, number);
            read(lines.get(i), where, columns, separator, number);
        }
        withoutTerritory(field);
        tooMany(field);
        return List.copyOf(all);
    }

    private void read(PageLine line, String where, Optional<List<Words>> columns, Pattern separator, int number) {
        var text = line.entry();
        if (text.length() > LONGEST) {
            unread(where);
            return;
        }
        var read = columns.flatMap(known -> EndorserEntry.of(line.text(), known));
        var entry = columns.isPresent() ? read : EndorserEntry.of(text, separator);
        if (entry.isEmpty()) {
            unread(where);
            return;
        }
        var endorser =
                endorser(entry.get(), line, where, isCut(text, entry.get().organisation(), separator), number);
        if (!isTwice(endorser, where)) {
            all.add(endorser);
            byKey.put(Written.key(endorser.organisation()), endorser);
        }
    }

    private void unread(String where) {
        doubts.add(
                PageDoubt.ENTRY_UNREAD,
                where,
                "Who endorses here could not be told from the rest of the entry, which was left out");
    }

    private Endorser endorser(EndorserEntry entry, PageLine line, String where, boolean cut, int number) {
        var words = entry.organisation();
        var tail = members.tail(words, cut, line).filter(found -> found.start() > 0);
        var before = tail.map(found -> words.substring(0, found.start())).orElse(words);
        var province = tail.isEmpty() && cut ? Places.begun(before) : Optional.<Places.Begun>empty();
        var places = province.map(Places.Begun::places)
                .orElseGet(() -> entry.cell()
                        .flatMap(cell -> Places.behind(cell, before))
                        .orElseGet(() -> Places.in(Words.trimmedEnd(before))));
        var known = province.map(Places.Begun::province).or(() -> places.place().flatMap(Places::province));
        if (cut) {
            cut(words, tail, where);
        }
        var territory = tail.map(Members.Tail::member).or(() -> known.flatMap(found -> inferred(found, line, where)));
        if (territory.isEmpty()) {
            missing(where, number);
        }
        tail.ifPresent(found -> known.ifPresent(place -> compare(found.member(), place, where)));
        if (Words.ADMINISTRATION.in(places.organisation())) {
            doubts.add(
                    PageDoubt.ENDORSER_ADMINISTRATION,
                    where,
                    Doubts.quoted(places.organisation()) + " seems to be an organ of the administration itself");
        }
        return new Endorser(entry, places.organisation(), territory, places.place(), line);
    }

    /** Whether the organisation as it stands, or a cell of the entry, is as long as the form allows. */
    private static boolean isCut(String text, String words, Pattern separator) {
        return (text.contains(words) && isCut(words))
                || separator.splitAsStream(text).anyMatch(Endorsers::isCut);
    }

    private static boolean isCut(String words) {
        return words.codePointCount(0, words.length()) == CUT;
    }

    private void cut(String words, Optional<Members.Tail> tail, String where) {
        var read = tail.filter(found -> !found.whole())
                .map(found -> "; the territory was read as "
                        + Doubts.quoted(found.member().name()))
                .orElse("");
        doubts.add(
                PageDoubt.ENTRY_CUT,
                where,
                "The entry stops at exactly 100 characters, where the form cuts, with "
                        + Doubts.quoted(words.substring(Math.max(0, words.length() - 30))) + read);
    }

    private Optional<Member> inferred(Territories.Province province, PageLine line, String where) {
        var member = members.named(province.region(), line);
        member.ifPresent(found -> doubts.add(
                PageDoubt.TERRITORY_INFERRED,
                where,
                "No region is written out; " + Doubts.quoted(province.name()) + " belongs to "
                        + Doubts.quoted(found.name()) + ", which was taken for the territory"));
        return member;
    }

    private void compare(Member member, Territories.Province province, String where) {
        if (!Near.keys(Member.key(province.region()), member.key(), Near.LETTERS_PER_SLIP)) {
            doubts.add(
                    PageDoubt.TERRITORY_CONTRADICTS,
                    where,
                    Doubts.quoted(province.name()) + " belongs to " + Doubts.quoted(province.region())
                            + ", but the entry says " + Doubts.quoted(member.name()));
        }
    }

    private void missing(String where, int number) {
        if (members.all().size() > 1) {
            doubts.add(
                    PageDoubt.TERRITORY_MISSING, where, "The entry names none of the plan's members as its territory");
        } else {
            withoutTerritory.add(number);
        }
    }

    /** Where there is one member, that its endorsers do not repeat its name is one doubt and not many. */
    private void withoutTerritory(Sheet.Field field) {
        if (!withoutTerritory.isEmpty()) {
            field.heading()
                    .ifPresent(heading -> doubts.add(
                            PageDoubt.TERRITORY_MISSING,
                            heading,
                            withoutTerritory.size()
                                    + " endorsements do not name the member as their territory: entries "
                                    + withoutTerritory.toString().replaceAll("[\\[\\]]", "")));
        }
    }

    private boolean isTwice(Endorser endorser, String where) {
        var key = Written.key(endorser.organisation());
        var same = byKey.get(key);
        if (same != null) {
            doubts.add(
                    PageDoubt.ENTRY_TWICE,
                    where,
                    Doubts.quoted(endorser.organisation()) + " endorsed on "
                            + same.line().where() + " already; only that entry was taken");
            return true;
        }
        // each is compared with each, which takes hours where thousands of long ones stand
        if (all.size() < MOST_COMPARED && key.length() <= LONGEST_COMPARED) {
            byKey.forEach((other, known) -> similar(endorser, key, known, other, where));
        }
        return false;
    }

    private void similar(Endorser endorser, String key, Endorser known, String other, String where) {
        if (Near.keys(key, other, LETTERS_PER_SLIP)) {
            doubts.add(
                    PageDoubt.ENDORSER_SIMILAR,
                    where,
                    Doubts.quoted(endorser.organisation()) + " is spelled nearly as "
                            + Doubts.quoted(known.organisation()) + " on "
                            + known.line().where()
                            + "; both were taken");
        }
    }

    private void tooMany(Sheet.Field field) {
        if (all.size() > MOST_COMPARED) {
            doubts.add(
                    PageDoubt.ENDORSER_SIMILAR,
                    field.lines().getFirst(),
                    "The page has " + all.size() + " endorsements; whether names differ by few letters was looked at"
                            + " among the first " + MOST_COMPARED + " only");
        }
    }
}
