package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rules of a promise as a whole: revised, specified, supported, ended. */
final class PromiseRules {

    private final Decision wish;
    private final Plan plan;

    PromiseRules(Decision wish) {
        this.wish = wish;
        this.plan = wish.plan;
    }

    void decide() {
        var changed = wish.says("commitmentId");
        var commitment = wish.commitment();
        var promised = new Promised(plan, commitment.says("commitmentId"));
        switch (wish.command) {
            case "ReviseCommitment" -> revise(commitment, promised, changed);
            case "SpecifyCommitment" -> {
                wish.data
                        .path("members")
                        .forEach(member -> wish.must(plan.hasMember(member.asString()), "plan.member-unknown"));
                wish.mayBeSaidAgain();
                stands(wish, promised);
            }
            case "PledgeSupport", "DeclineSupport" -> answer(promised);
            default -> end(promised, changed);
        }
    }

    /** What was given up by then is told no more of. */
    static void stands(Decision wish, Promised promised) {
        wish.should(promised.stoodOn(wish.day), "commitment.ended");
    }

    /** Its dates lie inside the plan, those that stay among them. */
    private void revise(Fact commitment, Promised promised, String changed) {
        wish.mayBeSaidAgain();
        var terms = commitment.data().deepCopy();
        Stream.of("startsOn", "endsOn").filter(wish::has).forEach(date -> terms.set(date, wish.data.path(date)));
        Sense.check("ProposeCommitment", terms);
        stands(wish, promised);
        wish.should(Within.plan(terms, plan), "commitment.outside-plan");
        amended(wish, changed);
        usedOnce(wish, plan.all(Types.REVISED, "commitmentId", commitment.says("commitmentId")));
    }

    /** Who declined may pledge anew in the same words. */
    private void answer(Promised promised) {
        if (promised.support(wish.data.path("organisation"))
                .filter(last -> !last.type().equals(wish.type()))
                .isEmpty()) {
            wish.mayBeSaidAgain();
        }
        stands(wish, promised);
    }

    /** It ends once, and after all that was reported of it. */
    private void end(Promised promised, String changed) {
        var into = wish.command.equals("MergeCommitment") ? Optional.of(into()) : Optional.<Fact>empty();
        wish.mayBeSaidAgain();
        wish.must(promised.ended().isEmpty(), "commitment.already-ended");
        switch (wish.command) {
            case "RejectCommitment" -> notSubmitted();
            case "MergeCommitment" -> merge(into.orElseThrow());
            case "WithdrawCommitment" -> amended(wish, changed);
            default -> {
                wish.planIsSubmitted();
                if (wish.has("amendmentId") || !isOver(wish.day, plan)) {
                    amended(wish, changed);
                }
            }
        }
        wish.should(
                promised.reports().stream().noneMatch(report -> report.on().isAfter(wish.day)),
                "commitment.reported-later");
    }

    private Fact into() {
        var into = plan.commitment(wish.says("into"));
        wish.must(into.isPresent(), "commitment.unknown");
        wish.data.put("into", into.orElseThrow().says("commitmentId"));
        return into.orElseThrow();
    }

    /** What goes on elsewhere goes on somewhere. */
    private void merge(Fact into) {
        var passed = new HashSet<String>();
        var next = Optional.of(into);
        while (next.isPresent() && passed.add(Spelling.ofId(next.get().says("commitmentId")))) {
            next = new Promised(plan, next.get().says("commitmentId"))
                    .ended()
                    .filter(end -> end.type().equals(Types.MERGED))
                    .flatMap(end -> plan.commitment(end.says("into")));
        }
        wish.must(!passed.contains(Spelling.ofId(wish.says("commitmentId"))), "commitment.merged-in-a-circle");
        notSubmitted();
        wish.should(new Promised(plan, into.says("commitmentId")).stoodOn(wish.day), "commitment.ended");
    }

    private void notSubmitted() {
        wish.should(!plan.isSubmittedBy(wish.knownOn), "commitment.submitted");
    }

    /** What was submitted changes by an amendment that was adopted and names what it changes. */
    static void amended(Decision wish, String... changed) {
        if (!wish.has("amendmentId")) {
            wish.should(!wish.plan.isSubmittedBy(wish.knownOn), "amendment.needed");
            return;
        }
        var amendment = wish.plan.last(Types.AMENDMENT_PROPOSED, "amendmentId", wish.says("amendmentId"));
        wish.must(amendment.isPresent(), "amendment.unknown");
        wish.should(AmendmentRules.isAdoptedBy(wish.day, wish.says("amendmentId"), wish.plan), "amendment.not-adopted");
        wish.should(AmendmentRules.isAbout(amendment.orElseThrow(), changed), "amendment.about-something-else");
    }

    /** An amendment changes each thing once in each way. */
    static void usedOnce(Decision wish, List<Fact> before) {
        wish.should(
                !wish.has("amendmentId")
                        || before.stream()
                                .noneMatch(earlier -> earlier.data().has("amendmentId")
                                        && Spelling.same(earlier.says("amendmentId"), wish.says("amendmentId"))),
                "amendment.used");
    }

    /** Whether the plan has run to its end by this day, or was closed. */
    static boolean isOver(LocalDate day, Plan plan) {
        return CourseRules.by(plan.last(Types.CLOSED), day)
                || (plan.isOpened() && Days.last(plan.opened("planEnd")).isBefore(day));
    }

    /** The rules that this fact does not keep as the plan stands. */
    static Stream<String> lacking(Fact fact, Plan plan) {
        var commitment = plan.commitment(fact.says("commitmentId"));
        if (commitment.isEmpty()) {
            return Stream.of("commitment.unknown");
        }
        var promised = new Promised(plan, fact.says("commitmentId"));
        var stood = Lacks.of("commitment.ended").unless(promised.stoodOn(fact.on()));
        var own =
                switch (fact.type()) {
                    case Types.REVISED -> Stream.concat(stood, amendedGround(fact, plan, fact.says("commitmentId")));
                    case Types.SPECIFIED ->
                        Stream.concat(
                                stood,
                                fact.data()
                                        .path("members")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .filter(member -> !plan.hasMember(member))
                                        .map(_ -> "plan.member-unknown"));
                    case Types.PLEDGED, Types.SUPPORT_DECLINED -> stood;
                    case Types.MERGED ->
                        Lacks.of("commitment.unknown")
                                .unless(plan.commitment(fact.says("into")).isPresent());
                    case Types.GIVEN_UP -> amendedGround(fact, plan, fact.says("commitmentId"));
                    case Types.CARRIED_OVER ->
                        Stream.concat(
                                Lacks.ofSubmission(fact, plan),
                                !fact.data().has("amendmentId") && isOver(fact.on(), plan)
                                        ? Stream.empty()
                                        : amendedGround(fact, plan, fact.says("commitmentId")));
                    default -> Stream.<String>empty();
                };
        return own;
    }

    /** A commitment ends once, in whichever way. */
    static Stream<String> beside(Fact fact, Plan plan) {
        return Lacks.of("commitment.already-ended")
                .unless(!Promised.ENDINGS.contains(fact.type())
                        || Promised.ENDINGS.stream()
                                        .mapToInt(type -> plan.all(type, "commitmentId", fact.says("commitmentId"))
                                                .size())
                                        .sum()
                                == 1);
    }

    static Stream<String> amendedGround(Fact fact, Plan plan, String... changed) {
        if (!fact.data().has("amendmentId")) {
            return Lacks.of("amendment.needed").unless(!plan.isSubmittedBy(fact.on()));
        }
        var amendment = plan.last(Types.AMENDMENT_PROPOSED, "amendmentId", fact.says("amendmentId"));
        return amendment.isEmpty()
                ? Stream.of("amendment.unknown")
                : Stream.concat(
                        Lacks.of("amendment.not-adopted")
                                .unless(AmendmentRules.isAdoptedBy(fact.on(), fact.says("amendmentId"), plan)),
                        Lacks.of("amendment.about-something-else")
                                .unless(AmendmentRules.isAbout(amendment.get(), changed)));
    }
}
