package org.mithaq.command.plan;

import java.util.List;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeDecided;
import org.mithaq.plan.committee.CommitteeEvent.Outcome;
import org.mithaq.plan.committee.DecisionId;

/** What rests on votes of committees: that they were taken by then, where it belongs, were about it, and came out in its favour. */
final class Decisions {

    private Decisions() {}

    static Recorded<CommitteeDecided> known(DecisionId id, PlanRecord plan, String pointer) {
        return plan.committees()
                .decisions()
                .filter(vote -> vote.event().decisionId().names(id))
                .findFirst()
                .orElseThrow(() -> Rejected.pointing(
                        "committee.decision-unknown", pointer, "No committee took a vote of this id"));
    }

    /** What rests on this vote touches these things, and is one of those that the vote may be about. */
    static void adopted(
            Passing passing,
            Received<?> received,
            PlanRecord plan,
            Recorded<CommitteeDecided> vote,
            List<? extends Id> touched,
            Id... about) {
        passing.unless(
                        isAbout(vote.event(), about),
                        "committee.decision-about-something-else",
                        "The vote was about something else")
                .unless(
                        vote.event().outcome() == Outcome.ADOPTED,
                        "committee.decision-not-adopted",
                        "The vote did not come out in favour: " + vote.event().outcome())
                .unless(
                        !vote.occurredOn().isAfter(received.occurredOn()),
                        "committee.decision-later",
                        "The vote was taken only later, on " + vote.occurredOn())
                .unless(
                        isOfItsRegion(vote.event(), touched, plan),
                        "committee.decision-of-another-region",
                        "The vote was taken by the committee of another member of the plan");
    }

    static boolean isAbout(CommitteeDecided vote, Id... things) {
        var subject = vote.about();
        return subject != null && List.of(things).stream().anyMatch(subject::names);
    }

    /** A committee of one member decides on what belongs to that member, or to nobody in particular. */
    private static boolean isOfItsRegion(CommitteeDecided vote, List<? extends Id> touched, PlanRecord plan) {
        var member = plan.committees()
                .committee(vote.committeeId())
                .map(committee -> committee.terms().member());
        var regions = touched.stream()
                .map(id -> Region.of(id, plan))
                .filter(region -> !region.members().isEmpty())
                .toList();
        return member.isEmpty()
                || regions.isEmpty()
                || regions.stream().anyMatch(region -> region.members().stream().anyMatch(member.get()::names));
    }
}
