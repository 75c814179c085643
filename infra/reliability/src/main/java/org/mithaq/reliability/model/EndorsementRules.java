package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The rules by which civil society puts its name under a text of the plan, and takes it back. */
final class EndorsementRules {

    private final Decision wish;
    private final Plan plan;

    EndorsementRules(Decision wish) {
        this.wish = wish;
        this.plan = wish.plan;
    }

    void decide() {
        switch (wish.command) {
            case "FreezeText" -> freeze();
            case "RequestEndorsement" -> request();
            case "EndorseByCSO" -> endorse();
            case "DeclineEndorsement" -> decline();
            case "WithdrawEndorsement" -> withdraw();
            default -> throw new IllegalArgumentException(wish.command);
        }
    }

    /** The text that is frozen is not frozen again. */
    private void freeze() {
        Settled.ifAlready(wish.says("textHash").equals(frozen()));
        beforeSubmission();
    }

    /** Organisations are asked to endorse a text that is frozen, and have time to answer. */
    private void request() {
        wish.memberIsKnown("territory");
        wish.lastDayIsNotOver();
        if (!frozen().isEmpty()) {
            wish.data.put("textHash", frozen());
        }
        wish.mayBeSaidAgain();
        beforeSubmission();
        wish.should(!frozen().isEmpty(), "endorsement.no-text");
    }

    /** An organisation, perhaps of a member's territory, endorses a text once, and that which is frozen. */
    private void endorse() {
        wish.memberIsKnown("territory");
        if (!wish.has("textHash") && !frozen().isEmpty()) {
            wish.data.put("textHash", frozen());
        }
        var text = wish.says("textHash");
        var organisation = organisation();
        var known = text.isEmpty() ? organisation.endorsement() : organisation.endorsementOf(text);
        known.ifPresent(wish::isSaidBy);
        wish.must(known.isEmpty(), "endorsement.already-given");
        // What was told of a day is not told again, although it was withdrawn since.
        organisation.said().stream()
                .filter(word -> wish.saidDay.filter(word.on()::equals).isPresent())
                .forEach(wish::isSaidBy);
        beforeSubmission();
        wish.should(frozen().isEmpty() || frozen().equals(text), "endorsement.other-text");
    }

    /** Who endorsed this text withdraws, and does not decline. */
    private void decline() {
        wish.memberIsKnown("territory");
        if (!frozen().isEmpty()) {
            wish.data.put("textHash", frozen());
        }
        lastWordMayBeSaidAgain();
        wish.must(
                organisation().endorsementsUntil(wish.day).stream()
                        .noneMatch(endorsed -> endorsed.says("textHash").equals(frozen())),
                "endorsement.already-given");
        beforeSubmission();
    }

    private void withdraw() {
        lastWordMayBeSaidAgain();
        wish.must(!organisation().endorsementsUntil(wish.day).isEmpty(), "endorsement.not-given");
        beforeSubmission();
    }

    private void lastWordMayBeSaidAgain() {
        organisation().said().stream()
                .filter(word -> wish.saidDay.isEmpty() || wish.saidDay.get().equals(word.on()))
                .max(Fact.AS_IT_HAPPENED)
                .ifPresent(wish::isSaidBy);
    }

    private void beforeSubmission() {
        wish.should(isBeforeSubmission(wish.day, plan), "endorsement.after-submission");
    }

    private String frozen() {
        return Organisation.textOn(wish.day, plan);
    }

    private Organisation organisation() {
        return new Organisation(wish.data.path("organisation"), plan);
    }

    private static boolean isBeforeSubmission(LocalDate day, Plan plan) {
        return plan.submittedOn().filter(submitted -> submitted.isBefore(day)).isEmpty();
    }

    /** The rules that this fact does not keep as the plan stands. */
    static Stream<String> lacking(Fact fact, Plan plan) {
        var text = Organisation.textOn(fact.on(), plan);
        var before = new Organisation(fact.data().path("organisation"), plan).endorsementsBefore(fact);
        var same =
                before.stream().anyMatch(endorsed -> endorsed.says("textHash").equals(fact.says("textHash")));
        var own =
                switch (fact.type()) {
                    case Types.ENDORSEMENT_REQUESTED ->
                        Lacks.of("endorsement.no-text").unless(!text.isEmpty());
                    case Types.ENDORSED ->
                        Stream.concat(
                                Lacks.of("endorsement.other-text")
                                        .unless(fact.says("textHash").isEmpty()
                                                || text.isEmpty()
                                                || text.equals(fact.says("textHash"))),
                                Lacks.of("endorsement.already-given").unless(!same));
                    case Types.ENDORSEMENT_DECLINED ->
                        Lacks.of("endorsement.already-given").unless(!same);
                    case Types.ENDORSEMENT_WITHDRAWN ->
                        Lacks.of("endorsement.not-given").unless(!before.isEmpty());
                    default -> Stream.<String>empty();
                };
        return Stream.of(
                        Lacks.ofMember(fact, "territory", plan),
                        own,
                        Lacks.of("endorsement.after-submission").unless(isBeforeSubmission(fact.on(), plan)))
                .flatMap(lacks -> lacks);
    }
}
