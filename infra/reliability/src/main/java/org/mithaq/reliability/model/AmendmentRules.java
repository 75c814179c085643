package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rules by which a submitted plan is changed: proposed, heard, decided by a vote, published. */
final class AmendmentRules {

    private final Decision wish;
    private final Plan plan;

    AmendmentRules(Decision wish) {
        this.wish = wish;
        this.plan = wish.plan;
    }

    void decide() {
        switch (wish.command) {
            case "ProposeAmendment" -> propose();
            case "GiveOpinion" -> giveOpinion(proposed());
            case "DecideAmendment" -> decideOn(proposed());
            default -> {
                proposed();
                wish.mayBeSaidAgain();
                wish.should(isAdoptedBy(wish.day, wish.says("amendmentId"), plan), "amendment.not-adopted");
            }
        }
    }

    /** It is about commitments and milestones of a plan that was submitted. */
    private void propose() {
        wish.idIsFree("amendmentId");
        wish.data.path("about").forEach(id -> wish.must(isAmendable(id.asString(), plan), "amendment.about-unknown"));
        wish.should(decided(wish.says("amendmentId"), plan).isEmpty(), "amendment.already-decided");
        wish.planIsSubmitted();
    }

    /** Whoever is heard is heard before the decision, and says a thing once. */
    private void giveOpinion(Fact proposed) {
        var opinions = plan.all(Types.OPINION_GIVEN, "amendmentId", proposed.says("amendmentId"));
        var told = opinions.stream().map(opinion -> opinion.data().path("by")).toList();
        opinions.stream().filter(opinion -> isLast(opinion, opinions, told)).forEach(wish::isSaidInTheseWords);
        wish.should(
                decided(proposed.says("amendmentId"), plan)
                        .filter(decision -> decision.on().isBefore(wish.day))
                        .isEmpty(),
                "amendment.already-decided");
    }

    /** Whether this is the last word of whoever said it. */
    private static boolean isLast(Fact opinion, List<Fact> opinions, List<JsonNode> told) {
        var names = Names.of(opinion.data().path("by"), told);
        return opinions.stream()
                .filter(other -> Names.overlap(names, other.data().path("by")))
                .max(Fact.AS_IT_HAPPENED)
                .filter(opinion::equals)
                .isPresent();
    }

    /** It is adopted by votes that were taken about it, where there is a committee. */
    private void decideOn(Fact proposed) {
        wish.mayBeSaidAgain();
        wish.must(decided(proposed.says("amendmentId"), plan).isEmpty(), "amendment.already-decided");
        var votes = wish.data
                .path("decisions")
                .valueStream()
                .map(id -> vote(wish, id.asString()))
                .toList();
        if (wish.says("outcome").equals("ADOPTED")) {
            var touched = proposed.data()
                    .path("about")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            votes.forEach(vote -> restsOn(wish, vote, touched, proposed.says("amendmentId")));
            wish.should(
                    !votes.isEmpty()
                            || plan.all(Types.ESTABLISHED).stream()
                                    .noneMatch(committee ->
                                            new Committee(plan, committee.says("committeeId")).isThereOn(wish.knownOn)),
                    "amendment.no-vote");
        }
    }

    /** The amendment that is named, which was proposed by then; the event names it as it was first spelled. */
    private Fact proposed() {
        var proposed = plan.last(Types.AMENDMENT_PROPOSED, "amendmentId", wish.says("amendmentId"));
        wish.must(proposed.isPresent(), "amendment.unknown");
        Settled.valid(!proposed.orElseThrow().on().isAfter(wish.day));
        wish.data.put("amendmentId", proposed.orElseThrow().says("amendmentId"));
        return proposed.orElseThrow();
    }

    static boolean isAdoptedBy(LocalDate day, String amendment, Plan plan) {
        return decided(amendment, plan)
                .filter(decision -> decision.says("outcome").equals("ADOPTED")
                        && !decision.on().isAfter(day))
                .isPresent();
    }

    static boolean isAbout(Fact proposed, String... things) {
        return proposed.data()
                .path("about")
                .valueStream()
                .anyMatch(about -> Stream.of(things).anyMatch(thing -> Spelling.same(thing, about.asString())));
    }

    private static Optional<Fact> decided(String amendment, Plan plan) {
        return plan.last(Types.AMENDMENT_DECIDED, "amendmentId", amendment);
    }

    private static boolean isAmendable(String id, Plan plan) {
        return plan.thing(id)
                .filter(fact -> List.of(Types.PROPOSED, Types.MILESTONE_ADDED).contains(fact.type()))
                .isPresent();
    }

    /** The vote of a committee that goes by this id. */
    static Fact vote(Decision wish, String id) {
        var vote = known(id, wish.plan);
        wish.must(vote.isPresent(), "committee.decision-unknown");
        return vote.orElseThrow();
    }

    private static Optional<Fact> known(String id, Plan plan) {
        return plan.last(Types.DECIDED, "decisionId", id)
                .filter(vote -> plan.committee(vote.says("committeeId")).isPresent());
    }

    /** What rests on a vote: it was about one of these, came out in favour, by then, and where what it touches belongs. */
    static void restsOn(Decision wish, Fact vote, List<String> touched, String... about) {
        wish.should(isVoteAbout(vote, about), "committee.decision-about-something-else");
        wish.should(vote.says("outcome").equals("ADOPTED"), "committee.decision-not-adopted");
        wish.should(!vote.on().isAfter(wish.day), "committee.decision-later");
        var member = wish.plan.committee(vote.says("committeeId")).orElseThrow().says("member");
        var regions = touched.stream()
                .map(id -> Region.of(id, wish.plan))
                .filter(region -> !region.isEmpty())
                .toList();
        wish.should(
                member.isEmpty()
                        || regions.isEmpty()
                        || regions.stream()
                                .anyMatch(region -> region.stream().anyMatch(one -> Spelling.same(one, member))),
                "committee.decision-of-another-region");
    }

    private static boolean isVoteAbout(Fact vote, String... things) {
        return Stream.of(things).anyMatch(thing -> Spelling.same(thing, vote.says("about")));
    }

    /** The rules that this fact does not keep as the plan stands. */
    static Stream<String> lacking(Fact fact, Plan plan) {
        if (fact.type().equals(Types.AMENDMENT_PROPOSED)) {
            return Stream.concat(
                    Lacks.ofSubmission(fact, plan),
                    Lacks.of("amendment.about-unknown")
                            .unless(fact.data()
                                    .path("about")
                                    .valueStream()
                                    .allMatch(id -> isAmendable(id.asString(), plan))));
        }
        if (plan.last(Types.AMENDMENT_PROPOSED, "amendmentId", fact.says("amendmentId"))
                .isEmpty()) {
            return Stream.of("amendment.unknown");
        }
        return switch (fact.type()) {
            case Types.AMENDMENT_DECIDED ->
                fact.data()
                        .path("decisions")
                        .valueStream()
                        .map(JsonNode::asString)
                        .flatMap(id -> fact.says("outcome").equals("ADOPTED")
                                ? votesGround(fact, id, plan, fact.says("amendmentId"))
                                : Lacks.of("committee.decision-unknown")
                                        .unless(known(id, plan).isPresent()));
            case Types.AMENDMENT_PUBLISHED ->
                Lacks.of("amendment.not-adopted").unless(isAdoptedBy(fact.on(), fact.says("amendmentId"), plan));
            default -> Stream.empty();
        };
    }

    static Stream<String> votesGround(Fact fact, String id, Plan plan, String... about) {
        return known(id, plan)
                .map(vote -> Stream.of(
                                Lacks.of("committee.decision-about-something-else")
                                        .unless(isVoteAbout(vote, about)),
                                Lacks.of("committee.decision-not-adopted")
                                        .unless(vote.says("outcome").equals("ADOPTED")),
                                Lacks.of("committee.decision-later")
                                        .unless(!vote.on().isAfter(fact.on())))
                        .flatMap(lacks -> lacks))
                .orElseGet(() -> Stream.of("committee.decision-unknown"));
    }
}
