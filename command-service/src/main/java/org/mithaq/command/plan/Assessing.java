package org.mithaq.command.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Recorded;
import org.mithaq.events.Role;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.CommitmentEvent;
import org.mithaq.plan.commitment.Milestone;

/** Who may say how far something is: each in their own series, and nobody of what they claimed themselves. */
final class Assessing {

    private static final Map<Assessor, Set<Role>> ROLES = Map.of(
            Assessor.SELF_REPORT, EnumSet.of(Role.OFFICIAL),
            Assessor.COMMITTEE, EnumSet.of(Role.COMMITTEE),
            Assessor.MONITORING_BODY, EnumSet.of(Role.MONITORING_BODY),
            Assessor.IRM, EnumSet.of(Role.IRM));

    private Assessing() {}

    /** Administrators and points of contact enter what any of them found. */
    static void inItsRole(Received<?> received, Assessor by) {
        var role = Role.of(received.role()).orElseThrow();
        if (role != Role.ADMIN
                && role != Role.POINT_OF_CONTACT
                && !ROLES.getOrDefault(by, Set.of()).contains(role)) {
            var sentence = "Who writes as " + role.id() + " does not assess as " + by;
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "assessment.other-role",
                    sentence,
                    List.of(new Rejected.Fault("/by", sentence)));
        }
    }

    /**
     * Whether this is already the last word, on the day that the wish names; but of what was reported since it is said anew.
     */
    static <E extends CommitmentEvent> boolean told(
            Received<?> received, Stream<Recorded<E>> said, Stream<Milestone> of, Function<List<String>, E> wished) {
        var latest = of.flatMap(milestone -> milestone.latest().stream()).max(Recorded.AS_IT_HAPPENED);
        return said.filter(received::sameDay)
                .max(Recorded.AS_IT_HAPPENED)
                .filter(known -> latest.filter(report -> Recorded.AS_IT_HAPPENED.compare(report, known) > 0)
                        .isEmpty())
                .filter(known -> known.event().equals(wished.apply(known.event().overridden())))
                .isPresent();
    }

    /** Section 5 of the rules: the claimant verifies nothing; that is the one on whose behalf was written, if there is one. */
    static void notTheirOwn(Passing passing, Received<?> received, Optional<? extends Recorded<?>> claim) {
        passing.unless(
                claim.filter(made -> made.claimant().equals(Recorded.claimant(received.actor(), received.onBehalfOf())))
                        .isEmpty(),
                "assessment.own-claim",
                "Nobody verifies their own claim");
    }
}
