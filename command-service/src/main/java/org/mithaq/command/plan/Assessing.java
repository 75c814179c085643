package org.mithaq.command.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
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
        if (!writesForEverybody(role) && !ROLES.getOrDefault(by, Set.of()).contains(role)) {
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

    /** Section 5 of the rules: who claimed that it is complete, in any of the reports that say so, verifies nothing of it. */
    static void notTheirOwn(Passing passing, Received<?> received, Milestone milestone) {
        notTheirOwn(passing, received, claim(milestone));
    }

    static void notTheirOwn(Passing passing, Received<?> received, Stream<? extends Recorded<?>> claim) {
        passing.unless(
                claim.noneMatch(report -> isOwn(report, received)),
                "assessment.own-claim",
                "Nobody verifies their own claim");
    }

    /** The reports of completion since the last one that said less; if the last one says less, that one. */
    private static Stream<Recorded<MilestoneUpdated>> claim(Milestone milestone) {
        var claim = new ArrayList<Recorded<MilestoneUpdated>>();
        for (var report :
                milestone.updates().stream().sorted(Recorded.AS_IT_HAPPENED).toList()) {
            if (report.event().status() != Status.COMPLETE
                    || claim.stream().anyMatch(earlier -> earlier.event().status() != Status.COMPLETE)) {
                claim.clear();
            }
            claim.add(report);
        }
        return claim.stream();
    }

    /**
     * The claimant is the one on whose behalf was written, if there is one. Who types the claim of an office and then its
     * verification would name another office each time, so for them the typist counts too; administrators and points of
     * contact type for everybody.
     */
    private static boolean isOwn(Recorded<?> claim, Received<?> received) {
        return claim.claimant().equals(Recorded.claimant(received.actor(), received.onBehalfOf()))
                || (!writesForEverybody(Role.of(received.role()).orElseThrow())
                        && claim.actor().equals(received.actor()));
    }

    private static boolean writesForEverybody(Role role) {
        return role == Role.ADMIN || role == Role.POINT_OF_CONTACT;
    }
}
