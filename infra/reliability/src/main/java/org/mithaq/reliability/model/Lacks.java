package org.mithaq.reliability.model;

import java.util.stream.Stream;

/** The code of a rule that a fact may not keep. */
record Lacks(String code) {

    static Lacks of(String code) {
        return new Lacks(code);
    }

    Stream<String> unless(boolean kept) {
        return kept ? Stream.empty() : Stream.of(code);
    }

    static Stream<String> ofMember(Fact fact, String field, Plan plan) {
        return of("plan.member-unknown").unless(!fact.data().has(field) || plan.hasMember(fact.says(field)));
    }

    static Stream<String> ofSubmission(Fact fact, Plan plan) {
        return of("plan.not-submitted")
                .unless(plan.submittedOn().filter(on -> !on.isAfter(fact.on())).isPresent());
    }
}
