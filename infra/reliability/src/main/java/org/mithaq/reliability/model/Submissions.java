package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was submitted and what OGP said of it, as it happened. What was returned does not stand, and leaves room for another. */
final class Submissions {

    private final List<Fact> told;

    Submissions(Plan plan) {
        this.told = Stream.of(Types.SUBMITTED, Types.ACKNOWLEDGED, Types.RETURNED)
                .flatMap(type -> plan.all(type).stream())
                .sorted(Fact.AS_IT_HAPPENED)
                .toList();
    }

    /** The submission that stands: the last, unless OGP returned it. */
    Optional<Fact> standing() {
        return told.stream()
                .filter(Submissions::isSubmission)
                .reduce((_, later) -> later)
                .filter(last -> told.stream()
                        .noneMatch(fact ->
                                fact.type().equals(Types.RETURNED) && Fact.AS_IT_HAPPENED.compare(fact, last) > 0));
    }

    /** Whether the plan was submitted on this day or before, returned or not. */
    boolean any(LocalDate day) {
        return told.stream().anyMatch(fact -> isSubmission(fact) && !fact.on().isAfter(day));
    }

    /** The submission beside which one of this day would stand, since neither was returned in between. */
    Optional<Fact> beside(LocalDate day) {
        return submission(before(day).reversed()).or(() -> submission(after(day)));
    }

    /** The same of one that was told. */
    Optional<Fact> beside(Fact fact) {
        return submission(before(fact).reversed()).or(() -> submission(after(fact)));
    }

    /** What OGP said of the submission that stands on this day. */
    List<Fact> handled(LocalDate day) {
        return handled(before(day), after(day));
    }

    /** What else OGP said of the same submission. */
    List<Fact> besideHandling(Fact fact) {
        return handled(before(fact), after(fact));
    }

    private List<Fact> before(LocalDate day) {
        return told.stream().filter(fact -> !fact.on().isAfter(day)).toList();
    }

    private List<Fact> after(LocalDate day) {
        return told.stream().filter(fact -> fact.on().isAfter(day)).toList();
    }

    private List<Fact> before(Fact one) {
        return told.stream()
                .filter(fact -> Fact.AS_IT_HAPPENED.compare(fact, one) < 0)
                .toList();
    }

    private List<Fact> after(Fact one) {
        return told.stream()
                .filter(fact -> Fact.AS_IT_HAPPENED.compare(fact, one) > 0)
                .toList();
    }

    /** The next submission, unless a return comes first; what was acknowledged stands as well. */
    private static Optional<Fact> submission(List<Fact> next) {
        return next.stream()
                .filter(fact -> !fact.type().equals(Types.ACKNOWLEDGED))
                .findFirst()
                .filter(Submissions::isSubmission);
    }

    private static List<Fact> handled(List<Fact> before, List<Fact> after) {
        var handled = new ArrayList<Fact>();
        before.reversed().stream().takeWhile(fact -> !isSubmission(fact)).forEach(handled::add);
        after.stream().takeWhile(fact -> !isSubmission(fact)).forEach(handled::add);
        return handled;
    }

    private static boolean isSubmission(Fact fact) {
        return fact.type().equals(Types.SUBMITTED);
    }
}
