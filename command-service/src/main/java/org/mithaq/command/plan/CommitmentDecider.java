package org.mithaq.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.plan.CommitmentCommand.AddIndicator;
import org.mithaq.command.plan.CommitmentCommand.AddMilestone;
import org.mithaq.command.plan.CommitmentCommand.ProposeCommitment;
import org.mithaq.command.plan.CommitmentCommand.UpdateMilestone;
import org.mithaq.events.Due;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentEvent;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.Milestone;

/** The rules of commitments and their milestones. */
final class CommitmentDecider {

    private CommitmentDecider() {}

    static List<CommitmentEvent> decide(Received<? extends CommitmentCommand> received, PlanRecord plan) {
        return switch (received.command()) {
            case ProposeCommitment c -> propose(received.as(c), plan);
            case AddMilestone c -> add(received.as(c), plan);
            case AddIndicator c -> measure(received.as(c), plan);
            case UpdateMilestone c -> update(received.as(c), plan);
        };
    }

    private static List<CommitmentEvent> propose(Received<ProposeCommitment> received, PlanRecord plan) {
        var c = received.command();
        var known = plan.commitments()
                .commitment(c.commitmentId())
                .map(Commitment::proposed)
                .orElse(null);
        var again = known == null ? List.<String>of() : known.event().overridden();
        if (Rules.told(received, plan, proposed(c, plan, again))) {
            return List.of();
        }
        Rules.unused(c.commitmentId(), plan, "/commitmentId");
        var passing = new Passing(received)
                .unless(
                        Within.plan(c.startsOn(), c.endsOn(), plan),
                        "commitment.outside-plan",
                        "A commitment starts and ends before the plan does, or with it");
        return List.of(proposed(c, plan, passing.overridden()));
    }

    private static CommitmentProposed proposed(ProposeCommitment c, PlanRecord plan, List<String> overridden) {
        var language = plan.lifecycle().language();
        return new CommitmentProposed(
                c.commitmentId(),
                c.title(),
                c.problem(),
                c.solution(),
                c.expectedResults(),
                c.theme(),
                Optional.ofNullable(c.lead()).map(lead -> lead.in(language)).orElse(null),
                c.startsOn(),
                c.endsOn(),
                overridden);
    }

    private static List<CommitmentEvent> add(Received<AddMilestone> received, PlanRecord plan) {
        var c = received.command();
        var commitment = Promised.commitment(c.commitmentId(), plan);
        var known = commitment.milestone(c.milestoneId()).map(Milestone::added).orElse(null);
        var again = known == null ? List.<String>of() : known.event().overridden();
        if (Rules.told(received, plan, added(c, commitment, again))) {
            return List.of();
        }
        Rules.unused(c.milestoneId(), plan, "/milestoneId");
        var passing = Promised.stands(received, commitment)
                .unless(
                        Within.commitment(due(c.due()), commitment.terms()),
                        "milestone.outside-commitment",
                        "A milestone is due while its commitment is carried out");
        return List.of(added(c, commitment, passing.overridden()));
    }

    private static MilestoneAdded added(AddMilestone c, Commitment commitment, List<String> overridden) {
        return new MilestoneAdded(
                commitment.terms().commitmentId(),
                c.milestoneId(),
                c.title(),
                due(c.due()),
                c.responsible(),
                c.output(),
                overridden);
    }

    private static List<CommitmentEvent> measure(Received<AddIndicator> received, PlanRecord plan) {
        var c = received.command();
        var commitment = Promised.commitment(c.commitmentId(), plan);
        var milestone = Promised.milestone(c.milestoneId(), commitment);
        Function<List<String>, CommitmentEvent> added = overridden -> new IndicatorAdded(
                commitment.terms().commitmentId(),
                milestone.terms().milestoneId(),
                c.indicatorId(),
                c.text(),
                due(c.due()),
                c.responsible(),
                c.baseline(),
                c.target(),
                c.unit(),
                overridden);
        if (Rules.toldPassing(received, plan, added)) {
            return List.of();
        }
        Rules.unused(c.indicatorId(), plan, "/indicatorId");
        return List.of(
                added.apply(Promised.stands(received, commitment, milestone).overridden()));
    }

    private static List<CommitmentEvent> update(Received<UpdateMilestone> received, PlanRecord plan) {
        var c = received.command();
        var commitment = Promised.commitment(c.commitmentId(), plan);
        var milestone = Promised.milestone(c.milestoneId(), commitment);
        var sameDay = milestone.updates().stream()
                .filter(update -> update.occurredOn().equals(received.occurredOn()))
                .max(Recorded.AS_IT_HAPPENED);
        // When it came and what was passed over then is not part of the wish.
        if (sameDay.filter(last -> last.event()
                        .equals(updated(
                                c,
                                commitment,
                                milestone,
                                last.event().receivedOn(),
                                last.event().overridden())))
                .isPresent()) {
            return List.of();
        }
        var passing = Promised.stands(received, commitment, milestone);
        Rules.submitted(passing, received, plan, "A milestone is updated from the day on which the plan was submitted");
        passing.unless(
                        c.challenges() != null || (c.status() != Status.NOT_STARTED && c.status() != Status.LIMITED),
                        "milestone.challenges-missing",
                        "Who reports NOT_STARTED or LIMITED says what the challenges are")
                .unless(
                        c.status() != Status.COMPLETE || !c.evidence().isEmpty(),
                        "milestone.evidence-missing",
                        "Who reports COMPLETE gives evidence");
        return List.of(updated(c, commitment, milestone, received.receivedLater(), passing.overridden()));
    }

    /** Ids as the plan spells them now: a correction may have changed that since the milestone was added. */
    private static MilestoneUpdated updated(
            UpdateMilestone c,
            Commitment commitment,
            Milestone milestone,
            @Nullable LocalDate receivedOn,
            List<String> overridden) {
        return new MilestoneUpdated(
                commitment.terms().commitmentId(),
                milestone.terms().milestoneId(),
                c.status(),
                c.period(),
                c.narrative(),
                c.challenges(),
                c.evidence(),
                receivedOn,
                overridden);
    }

    /** What was given as words alone is stored with the interval that they mean. */
    private static @Nullable Due due(@Nullable Due given) {
        return given == null ? null : Due.complete(given);
    }
}
