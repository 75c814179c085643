package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who makes the plan, as far as the page tells: its title names one, its other parts may name more. */
final class Members {

    private static final Pattern WORD = Pattern.compile("(?<=^|[\\s,;–—|])[^\\s,;–—|]");
    /** A name of a member has fewer, with what stands around it such as "the region of". */
    private static final int MOST_WORDS = 12;

    private static final int SHORTEST_CUT = 4;

    private final List<Member> all = new ArrayList<>();
    private final Set<String> spellings = new HashSet<>();
    private final Doubts doubts;

    Members(Doubts doubts) {
        this.doubts = doubts;
    }

    /** A territory at the end of an entry, and where the words for it begin. */
    record Tail(Member member, int start, boolean whole) {}

    List<Member> all() {
        return List.copyOf(all);
    }

    void add(String name) {
        all.add(Member.named(name, all.size() + 1));
    }

    /** The member that these words name; other spellings are doubted once each. */
    Optional<Member> named(String words, PageLine line) {
        var key = Member.key(words);
        return ofKey(key).map(member -> spelled(member, key, words, line));
    }

    private Optional<Member> ofKey(String key) {
        return exact(key)
                .or(() -> all.stream()
                        .filter(member -> Near.keys(key, member.key(), Near.LETTERS_PER_SLIP))
                        .findFirst());
    }

    private Optional<Member> exact(String key) {
        return all.stream().filter(member -> member.key().equals(key)).findFirst();
    }

    private Member spelled(Member member, String key, String words, PageLine line) {
        if (!key.equals(member.key()) && spellings.add(key)) {
            doubts.add(
                    PageDoubt.MEMBER_SPELLING,
                    line,
                    Doubts.quoted(Member.bare(words)) + " was taken for " + Doubts.quoted(member.name())
                            + ", which is spelled otherwise");
        }
        return member;
    }

    /** The member with which an entry ends, whole or, if the entry was cut, begun. */
    Optional<Tail> tail(String entry, boolean cut, PageLine line) {
        var words = WORD.matcher(entry).results().map(MatchResult::start).toList();
        var starts = words.subList(Math.max(0, words.size() - MOST_WORDS), words.size());
        var whole = starts.stream()
                .flatMap(start -> named(entry, start).stream())
                .min(Comparator.comparingInt(
                        named -> Near.slips(named.key(), named.member().key())));
        if (whole.isPresent()) {
            var named = entry.substring(whole.get().start());
            spelled(whole.get().member(), whole.get().key(), named, line);
            return Optional.of(new Tail(whole.get().member(), whole.get().start(), true));
        }
        return cut ? starts.stream().flatMap(start -> begun(entry, start)).findFirst() : Optional.empty();
    }

    /** A member that the end of an entry names, and by which words. */
    private record Named(Member member, String key, int start) {}

    private Optional<Named> named(String entry, int start) {
        var key = Member.key(entry.substring(start));
        return ofKey(key).map(member -> new Named(member, key, start));
    }

    private Stream<Tail> begun(String entry, int start) {
        var key = Member.key(entry.substring(start));
        if (key.length() < SHORTEST_CUT) {
            return Stream.empty();
        }
        var possible = all.stream()
                .filter(member -> Near.begins(key, member.key() + "region"))
                .toList();
        return possible.size() == 1 ? Stream.of(new Tail(possible.getFirst(), start, false)) : Stream.empty();
    }
}
