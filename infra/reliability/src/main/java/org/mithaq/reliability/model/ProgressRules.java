package org.mithaq.reliability.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rules of promises that are carried out: no date is overwritten, and nobody verifies their own claim. */
final class ProgressRules {

    /** Who speaks in which series, besides those who enter what anybody found. */
    private static final Map<String, String> SERIES = Map.of(
            "SELF_REPORT", "official", "COMMITTEE", "committee", "MONITORING_BODY", "monitoring-body", "IRM", "irm");

    private final Decision wish;
    private final Plan plan;

    ProgressRules(Decision wish) {
        this.wish = wish;
        this.plan = wish.plan;
    }

    void decide() {
        var commitmentId = wish.says("commitmentId");
        var milestoneId = wish.says("milestoneId");
        var commitment = wish.commitment();
        var promised = new Promised(plan, commitment.says("commitmentId"));
        switch (wish.command) {
            case "DeclareCommitmentComplete" -> declare(promised);
            case "AssessCommitment" -> assess(promised);
            default -> {
                var milestone = wish.milestone();
                switch (wish.command) {
                    case "RescheduleMilestone" -> {
                        wish.mayBeSaidAgain();
                        stand(promised, milestone);
                        reschedule(commitment, milestone, milestoneId, commitmentId);
                    }
                    case "CancelMilestone" -> {
                        wish.mayBeSaidAgain();
                        wish.must(promised.cancelled(milestone).isEmpty(), "milestone.already-cancelled");
                        PromiseRules.stands(wish, promised);
                        PromiseRules.amended(wish, milestoneId, commitmentId);
                    }
                    case "ReadIndicator" -> read(promised, milestone);
                    case "AssessMilestone" -> assess(promised, milestone);
                    case "ContestMilestone" -> {
                        wish.idIsFree("objectionId");
                        stand(promised, milestone);
                        wish.should(
                                plan.updates(milestone).stream()
                                        .anyMatch(report -> !report.on().isAfter(wish.day)),
                                "objection.nothing-reported");
                    }
                    default -> settle(promised, milestone);
                }
            }
        }
    }

    private void stand(Promised promised, Fact milestone) {
        PromiseRules.stands(wish, promised);
        wish.should(promised.stoodOn(wish.day, milestone), "milestone.cancelled");
    }

    /** The date to which it is moved has not passed when that is known, and lies inside the commitment. */
    private void reschedule(Fact commitment, Fact milestone, String milestoneId, String commitmentId) {
        var last = wish.data.at("/due/to");
        wish.should(!last.isString() || !Days.first(last).isBefore(wish.knownOn), "milestone.due-passed");
        wish.should(Within.commitment(wish.data.path("due"), commitment), "milestone.outside-commitment");
        PromiseRules.amended(wish, milestoneId, commitmentId);
        PromiseRules.usedOnce(
                wish,
                plan.all(
                        Types.RESCHEDULED,
                        "commitmentId",
                        commitment.says("commitmentId"),
                        "milestoneId",
                        milestone.says("milestoneId")));
    }

    private void read(Promised promised, Fact milestone) {
        var indicator = plan.indicators(milestone).stream()
                .filter(known -> Spelling.same(known.says("indicatorId"), wish.says("indicatorId")))
                .findFirst();
        wish.must(indicator.isPresent(), "indicator.unknown");
        wish.data.put("indicatorId", indicator.orElseThrow().says("indicatorId"));
        wish.mayBeSaidAgain(Optional.of(wish.day));
        stand(promised, milestone);
    }

    private void assess(Promised promised, Fact milestone) {
        inItsRole();
        var own = plan.all(
                Types.MILESTONE_ASSESSED,
                "commitmentId",
                milestone.says("commitmentId"),
                "milestoneId",
                milestone.says("milestoneId"),
                "by",
                wish.says("by"));
        mayBeSaidAgainUnlessReportedSince(own, plan.updates(milestone));
        stand(promised, milestone);
        wish.planIsSubmitted();
        notTheirOwn(promised.claim(milestone));
    }

    private void assess(Promised promised) {
        inItsRole();
        var own = plan.all(Types.COMMITMENT_ASSESSED, "commitmentId", wish.says("commitmentId"), "by", wish.says("by"));
        mayBeSaidAgainUnlessReportedSince(own, promised.reports());
        PromiseRules.stands(wish, promised);
        wish.planIsSubmitted();
        if (!wish.says("by").equals("SELF_REPORT")) {
            notTheirOwn(plan.last(Types.DECLARED_COMPLETE, "commitmentId", wish.says("commitmentId")).stream()
                    .toList());
        }
    }

    /** It is complete when each milestone that stands is reported complete and uncontested. */
    private void declare(Promised promised) {
        mayBeSaidAgainUnlessReportedSince(
                plan.last(Types.DECLARED_COMPLETE, "commitmentId", wish.says("commitmentId")).stream()
                        .toList(),
                promised.reports());
        PromiseRules.stands(wish, promised);
        wish.planIsSubmitted();
        var milestones = promised.milestones().stream()
                .filter(milestone -> promised.stoodOn(wish.day, milestone))
                .toList();
        wish.should(
                milestones.stream().allMatch(milestone -> promised.isReached(milestone, wish.day)),
                "commitment.milestones-open");
        wish.should(!milestones.isEmpty() || wish.has("evidence"), "commitment.evidence-missing");
    }

    /** An objection is settled once, after it was raised, perhaps by a vote that was taken since. */
    private void settle(Promised promised, Fact milestone) {
        var objection = promised.objection(milestone, wish.says("objectionId"));
        wish.must(objection.isPresent(), "objection.unknown");
        wish.mayBeSaidAgain();
        var raised = objection.orElseThrow();
        wish.must(promised.settlement(raised).isEmpty(), "objection.already-settled");
        Settled.valid(!raised.on().isAfter(wish.day));
        stand(promised, milestone);
        if (wish.has("decisionId")) {
            var vote = AmendmentRules.vote(wish, wish.says("decisionId"));
            AmendmentRules.restsOn(
                    wish,
                    vote,
                    List.of(milestone.says("milestoneId")),
                    wish.says("objectionId"),
                    milestone.says("milestoneId"));
            wish.should(!vote.on().isBefore(raised.on()), "committee.decision-earlier");
        }
        notTheirOwn(promised.claim(milestone));
    }

    private void inItsRole() {
        Settled.unless(
                Permission.isForEverything(wish.role())
                        || SERIES.getOrDefault(wish.says("by"), "").equals(wish.role()),
                403,
                "assessment.other-role");
    }

    /** Of what was reported since it is said anew. */
    private void mayBeSaidAgainUnlessReportedSince(List<Fact> said, List<Fact> reports) {
        var latest = reports.stream().max(Fact.AS_IT_HAPPENED);
        said.stream()
                .filter(known -> wish.saidDay.isEmpty() || wish.saidDay.get().equals(known.on()))
                .max(Fact.AS_IT_HAPPENED)
                .filter(known -> latest.filter(report -> Fact.AS_IT_HAPPENED.compare(report, known) > 0)
                        .isEmpty())
                .ifPresent(wish::isSaidBy);
    }

    /** Nobody verifies what they claimed, or typed in a narrow role for somebody else. */
    private void notTheirOwn(List<Fact> claim) {
        wish.should(
                claim.stream()
                        .noneMatch(report -> claimant(report.actor(), report.onBehalfOf())
                                        .equals(claimant(wish.actor(), wish.onBehalfOf()))
                                || (!Permission.isForEverything(wish.role())
                                        && report.actor().equals(wish.actor()))),
                "assessment.own-claim");
    }

    private static String claimant(String actor, JsonNode onBehalfOf) {
        if (onBehalfOf.has("office")) {
            return Stream.of("ar", "fr", "en")
                    .map(language -> onBehalfOf.path("office").path(language).asString(""))
                    .filter(words -> !words.isEmpty())
                    .reduce("", (all, words) -> all + "/" + words);
        }
        return onBehalfOf.path("id").asString(actor);
    }

    /** The rules that this fact does not keep as the plan stands. */
    static Stream<String> lacking(Fact fact, Plan plan) {
        var commitment = plan.commitment(fact.says("commitmentId"));
        if (commitment.isEmpty()) {
            return Stream.of("commitment.unknown");
        }
        var promised = new Promised(plan, fact.says("commitmentId"));
        var stood = Lacks.of("commitment.ended").unless(promised.stoodOn(fact.on()));
        return switch (fact.type()) {
            case Types.MILESTONE_ADDED ->
                Stream.concat(
                        stood,
                        Lacks.of("milestone.outside-commitment")
                                .unless(Within.commitment(fact.data().path("due"), commitment.get())));
            case Types.COMMITMENT_ASSESSED -> Stream.concat(stood, Lacks.ofSubmission(fact, plan));
            case Types.DECLARED_COMPLETE ->
                Stream.of(
                                stood,
                                Lacks.ofSubmission(fact, plan),
                                Lacks.of("commitment.milestones-open")
                                        .unless(promised.milestones().stream()
                                                .filter(milestone -> promised.stoodOn(fact.on(), milestone))
                                                .allMatch(milestone -> promised.isReached(milestone, fact.on()))))
                        .flatMap(lacks -> lacks);
            default ->
                plan.milestone(fact.says("commitmentId"), fact.says("milestoneId"))
                        .map(milestone -> lacking(fact, plan, commitment.get(), promised, milestone))
                        .orElseGet(() -> Stream.of("milestone.unknown"));
        };
    }

    private static Stream<String> lacking(Fact fact, Plan plan, Fact commitment, Promised promised, Fact milestone) {
        var stood = Stream.concat(
                Lacks.of("commitment.ended").unless(promised.stoodOn(fact.on())),
                Lacks.of("milestone.cancelled").unless(promised.stoodOn(fact.on(), milestone)));
        return switch (fact.type()) {
            case Types.INDICATOR_ADDED -> stood;
            case Types.MILESTONE_UPDATED, Types.MILESTONE_ASSESSED ->
                Stream.concat(stood, Lacks.ofSubmission(fact, plan));
            case Types.RESCHEDULED ->
                Stream.of(
                                stood,
                                Lacks.of("milestone.outside-commitment")
                                        .unless(Within.commitment(fact.data().path("due"), commitment)),
                                amended(fact, plan))
                        .flatMap(lacks -> lacks);
            case Types.CANCELLED -> amended(fact, plan);
            case Types.INDICATOR_READ ->
                Lacks.of("indicator.unknown")
                        .unless(plan.indicators(milestone).stream()
                                .anyMatch(known -> Spelling.same(known.says("indicatorId"), fact.says("indicatorId"))));
            case Types.CONTESTED ->
                Lacks.of("objection.nothing-reported")
                        .unless(plan.updates(milestone).stream()
                                .anyMatch(report -> !report.on().isAfter(fact.on())));
            default ->
                Stream.concat(
                        Lacks.of("objection.unknown")
                                .unless(promised.objection(milestone, fact.says("objectionId"))
                                        .isPresent()),
                        fact.data().has("decisionId")
                                ? AmendmentRules.votesGround(
                                        fact,
                                        fact.says("decisionId"),
                                        plan,
                                        fact.says("objectionId"),
                                        fact.says("milestoneId"))
                                : Stream.empty());
        };
    }

    private static Stream<String> amended(Fact fact, Plan plan) {
        return PromiseRules.amendedGround(fact, plan, fact.says("milestoneId"), fact.says("commitmentId"));
    }
}
