package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Written;

/** Looks for the members of a plan in the title, the lines of the lead institutions, the consortium's sentence and the endorsements. */
final class MemberSearch {

    private final Sheet sheet;
    private final Doubts doubts;
    private final List<Candidate> candidates = new ArrayList<>();
    private final @Nullable Consortium consortium;

    private MemberSearch(Sheet sheet, Doubts doubts) {
        this.sheet = sheet;
        this.doubts = doubts;
        consortium = Consortium.of(sheet);
    }

    /** A name that may be a member's, the line where it was first met, and in which parts of the page it stands. */
    private record Candidate(String name, PageLine line, List<String> evidence) {

        boolean isNamed(String other) {
            return Near.keys(Member.key(name), Member.key(other), Near.LETTERS_PER_SLIP);
        }
    }

    static Members in(Sheet sheet, Doubts doubts) {
        return new MemberSearch(sheet, doubts).found();
    }

    private Members found() {
        var title = sheet.title().flatMap(PageTitle::of).map(PageTitle::name);
        for (var entry : LeadEntry.all(sheet)) {
            entry.prefix().ifPresent(prefix -> meet(prefix, entry.line(), "the lead institutions"));
        }
        if (consortium != null) {
            consortium.names().forEach(name -> meet(name, consortium.line(), "the sentence on the consortium"));
        }
        candidates.stream()
                .filter(this::isInEndorsements)
                .forEach(found -> found.evidence().add("the endorsements"));
        var members = new Members(doubts);
        for (var candidate : candidates) {
            if (title.filter(candidate::isNamed).isPresent()) {
                // two names of the lead institutions may both be spellings of the title's
                if (members.all().stream().noneMatch(member -> member.name().equals(title.get()))) {
                    members.add(title.get());
                }
            } else if (isMember(candidate)) {
                members.add(candidate.name());
                inferred(candidate);
            } else if (Words.TERRITORY.in(candidate.name())) {
                doubts.add(
                        PageDoubt.MEMBER_UNSURE,
                        candidate.line(),
                        Doubts.quoted(candidate.name()) + " may be a member; nothing else on the page says so");
            }
        }
        title.filter(name ->
                        members.all().stream().noneMatch(member -> member.name().equals(name)))
                .ifPresent(members::add);
        spellings(members);
        return members;
    }

    /** Names met again in another spelling are doubted before the members are used. */
    private void spellings(Members members) {
        if (consortium != null) {
            consortium.names().forEach(name -> members.named(name, consortium.line()));
        }
    }

    private void meet(String name, PageLine line, String part) {
        var known =
                candidates.stream().filter(candidate -> candidate.isNamed(name)).findFirst();
        var evidence = known.orElseGet(() -> {
            var candidate = new Candidate(name, line, new ArrayList<>());
            candidates.add(candidate);
            return candidate;
        });
        if (!evidence.evidence().contains(part)) {
            evidence.evidence().add(part);
        }
    }

    private boolean isMember(Candidate candidate) {
        return candidate.evidence().contains("the sentence on the consortium")
                || candidate.evidence().size() > 1;
    }

    private void inferred(Candidate candidate) {
        doubts.add(
                PageDoubt.MEMBER_INFERRED,
                candidate.line(),
                Doubts.quoted(candidate.name()) + " does not stand in the title; taken for a member because of "
                        + candidate.evidence().stream().collect(Collectors.joining(", ")));
    }

    /** Whether an endorsement ends with this name as that of a territory. */
    private boolean isInEndorsements(Candidate candidate) {
        var key = Member.key(candidate.name());
        return !key.isEmpty()
                && sheet.field(Label.ENDORSEMENT).lines().stream()
                        .map(line -> lastPart(line.text()))
                        .anyMatch(part ->
                                Words.TERRITORY.in(part) && Written.key(part).contains(key));
    }

    private static String lastPart(String entry) {
        return entry.substring(Math.max(entry.lastIndexOf(','), entry.lastIndexOf('\t')) + 1);
    }
}
