package org.mithaq.command.plan;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Id;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.amendment.AmendmentEvent;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentDecided;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentProposed;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentPublished;
import org.mithaq.plan.amendment.AmendmentEvent.OpinionGiven;
import org.mithaq.plan.amendment.AmendmentEvent.Outcome;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentEvent;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.Milestone;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.ProgressEvent;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentAssessed;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentDeclaredComplete;
import org.mithaq.plan.commitment.ProgressEvent.IndicatorRead;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneCancelled;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneRescheduled;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.mithaq.plan.commitment.PromiseEvent;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentCarriedOver;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentMerged;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRejected;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRevised;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentWithdrawn;
import org.mithaq.plan.commitment.PromiseEvent.SupportDeclined;
import org.mithaq.plan.commitment.PromiseEvent.SupportPledged;
import org.mithaq.plan.committee.CommitteeEvent;
import org.mithaq.plan.committee.DecisionId;

/** What entries about promises and about their amendment rest on, each by the code of the rule that it would break. */
final class PromiseGrounds {

    private PromiseGrounds() {}

    static Stream<String> missing(CommitmentEvent event, LocalDate day, PlanRecord plan) {
        if (event instanceof CommitmentProposed e) {
            return unless(Within.plan(e.startsOn(), e.endsOn(), plan), "commitment.outside-plan");
        }
        return plan.commitments()
                .commitment(event.commitmentId())
                .map(commitment -> missing(event, day, commitment, plan))
                .orElseGet(() -> Stream.of("commitment.unknown"));
    }

    private static Stream<String> missing(
            CommitmentEvent event, LocalDate day, Commitment commitment, PlanRecord plan) {
        return switch (event) {
            case CommitmentProposed _ -> Stream.empty();
            case MilestoneAdded e ->
                Stream.concat(
                        stood(day, commitment),
                        unless(Within.commitment(e.due(), commitment.terms()), "milestone.outside-commitment"));
            case IndicatorAdded e -> on(e.milestoneId(), commitment, milestone -> stood(day, commitment, milestone));
            case MilestoneUpdated e ->
                Stream.concat(
                        on(e.milestoneId(), commitment, milestone -> stood(day, commitment, milestone)),
                        submitted(day, plan));
            case PromiseEvent e -> missing(e, day, commitment, plan);
            case ProgressEvent e -> missing(e, day, commitment, plan);
        };
    }

    private static Stream<String> missing(PromiseEvent event, LocalDate day, Commitment commitment, PlanRecord plan) {
        return switch (event) {
            case CommitmentRevised e ->
                Stream.concat(stood(day, commitment), amended(e.amendmentId(), day, plan, e.commitmentId()));
            case CommitmentSpecified e ->
                Stream.concat(
                        stood(day, commitment),
                        e.members().stream()
                                .flatMap(member -> unless(plan.lifecycle().hasMember(member), "plan.member-unknown")));
            case CommitmentMerged e ->
                unless(plan.commitments().commitment(e.into()).isPresent(), "commitment.unknown");
            case CommitmentWithdrawn e -> amended(e.amendmentId(), day, plan, e.commitmentId());
            case CommitmentCarriedOver e ->
                Stream.concat(
                        submitted(day, plan),
                        e.amendmentId() == null && Rules.over(day, plan)
                                ? Stream.empty()
                                : amended(e.amendmentId(), day, plan, e.commitmentId()));
            case SupportPledged _, SupportDeclined _ -> stood(day, commitment);
            case CommitmentRejected _ -> Stream.empty();
        };
    }

    private static Stream<String> missing(ProgressEvent event, LocalDate day, Commitment commitment, PlanRecord plan) {
        return switch (event) {
            case MilestoneRescheduled e ->
                on(
                        e.milestoneId(),
                        commitment,
                        milestone -> Stream.of(
                                        stood(day, commitment, milestone),
                                        unless(
                                                Within.commitment(e.due(), commitment.terms()),
                                                "milestone.outside-commitment"),
                                        amended(e.amendmentId(), day, plan, e.milestoneId(), e.commitmentId()))
                                .flatMap(Function.identity()));
            case MilestoneCancelled e ->
                on(
                        e.milestoneId(),
                        commitment,
                        _ -> amended(e.amendmentId(), day, plan, e.milestoneId(), e.commitmentId()));
            case IndicatorRead e ->
                on(
                        e.milestoneId(),
                        commitment,
                        milestone -> unless(
                                milestone
                                        .indicators()
                                        .containsKey(e.indicatorId().key()),
                                "indicator.unknown"));
            case MilestoneAssessed e ->
                on(
                        e.milestoneId(),
                        commitment,
                        milestone -> Stream.concat(stood(day, commitment, milestone), submitted(day, plan)));
            case MilestoneContested e ->
                on(
                        e.milestoneId(),
                        commitment,
                        milestone -> unless(
                                milestone.updates().stream()
                                        .anyMatch(report -> !report.occurredOn().isAfter(day)),
                                "objection.nothing-reported"));
            case ObjectionSettled e ->
                on(
                        e.milestoneId(),
                        commitment,
                        milestone -> Stream.concat(
                                unless(milestone.objection(e.objectionId()).isPresent(), "objection.unknown"),
                                e.decisionId() == null
                                        ? Stream.empty()
                                        : vote(e.decisionId(), day, plan, e.objectionId(), e.milestoneId())));
            case CommitmentDeclaredComplete _ ->
                Stream.of(
                                stood(day, commitment),
                                submitted(day, plan),
                                unless(
                                        Promised.milestonesOn(day, commitment).stream()
                                                .allMatch(milestone -> Promised.reached(milestone, day)),
                                        "commitment.milestones-open"))
                        .flatMap(Function.identity());
            case CommitmentAssessed _ -> Stream.concat(stood(day, commitment), submitted(day, plan));
        };
    }

    static Stream<String> missing(AmendmentEvent event, LocalDate day, PlanRecord plan) {
        if (event instanceof AmendmentProposed e) {
            return Stream.concat(
                    submitted(day, plan),
                    unless(e.about().stream().allMatch(id -> Amendable.of(id, plan)), "amendment.about-unknown"));
        }
        return plan.amendments()
                .amendment(event.amendmentId())
                .map(amendment -> switch (event) {
                    case AmendmentProposed _, OpinionGiven _ -> Stream.<String>empty();
                    case AmendmentDecided e ->
                        e.decisions().stream()
                                .flatMap(vote -> e.outcome() == Outcome.ADOPTED
                                        ? vote(vote, day, plan, e.amendmentId())
                                        : known(vote, plan));
                    case AmendmentPublished _ -> unless(amendment.isAdoptedBy(day), "amendment.not-adopted");
                })
                .orElseGet(() -> Stream.of("amendment.unknown"));
    }

    private static Stream<String> known(DecisionId id, PlanRecord plan) {
        return unless(
                plan.committees()
                        .decisions()
                        .anyMatch(vote -> vote.event().decisionId().names(id)),
                "committee.decision-unknown");
    }

    private static Stream<String> vote(DecisionId id, LocalDate day, PlanRecord plan, Id... about) {
        return plan.committees()
                .decisions()
                .filter(vote -> vote.event().decisionId().names(id))
                .findFirst()
                .map(vote -> Stream.of(
                                unless(
                                        Decisions.isAbout(vote.event(), about),
                                        "committee.decision-about-something-else"),
                                unless(
                                        vote.event().outcome() == CommitteeEvent.Outcome.ADOPTED,
                                        "committee.decision-not-adopted"),
                                unless(!vote.occurredOn().isAfter(day), "committee.decision-later"))
                        .flatMap(Function.identity()))
                .orElseGet(() -> Stream.of("committee.decision-unknown"));
    }

    private static Stream<String> amended(
            @Nullable AmendmentId amendment, LocalDate day, PlanRecord plan, Id... changed) {
        if (amendment == null) {
            return unless(!Rules.submittedBy(day, plan), "amendment.needed");
        }
        return plan.amendments()
                .amendment(amendment)
                .map(known -> Stream.concat(
                        unless(known.isAdoptedBy(day), "amendment.not-adopted"),
                        unless(Stream.of(changed).anyMatch(known::isAbout), "amendment.about-something-else")))
                .orElseGet(() -> Stream.of("amendment.unknown"));
    }

    private static Stream<String> on(
            MilestoneId id, Commitment commitment, Function<Milestone, Stream<String>> missing) {
        return commitment.milestone(id).map(missing).orElseGet(() -> Stream.of("milestone.unknown"));
    }

    private static Stream<String> stood(LocalDate day, Commitment commitment) {
        return unless(Promised.stoodOn(day, commitment), "commitment.ended");
    }

    private static Stream<String> stood(LocalDate day, Commitment commitment, Milestone milestone) {
        return Stream.concat(stood(day, commitment), unless(Promised.stoodOn(day, milestone), "milestone.cancelled"));
    }

    private static Stream<String> submitted(LocalDate day, PlanRecord plan) {
        return unless(Rules.submittedBy(day, plan), "plan.not-submitted");
    }

    private static Stream<String> unless(boolean met, String code) {
        return met ? Stream.empty() : Stream.of(code);
    }
}
