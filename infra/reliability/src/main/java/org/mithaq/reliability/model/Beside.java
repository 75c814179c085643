package org.mithaq.reliability.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is told once does not stand beside another of its kind, as it would when a retraction is taken back too late. */
final class Beside {

    static final Set<String> CODES = Set.of(
            "plan.id-used",
            "plan.already-opened",
            "plan.already-submitted",
            "plan.already-published",
            "plan.implementation-already-started",
            "plan.co-creation-already-started",
            "endorsement.already-given",
            "plan.already-suspended",
            "plan.not-suspended",
            "plan.already-closed",
            "plan.learning-already-published",
            "plan.already-archived",
            "plan.already-withdrawn",
            "membership.already-accepted",
            "submission.already-acknowledged",
            "submission.already-returned",
            "committee.already-met",
            "committee.already-dissolved",
            "commitment.already-ended",
            "milestone.already-cancelled",
            "objection.already-settled",
            "amendment.already-decided",
            "monitoring.already-published",
            "monitoring.agreement-already-ended");

    private static final Map<String, String> TOLD_ONCE = Map.of(
            Types.OPENED, "plan.already-opened",
            Types.IMPLEMENTATION_STARTED, "plan.implementation-already-started",
            Types.CO_CREATION_STARTED, "plan.co-creation-already-started");

    /** What is told once of each thing. */
    private static final Map<String, String> ONCE_OF_EACH = Map.of(
            Types.PUBLICATION_RECORDED, "plan.already-published",
            Types.MET, "committee.already-met",
            Types.DISSOLVED, "committee.already-dissolved",
            Types.CANCELLED, "milestone.already-cancelled",
            Types.SETTLED, "objection.already-settled",
            Types.AMENDMENT_DECIDED, "amendment.already-decided",
            Types.REPORT_PUBLISHED, "monitoring.already-published",
            Types.AGREEMENT_ENDED, "monitoring.agreement-already-ended");

    private Beside() {}

    /** The rules that this fact breaks beside the others. */
    static Stream<String> others(Fact fact, Plan plan) {
        return Stream.of(inOrder(fact, plan), PromiseRules.beside(fact, plan), pairs(fact, plan))
                .flatMap(codes -> codes);
    }

    /** What may be told several times, but not twice in a row. */
    private static Stream<String> inOrder(Fact fact, Plan plan) {
        return switch (fact.type()) {
            case Types.SUBMITTED -> new Submissions(plan).beside(fact).map(_ -> "plan.already-submitted").stream();
            case Types.ACKNOWLEDGED, Types.RETURNED ->
                new Submissions(plan)
                        .besideHandling(fact).stream()
                                .map(other -> other.type().equals(Types.ACKNOWLEDGED)
                                        ? "submission.already-acknowledged"
                                        : "submission.already-returned");
            case Types.SUSPENDED -> Stream.of("plan.already-suspended").filter(_ -> isSuspendedBefore(fact, plan));
            case Types.RESUMED -> Stream.of("plan.not-suspended").filter(_ -> !isSuspendedBefore(fact, plan));
            default -> Stream.empty();
        };
    }

    private static boolean isSuspendedBefore(Fact fact, Plan plan) {
        return CourseRules.pauses(plan)
                .filter(pause -> Fact.AS_IT_HAPPENED.compare(pause, fact) < 0)
                .reduce((_, later) -> later)
                .filter(pause -> pause.type().equals(Types.SUSPENDED))
                .isPresent();
    }

    private static Stream<String> pairs(Fact fact, Plan plan) {
        return plan.facts().stream()
                .filter(other -> !other.id().equals(fact.id()))
                .map(other -> beside(fact, other))
                .flatMap(Optional::stream)
                .distinct();
    }

    private static Optional<String> beside(Fact fact, Fact other) {
        var id = Things.givenId(fact);
        var same = Things.of(fact.type(), fact.data()).equals(Things.of(other.type(), other.data()));
        if (!id.isEmpty()
                && id.equals(Things.givenId(other))
                && !(same && Known.ofType(fact.type()).isToldAnew())) {
            return Optional.of("plan.id-used");
        }
        if (!fact.type().equals(other.type())) {
            return Optional.empty();
        }
        return Optional.ofNullable(TOLD_ONCE.get(fact.type()))
                .or(() -> Optional.ofNullable(CourseRules.ONCE.get(fact.type())))
                .or(() -> Optional.ofNullable(ONCE_OF_EACH.get(fact.type())).filter(_ -> same));
    }
}
