package org.mithaq.command.plan;

import static org.mithaq.command.kernel.Rejected.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.ProgressCommand.AssessCommitment;
import org.mithaq.command.plan.ProgressCommand.AssessMilestone;
import org.mithaq.command.plan.ProgressCommand.CancelMilestone;
import org.mithaq.command.plan.ProgressCommand.ContestMilestone;
import org.mithaq.command.plan.ProgressCommand.DeclareCommitmentComplete;
import org.mithaq.command.plan.ProgressCommand.ReadIndicator;
import org.mithaq.command.plan.ProgressCommand.RescheduleMilestone;
import org.mithaq.command.plan.ProgressCommand.SettleObjection;
import org.mithaq.events.Due;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentEvent;
import org.mithaq.plan.commitment.Milestone;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentAssessed;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentDeclaredComplete;
import org.mithaq.plan.commitment.ProgressEvent.IndicatorRead;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneCancelled;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneRescheduled;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.pcollections.TreePVector;

/** The rules of promises that are carried out: no date is overwritten, and nobody verifies their own claim. */
final class ProgressDecider {

    private ProgressDecider() {}

    static List<CommitmentEvent> decide(Received<? extends ProgressCommand> received, PlanRecord plan) {
        var commitment = Promised.commitment(received.command().commitmentId(), plan);
        return switch (received.command()) {
            case RescheduleMilestone c -> reschedule(received.as(c), commitment, plan);
            case CancelMilestone c -> cancel(received.as(c), commitment, plan);
            case ReadIndicator c -> read(received.as(c), commitment);
            case AssessMilestone c -> assessMilestone(received.as(c), commitment, plan);
            case ContestMilestone c -> contest(received.as(c), commitment, plan);
            case SettleObjection c -> settle(received.as(c), commitment, plan);
            case DeclareCommitmentComplete c -> declareComplete(received.as(c), commitment, plan);
            case AssessCommitment c -> assessCommitment(received.as(c), commitment, plan);
        };
    }

    private static List<CommitmentEvent> reschedule(
            Received<RescheduleMilestone> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        var milestone = Promised.milestone(c.milestoneId(), commitment);
        var due = Due.complete(c.due());
        if (milestone.moves().stream()
                .filter(received::sameDay)
                .max(Recorded.AS_IT_HAPPENED)
                .map(Recorded::event)
                .filter(last ->
                        last.equals(rescheduled(c, commitment, milestone, due, last.receivedOn(), last.overridden())))
                .isPresent()) {
            return List.of();
        }
        var passing = Promised.stands(received, commitment, milestone)
                .unless(
                        due.lastDay()
                                .filter(last -> last.isBefore(received.knownOn()))
                                .isEmpty(),
                        "milestone.due-passed",
                        "The date to which a milestone is moved has not passed")
                .unless(
                        Within.commitment(due, commitment.terms()),
                        "milestone.outside-commitment",
                        "A milestone is due while its commitment is carried out");
        Promised.amended(passing, received, plan, c.amendmentId(), c.milestoneId(), c.commitmentId());
        Promised.once(
                passing,
                c.amendmentId(),
                milestone.moves().stream().map(earlier -> earlier.event().amendmentId()));
        return List.of(rescheduled(c, commitment, milestone, due, received.receivedLater(), passing.overridden()));
    }

    private static MilestoneRescheduled rescheduled(
            RescheduleMilestone c,
            Commitment commitment,
            Milestone milestone,
            Due due,
            @Nullable LocalDate receivedOn,
            List<String> overridden) {
        return new MilestoneRescheduled(
                commitment.terms().commitmentId(),
                milestone.terms().milestoneId(),
                due,
                c.reason(),
                c.amendmentId(),
                receivedOn,
                overridden);
    }

    private static List<CommitmentEvent> cancel(
            Received<CancelMilestone> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        var milestone = Promised.milestone(c.milestoneId(), commitment);
        BiFunction<@Nullable LocalDate, List<String>, MilestoneCancelled> cancelled =
                (receivedOn, overridden) -> new MilestoneCancelled(
                        commitment.terms().commitmentId(),
                        milestone.terms().milestoneId(),
                        c.reason(),
                        c.amendmentId(),
                        receivedOn,
                        overridden);
        if (Optional.ofNullable(milestone.cancelled())
                .filter(received::sameDay)
                .map(Recorded::event)
                .filter(last -> last.equals(cancelled.apply(last.receivedOn(), last.overridden())))
                .isPresent()) {
            return List.of();
        }
        unless(
                milestone.stands(),
                "milestone.already-cancelled",
                "/milestoneId",
                "The milestone was already cancelled");
        var passing = Promised.stands(received, commitment);
        Promised.amended(passing, received, plan, c.amendmentId(), c.milestoneId(), c.commitmentId());
        return List.of(cancelled.apply(received.receivedLater(), passing.overridden()));
    }

    private static List<CommitmentEvent> read(Received<ReadIndicator> received, Commitment commitment) {
        var c = received.command();
        var milestone = Promised.milestone(c.milestoneId(), commitment);
        var indicator = Optional.ofNullable(
                        milestone.indicators().get(c.indicatorId().key()))
                .orElseThrow(() -> Rejected.pointing(
                        "indicator.unknown", "/indicatorId", "The milestone has no indicator of this id"));
        Function<List<String>, IndicatorRead> read = overridden -> new IndicatorRead(
                commitment.terms().commitmentId(),
                milestone.terms().milestoneId(),
                indicator.event().indicatorId(),
                c.value(),
                c.period(),
                c.evidence(),
                overridden);
        var known = milestone
                .readings()
                .getOrDefault(indicator.event().indicatorId().key(), TreePVector.empty());
        if (known.stream()
                .filter(last -> last.occurredOn().equals(received.occurredOn()))
                .max(Recorded.AS_IT_HAPPENED)
                .filter(last -> last.event().equals(read.apply(last.event().overridden())))
                .isPresent()) {
            return List.of();
        }
        var passing = Promised.stands(received, commitment, milestone);
        return List.of(read.apply(passing.overridden()));
    }

    private static List<CommitmentEvent> assessMilestone(
            Received<AssessMilestone> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        var milestone = Promised.milestone(c.milestoneId(), commitment);
        Function<List<String>, MilestoneAssessed> assessed = overridden -> new MilestoneAssessed(
                commitment.terms().commitmentId(),
                milestone.terms().milestoneId(),
                c.by(),
                c.completion(),
                c.narrative(),
                c.evidence(),
                overridden);
        Assessing.inItsRole(received, c.by());
        if (Assessing.told(
                received,
                milestone.assessments().stream().filter(one -> one.event().by() == c.by()),
                Stream.of(milestone),
                assessed)) {
            return List.of();
        }
        var passing = Promised.stands(received, commitment, milestone);
        Rules.submitted(
                passing, received, plan, "A milestone is assessed from the day on which the plan was submitted");
        Assessing.notTheirOwn(passing, received, milestone);
        return List.of(assessed.apply(passing.overridden()));
    }

    private static List<CommitmentEvent> contest(
            Received<ContestMilestone> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        var milestone = Promised.milestone(c.milestoneId(), commitment);
        Function<List<String>, CommitmentEvent> contested = overridden -> new MilestoneContested(
                commitment.terms().commitmentId(),
                milestone.terms().milestoneId(),
                c.objectionId(),
                c.reason(),
                c.evidence(),
                overridden);
        if (Rules.toldPassing(received, plan, contested)) {
            return List.of();
        }
        Rules.unused(c.objectionId(), plan, "/objectionId");
        var passing = Promised.stands(received, commitment, milestone)
                .unless(
                        milestone.updates().stream()
                                .anyMatch(report -> !report.occurredOn().isAfter(received.occurredOn())),
                        "objection.nothing-reported",
                        "There is no report by then to which one could object");
        return List.of(contested.apply(passing.overridden()));
    }

    private static List<CommitmentEvent> settle(
            Received<SettleObjection> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        var milestone = Promised.milestone(c.milestoneId(), commitment);
        var objection = milestone
                .objection(c.objectionId())
                .orElseThrow(() -> Rejected.pointing(
                        "objection.unknown", "/objectionId", "The milestone has no objection of this id"));
        Function<List<String>, CommitmentEvent> settled = overridden -> new ObjectionSettled(
                commitment.terms().commitmentId(),
                milestone.terms().milestoneId(),
                c.objectionId(),
                c.settlement(),
                c.reason(),
                c.decisionId(),
                overridden);
        if (Rules.toldPassing(received, plan, settled)) {
            return List.of();
        }
        unless(objection.isOpen(), "objection.already-settled", "/objectionId", "The objection was already settled");
        var raised = objection.raised();
        if (raised != null && raised.occurredOn().isAfter(received.occurredOn())) {
            throw Rejected.invalid(
                    "/occurredOn", "An objection is settled after it was raised, on " + raised.occurredOn());
        }
        var passing = Promised.stands(received, commitment, milestone);
        if (c.decisionId() != null) {
            var vote = Decisions.known(c.decisionId(), plan, "/decisionId");
            Decisions.adopted(
                    passing, received, plan, vote, List.of(c.milestoneId()), c.objectionId(), c.milestoneId());
            passing.unless(
                    raised == null || !vote.occurredOn().isBefore(raised.occurredOn()),
                    "committee.decision-earlier",
                    "The vote was taken before anybody objected");
        }
        Assessing.notTheirOwn(passing, received, milestone);
        return List.of(settled.apply(passing.overridden()));
    }

    private static List<CommitmentEvent> declareComplete(
            Received<DeclareCommitmentComplete> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        Function<List<String>, CommitmentDeclaredComplete> declared = overridden -> new CommitmentDeclaredComplete(
                commitment.terms().commitmentId(), c.statement(), c.evidence(), overridden);
        if (Assessing.told(
                received, Stream.ofNullable(commitment.declared()), commitment.milestones().stream(), declared)) {
            return List.of();
        }
        var passing = Promised.stands(received, commitment);
        Rules.submitted(passing, received, plan, "A commitment is declared complete after the plan was submitted");
        var milestones = Promised.milestonesOn(received.occurredOn(), commitment);
        passing.unless(
                        milestones.stream().allMatch(milestone -> Promised.reached(milestone, received.occurredOn())),
                        "commitment.milestones-open",
                        "A commitment is complete when each of its milestones is reported complete and uncontested")
                .unless(
                        !milestones.isEmpty() || !c.evidence().isEmpty(),
                        "commitment.evidence-missing",
                        "Who declares a commitment complete that has no milestones gives evidence");
        return List.of(declared.apply(passing.overridden()));
    }

    private static List<CommitmentEvent> assessCommitment(
            Received<AssessCommitment> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        Function<List<String>, CommitmentAssessed> assessed = overridden -> new CommitmentAssessed(
                commitment.terms().commitmentId(),
                c.by(),
                c.coding(),
                c.narrative(),
                c.lessons(),
                c.evidence(),
                overridden);
        Assessing.inItsRole(received, c.by());
        if (Assessing.told(
                received,
                commitment.assessments().stream().filter(one -> one.event().by() == c.by()),
                commitment.milestones().stream(),
                assessed)) {
            return List.of();
        }
        var passing = Promised.stands(received, commitment);
        Rules.submitted(
                passing, received, plan, "A commitment is assessed from the day on which the plan was submitted");
        if (c.by() != Assessor.SELF_REPORT) {
            Assessing.notTheirOwn(passing, received, Stream.ofNullable(commitment.declared()));
        }
        return List.of(assessed.apply(passing.overridden()));
    }
}
