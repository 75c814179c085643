package org.mithaq.reliability.model;

import java.util.stream.Stream;

/** What the course of a plan rests on. */
final class CourseGround {

    private CourseGround() {}

    /** The rules that this fact does not keep as the plan stands. */
    static Stream<String> of(Fact fact, Plan plan) {
        return switch (fact.type()) {
            case Types.LETTER_SENT -> member(fact, plan);
            case Types.ADOPTED, Types.DECLINED ->
                Stream.concat(
                        member(fact, plan),
                        lacks(
                                plan.submittedOn()
                                        .filter(on -> on.isBefore(fact.on()))
                                        .isPresent(),
                                "adoption.after-submission"));
            case Types.ACKNOWLEDGED, Types.RETURNED ->
                lacks(!new Submissions(plan).any(fact.on()), "plan.not-submitted");
            case Types.RESUMED ->
                lacks(
                        fact.data().has("committeeId")
                                && plan.committee(fact.says("committeeId")).isEmpty(),
                        "committee.unknown");
            case Types.CLOSED ->
                lacks(
                        !CourseRules.by(plan.last(Types.IMPLEMENTATION_STARTED), fact.on()),
                        "plan.implementation-not-started");
            case Types.ARCHIVED ->
                Stream.concat(
                        lacks(!CourseRules.by(plan.last(Types.CLOSED), fact.on()), "plan.not-closed"),
                        lacks(
                                !CourseRules.by(plan.last(Types.LEARNING_PUBLISHED), fact.on()),
                                "plan.learning-missing"));
            default -> Stream.empty();
        };
    }

    private static Stream<String> member(Fact fact, Plan plan) {
        return lacks(fact.data().has("member") && !plan.hasMember(fact.says("member")), "plan.member-unknown");
    }

    private static Stream<String> lacks(boolean does, String code) {
        return does ? Stream.of(code) : Stream.empty();
    }
}
