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
            "endorsement.already-given");

    private static final Map<String, String> TOLD_ONCE = Map.of(
            Types.OPENED, "plan.already-opened",
            Types.SUBMITTED, "plan.already-submitted",
            Types.IMPLEMENTATION_STARTED, "plan.implementation-already-started",
            Types.CO_CREATION_STARTED, "plan.co-creation-already-started");

    private Beside() {}

    /** The rules that this fact breaks beside the others. */
    static Stream<String> others(Fact fact, Plan plan) {
        return plan.facts().stream()
                .filter(other -> !other.id().equals(fact.id()))
                .map(other -> beside(fact, other))
                .flatMap(Optional::stream)
                .distinct();
    }

    private static Optional<String> beside(Fact fact, Fact other) {
        var id = Things.givenId(fact);
        if (!id.isEmpty() && id.equals(Things.givenId(other))) {
            return Optional.of("plan.id-used");
        }
        if (!fact.type().equals(other.type())) {
            return Optional.empty();
        }
        return switch (fact.type()) {
            case Types.PUBLICATION_RECORDED ->
                Optional.of("plan.already-published")
                        .filter(_ -> Spelling.same(fact.says("member"), other.says("member")));
            case Types.ENDORSED -> Optional.of("endorsement.already-given").filter(_ -> shareAName(fact, other));
            default -> Optional.ofNullable(TOLD_ONCE.get(fact.type()));
        };
    }

    private static boolean shareAName(Fact fact, Fact other) {
        var names = Spelling.names(other.data().path("organisation"));
        return Spelling.names(fact.data().path("organisation")).stream().anyMatch(names::contains);
    }
}
