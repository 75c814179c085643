package org.mithaq.command.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CommitmentCommand.AddMilestone;
import org.mithaq.command.plan.CommitmentCommand.ProposeCommitment;
import org.mithaq.command.plan.CommitmentCommand.UpdateMilestone;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentEvent;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Milestone;

/** The rules of commitments and their milestones. */
final class CommitmentDecider {

    private CommitmentDecider() {}

    static List<CommitmentEvent> decide(Received<? extends CommitmentCommand> received, PlanRecord plan) {
        return switch (received.command()) {
            case ProposeCommitment c -> propose(received.as(c), plan);
            case AddMilestone c -> add(received.as(c), plan);
            case UpdateMilestone c -> update(received.as(c), plan);
        };
    }

    private static List<CommitmentEvent> propose(Received<ProposeCommitment> received, PlanRecord plan) {
        var c = received.command();
        var language = plan.lifecycle().language();
        var proposed = new CommitmentProposed(
                c.commitmentId(),
                c.title(),
                c.problem(),
                c.solution(),
                c.expectedResults(),
                c.theme(),
                Optional.ofNullable(c.lead()).map(lead -> lead.in(language)).orElse(null),
                c.startsOn(),
                c.endsOn());
        var known = plan.commitments()
                .commitment(c.commitmentId())
                .map(Commitment::proposed)
                .orElse(null);
        if (repeats(received, known, proposed)) {
            return List.of();
        }
        Rules.unused(c.commitmentId(), plan, "/commitmentId");
        return List.of(proposed);
    }

    private static List<CommitmentEvent> add(Received<AddMilestone> received, PlanRecord plan) {
        var c = received.command();
        var commitment = known(c.commitmentId(), plan);
        var added = new MilestoneAdded(
                commitment.facts().commitmentId(), c.milestoneId(), c.title(), c.due(), c.responsible(), c.output());
        var known = commitment.milestone(c.milestoneId()).map(Milestone::added).orElse(null);
        if (repeats(received, known, added)) {
            return List.of();
        }
        Rules.unused(c.milestoneId(), plan, "/milestoneId");
        return List.of(added);
    }

    private static List<CommitmentEvent> update(Received<UpdateMilestone> received, PlanRecord plan) {
        var c = received.command();
        var commitment = known(c.commitmentId(), plan);
        var milestone = commitment
                .milestone(c.milestoneId())
                .orElseThrow(() -> Rejected.pointing(
                        "milestone.unknown", "/milestoneId", "The commitment has no milestone of this id"));
        var passing = new Passing(received)
                .unless(
                        plan.submittedOn()
                                .filter(day -> !day.isAfter(received.occurredOn()))
                                .isPresent(),
                        "plan.not-submitted",
                        "A milestone is updated from the day on which the plan was submitted");
        var updated = new MilestoneUpdated(
                commitment.facts().commitmentId(),
                milestone.facts().milestoneId(),
                c.status(),
                c.period(),
                c.narrative(),
                c.challenges(),
                c.evidence(),
                passing.overridden());
        var again = milestone.updates().stream()
                .anyMatch(update -> update.occurredOn().equals(received.occurredOn())
                        && update.event().equals(updated));
        return again ? List.of() : List.of(updated);
    }

    private static Commitment known(CommitmentId id, PlanRecord plan) {
        return plan.commitments()
                .commitment(id)
                .orElseThrow(() -> Rejected.pointing(
                        "commitment.unknown", "/commitmentId", "The plan has no commitment of this id"));
    }

    private static boolean repeats(
            Received<?> received, @Nullable Recorded<? extends CommitmentEvent> known, CommitmentEvent wished) {
        return known != null && received.sameDay(known) && known.event().equals(wished);
    }
}
