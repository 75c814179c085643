package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mithaq.importer.Imported;
import org.mithaq.importer.KnownPlan;
import org.mithaq.importer.SavedFile;

/** Reads the pages of one call; a consortium publishes the same plan under several members. */
public final class PagesReader {

    private final Optional<String> planId;
    private final List<KnownPlan> known;
    private final List<PlanPage> before = new ArrayList<>();
    private final Map<String, Wished> wished = new HashMap<>();

    public PagesReader(Optional<String> planId, List<KnownPlan> known) {
        this.planId = planId;
        this.known = List.copyOf(known);
    }

    public Imported read(SavedFile file) {
        var doubts = new Doubts();
        var page = PlanPage.read(file, planId, doubts);
        before.stream()
                .filter(other -> !isSamePlan(other.planId(), page) && other.isLike(page))
                .findFirst()
                .ifPresent(other -> alreadyHere(other.planId(), "another page of this call", doubts));
        known.stream()
                .filter(plan -> !isSamePlan(plan.planId(), page) && isLike(plan, page))
                .findFirst()
                .ifPresent(plan -> alreadyHere(plan.planId(), "the running system", doubts));
        known.stream()
                .filter(plan -> planId.isEmpty() && isSamePlan(plan.planId(), page) && isAnother(plan, page))
                .findFirst()
                .ifPresent(plan -> taken(plan.planId(), doubts));
        var again = before.stream().anyMatch(other -> isSamePlan(other.planId(), page));
        var said = wished.computeIfAbsent(page.planId().toLowerCase(Locale.ROOT), _ -> new Wished());
        var commands = page.commands().stream()
                .filter(wish -> said.isNew(wish, doubts))
                .toList();
        if (again) {
            alreadyHere(page.planId(), "another page of this call; only what that page does not say was taken", doubts);
        }
        before.add(page);
        return new Imported(commands, doubts.all());
    }

    private static boolean isSamePlan(String id, PlanPage page) {
        return id.equalsIgnoreCase(page.planId());
    }

    private static void alreadyHere(String planId, String where, Doubts doubts) {
        doubts.add(
                PageDoubt.ALREADY_HERE,
                "line 1",
                "This plan seems to be here already as " + planId + ", from " + where
                        + "; --plan-id says whether it is the same");
    }

    private static void taken(String planId, Doubts doubts) {
        doubts.add(
                PageDoubt.ALREADY_HERE,
                "line 1",
                "The running system has a plan " + planId + " that seems to be another one, of other years, another"
                        + " country or other members; --plan-id says which plan this page is of");
    }

    /** An id that was made of a title may be made of another plan's title too; one made of the file itself may not. */
    private static boolean isAnother(KnownPlan plan, PlanPage page) {
        return page.title()
                .filter(title -> !isLike(plan, page) || isOfAnotherCountry(plan, title))
                .isPresent();
    }

    private static boolean isOfAnotherCountry(KnownPlan plan, PageTitle title) {
        var titles = plan.titles().stream()
                .flatMap(words -> PageTitle.of(new PageLine(1, words, true)).stream())
                .toList();
        return !titles.isEmpty() && titles.stream().noneMatch(title::hasCountryOf);
    }

    private static boolean isLike(KnownPlan plan, PlanPage page) {
        var sameYears = page.title()
                .filter(title -> plan.titles().stream().anyMatch(title::hasYearsOf))
                .isPresent();
        return (sameYears || page.endsIn(plan.planEnd())) && page.isMadeBy(plan.members());
    }
}
