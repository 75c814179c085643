package org.mithaq.importer.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.events.Written;
import org.mithaq.importer.SavedFile;
import org.mithaq.importer.Unreadable;
import org.mithaq.importer.Wish;
import org.mithaq.importer.page.Endorsers.Endorser;

/** One page read as the plan that it publishes: its commands, and what it is compared with other plans by. */
record PlanPage(
        String planId, Optional<PageTitle> title, List<Member> members, Set<String> endorsers, List<Wish> commands) {

    private static final int MONTH = "2027-06".length();

    static PlanPage read(SavedFile file, Optional<String> planId, Doubts doubts) {
        var saved = Saved.of(file, doubts);
        var sheet = Sheet.of(saved.lines(), doubts);
        if (!sheet.isPlan()) {
            throw new Unreadable(
                    file.name() + " is no page of an action plan: the labels of its template are not there");
        }
        var title = sheet.title().flatMap(PageTitle::of);
        var id = planId.orElseGet(() -> id(title, file));
        var dates = Dates.of(sheet, saved.url(), doubts);
        var language = language(sheet, doubts);
        var source = Wishes.object();
        source.put(
                "title", sheet.title().map(PageLine::text).orElse(file.name()).replace('\t', ' '));
        saved.url().ifPresent(url -> source.put("url", url));
        source.put("sha256", file.sha256());
        var wishes = new Wishes(id, Optional.ofNullable(dates.submitted()), source, language, doubts);
        return new Reading(sheet, saved.url(), dates, wishes, doubts).plan(id, title);
    }

    /** An id made of whose plan it is and of its years, as short as ids are. */
    private static String id(Optional<PageTitle> title, SavedFile file) {
        var name = title.map(PageTitle::name).map(Member::id).filter(slug -> !slug.isEmpty());
        var years = title.map(named -> "-" + named.from() + "-" + named.to()).orElse("");
        var slug = name.orElse("plan-" + file.sha256().substring(0, 8));
        return slug.substring(0, Math.min(slug.length(), 63 - years.length())).replaceAll("-+$", "") + years;
    }

    private static PageLanguage language(Sheet sheet, Doubts doubts) {
        var labels = sheet.languages().entrySet().stream()
                .sorted(Map.Entry.<PageLanguage, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        var text = PageLanguage.of(sheet.lines().stream().map(PageLine::text).collect(Collectors.joining("\n")));
        var asked = labels.isEmpty() ? PageLanguage.EN : labels.getFirst();
        var written = text.orElse(asked);
        if (labels.size() > 1 || written != asked) {
            doubts.add(
                    PageDoubt.LANGUAGE_MIXED,
                    "line 1",
                    "The labels of the page are in "
                            + labels.stream().map(PageLanguage::title).collect(Collectors.joining(" and "))
                            + "; its text was taken for " + written.title());
        }
        if (written == PageLanguage.ES) {
            doubts.add(
                    PageDoubt.LANGUAGE_NOT_KEPT,
                    "line 1",
                    "Plans keep texts in Arabic, French and English only; these Spanish words stand under English as they are");
        }
        return written;
    }

    /** Whether both may be the same plan, published twice: for the same years, by some of the same. */
    boolean isLike(PlanPage other) {
        var sameYears = title.isPresent()
                && other.title.isPresent()
                && title.get().from() == other.title.get().from()
                && title.get().to() == other.title.get().to();
        return sameYears
                && (members.stream().anyMatch(member -> other.isMadeBy(Set.of(member.name()))) || shares(other));
    }

    /** Whether one of these names or ids is a member's. */
    boolean isMadeBy(Set<String> names) {
        return members.stream()
                .anyMatch(member -> names.stream()
                        .map(Member::key)
                        .anyMatch(name -> Near.keys(name, member.key(), Near.LETTERS_PER_SLIP)));
    }

    /** Whether the plan ends in the month of this month or day. */
    boolean endsIn(String end) {
        return end.length() >= MONTH
                && commands.stream()
                        .map(wish -> wish.payload().path("planEnd").asString(""))
                        .anyMatch(planEnd -> planEnd.length() >= MONTH
                                && planEnd.substring(0, MONTH).equals(end.substring(0, MONTH)));
    }

    private boolean shares(PlanPage other) {
        var shared = endorsers.stream().filter(other.endorsers::contains).count();
        return shared > 2 && shared * 2 >= Math.min(endorsers.size(), other.endorsers.size());
    }

    static Set<String> keys(List<Endorser> endorsers) {
        return endorsers.stream()
                .map(endorser -> Written.key(endorser.organisation()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
