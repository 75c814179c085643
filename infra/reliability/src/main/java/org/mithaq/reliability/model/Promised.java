package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How a commitment and its milestones stand. */
final class Promised {

    static final List<String> ENDINGS = List.of(Types.REJECTED, Types.MERGED, Types.GIVEN_UP, Types.CARRIED_OVER);

    private final Plan plan;
    private final String id;

    Promised(Plan plan, String id) {
        this.plan = plan;
        this.id = id;
    }

    /** The fact by which it ended, in whichever way. */
    Optional<Fact> ended() {
        return ENDINGS.stream()
                .flatMap(type -> plan.all(type, "commitmentId", id).stream())
                .max(Fact.AS_IT_HAPPENED);
    }

    boolean stoodOn(LocalDate day) {
        return ended().filter(end -> !end.on().isAfter(day)).isEmpty();
    }

    List<Fact> milestones() {
        return plan.milestones(id);
    }

    Optional<Fact> cancelled(Fact milestone) {
        return plan.last(Types.CANCELLED, of(milestone));
    }

    boolean stoodOn(LocalDate day, Fact milestone) {
        return cancelled(milestone)
                .filter(cancelled -> !cancelled.on().isAfter(day))
                .isEmpty();
    }

    /** What was reported of any of its milestones. */
    List<Fact> reports() {
        return milestones().stream()
                .flatMap(milestone -> plan.updates(milestone).stream())
                .toList();
    }

    /** Whether its last report by this day says so, unless that was taken back or is contested. */
    boolean isReached(Fact milestone, LocalDate day) {
        var said = plan.updates(milestone).stream()
                .filter(report -> !report.on().isAfter(day))
                .reduce((_, later) -> later);
        return said.filter(Promised::isComplete)
                        .filter(report -> !takenBack(milestone).contains(report.id()))
                        .isPresent()
                && objections(milestone).stream()
                        .allMatch(objection -> settlement(objection).isPresent());
    }

    /** Reports of completion that an objection took back which was upheld later, until another status was reported. */
    private Set<String> takenBack(Fact milestone) {
        var settled = objections(milestone).stream()
                .flatMap(objection -> settlement(objection).stream())
                .filter(settlement -> settlement.says("settlement").equals("UPHELD"))
                .toList();
        var told = new ArrayList<>(plan.updates(milestone));
        told.addAll(settled);
        told.sort(Fact.AS_IT_HAPPENED);
        var takenBack = new HashSet<String>();
        var claim = new ArrayList<String>();
        for (var fact : told) {
            if (isComplete(fact)) {
                claim.add(fact.id());
            } else {
                if (fact.type().equals(Types.SETTLED)) {
                    takenBack.addAll(claim);
                }
                claim.clear();
            }
        }
        return takenBack;
    }

    /** One for each objection to this milestone. */
    private List<Fact> objections(Fact milestone) {
        return plan.all(Types.CONTESTED, of(milestone)).stream()
                .filter(raised -> objection(milestone, raised.says("objectionId"))
                        .filter(raised::equals)
                        .isPresent())
                .toList();
    }

    Optional<Fact> objection(Fact milestone, String objection) {
        return plan.last(
                Types.CONTESTED,
                "commitmentId",
                id,
                "milestoneId",
                milestone.says("milestoneId"),
                "objectionId",
                objection);
    }

    Optional<Fact> settlement(Fact objection) {
        return plan.last(
                Types.SETTLED,
                "commitmentId",
                id,
                "milestoneId",
                objection.says("milestoneId"),
                "objectionId",
                objection.says("objectionId"));
    }

    /** The last reports that say complete; if the last one says less, that one. */
    List<Fact> claim(Fact milestone) {
        var reports = plan.updates(milestone);
        if (reports.isEmpty() || !isComplete(reports.getLast())) {
            return reports.isEmpty() ? List.of() : List.of(reports.getLast());
        }
        return reports.reversed().stream().takeWhile(Promised::isComplete).toList();
    }

    /** What an organisation, under any of its names, said last of its part in it. */
    Optional<Fact> support(JsonNode organisation) {
        var words = plan.facts().stream()
                .filter(fact -> List.of(Types.PLEDGED, Types.SUPPORT_DECLINED).contains(fact.type())
                        && Spelling.same(fact.says("commitmentId"), id))
                .toList();
        var names = Names.of(
                organisation,
                words.stream().map(word -> word.data().path("organisation")).toList());
        return words.stream()
                .filter(word -> Names.overlap(names, word.data().path("organisation")))
                .max(Fact.AS_IT_HAPPENED);
    }

    private String[] of(Fact milestone) {
        return new String[] {"commitmentId", id, "milestoneId", milestone.says("milestoneId")};
    }

    private static boolean isComplete(Fact report) {
        return report.type().equals(Types.MILESTONE_UPDATED)
                && report.says("status").equals("COMPLETE");
    }
}
