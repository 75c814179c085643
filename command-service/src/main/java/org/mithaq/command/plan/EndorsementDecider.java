package org.mithaq.command.plan;

import static org.mithaq.command.kernel.Rejected.unless;

import java.util.List;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.plan.EndorsementCommand.EndorseByCSO;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.endorsement.EndorsementEvent;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.process.publication.Processes;

/** The rules by which civil society puts its name under a plan. */
final class EndorsementDecider {

    private EndorsementDecider() {}

    static List<EndorsementEvent> decide(
            Received<? extends EndorsementCommand> received, PlanRecord plan, Processes processes) {
        return switch (received.command()) {
            case EndorseByCSO c -> endorse(received.as(c), plan, processes);
        };
    }

    private static List<EndorsementEvent> endorse(
            Received<EndorseByCSO> received, PlanRecord plan, Processes processes) {
        var c = received.command();
        Rules.knownMember(c.territory(), plan, "/territory");
        var organisation = c.organisation().in(plan.lifecycle().language());
        var known = plan.endorsements().of(organisation);
        if (known.isPresent()) {
            // What was passed over when it was recorded is not part of the wish.
            var overridden = known.get().event().overridden();
            var again = endorsed(organisation, c, overridden);
            unless(
                    received.sameDay(known.get()) && known.get().event().equals(again),
                    "endorsement.already-given",
                    "/organisation",
                    "This organisation already endorsed the plan");
            return List.of();
        }
        var passing = new Passing(received)
                .unless(
                        Rules.notAfterSubmission(received.occurredOn(), plan),
                        "endorsement.after-submission",
                        "A plan is endorsed before it is submitted");
        var endorsed = endorsed(organisation, c, List.of());
        Steps.check(passing, received, endorsed, plan, processes);
        return List.of(endorsed(organisation, c, passing.overridden()));
    }

    private static EndorsedByCSO endorsed(Text organisation, EndorseByCSO c, List<String> overridden) {
        return new EndorsedByCSO(organisation, c.representative(), c.territory(), c.place(), c.textHash(), overridden);
    }
}
