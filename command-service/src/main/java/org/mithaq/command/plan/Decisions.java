package org.mithaq.command.plan;

import java.util.List;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Id;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.committee.CommitteeEvent.Outcome;
import org.mithaq.plan.committee.DecisionId;

/** What rests on votes of committees: that they were taken, were about it, and came out in its favour. */
final class Decisions {

    private Decisions() {}

    static void adopted(Passing passing, PlanRecord plan, DecisionId id, String pointer, Id... about) {
        var decided = plan.committees()
                .decisions()
                .filter(vote -> vote.event().decisionId().names(id))
                .findFirst()
                .orElseThrow(() ->
                        Rejected.pointing("committee.decision-unknown", pointer, "No committee took a vote of this id"))
                .event();
        var subject = decided.about();
        passing.unless(
                        subject != null && List.of(about).stream().anyMatch(subject::names),
                        "committee.decision-about-something-else",
                        "The vote was about something else")
                .unless(
                        decided.outcome() == Outcome.ADOPTED,
                        "committee.decision-not-adopted",
                        "The vote did not come out in favour: " + decided.outcome());
    }
}
