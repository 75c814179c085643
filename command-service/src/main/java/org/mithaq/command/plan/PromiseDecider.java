package org.mithaq.command.plan;

import static org.mithaq.command.kernel.Rejected.unless;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.PromiseCommand.CarryOverCommitment;
import org.mithaq.command.plan.PromiseCommand.DeclineSupport;
import org.mithaq.command.plan.PromiseCommand.MergeCommitment;
import org.mithaq.command.plan.PromiseCommand.PledgeSupport;
import org.mithaq.command.plan.PromiseCommand.RejectCommitment;
import org.mithaq.command.plan.PromiseCommand.ReviseCommitment;
import org.mithaq.command.plan.PromiseCommand.SpecifyCommitment;
import org.mithaq.command.plan.PromiseCommand.WithdrawCommitment;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentEvent;
import org.mithaq.plan.commitment.PromiseEvent;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentCarriedOver;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentMerged;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRejected;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRevised;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentWithdrawn;
import org.mithaq.plan.commitment.PromiseEvent.Ending;
import org.mithaq.plan.commitment.PromiseEvent.SupportDeclined;
import org.mithaq.plan.commitment.PromiseEvent.SupportPledged;

/** The rules of a promise as a whole. */
final class PromiseDecider {

    private PromiseDecider() {}

    static List<CommitmentEvent> decide(Received<? extends PromiseCommand> received, PlanRecord plan) {
        var commitment = Promised.commitment(received.command().commitmentId(), plan);
        return switch (received.command()) {
            case ReviseCommitment c -> revise(received.as(c), commitment, plan);
            case SpecifyCommitment c -> specify(received.as(c), commitment, plan);
            case PledgeSupport c -> pledge(received.as(c), commitment, plan);
            case DeclineSupport c -> decline(received.as(c), commitment, plan);
            case RejectCommitment c -> reject(received.as(c), commitment, plan);
            case MergeCommitment c -> merge(received.as(c), commitment, plan);
            case WithdrawCommitment c -> withdraw(received.as(c), commitment, plan);
            case CarryOverCommitment c -> carryOver(received.as(c), commitment, plan);
        };
    }

    private static List<CommitmentEvent> revise(
            Received<ReviseCommitment> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        Function<List<String>, CommitmentEvent> revised = overridden -> new CommitmentRevised(
                commitment.terms().commitmentId(),
                c.reason(),
                c.title(),
                c.problem(),
                c.solution(),
                c.expectedResults(),
                c.theme(),
                c.lead() == null ? null : text(c.lead(), plan),
                c.startsOn(),
                c.endsOn(),
                c.amendmentId(),
                overridden);
        if (Rules.toldPassing(received, plan, revised)) {
            return List.of();
        }
        var terms = commitment.terms();
        var startsOn = either(c.startsOn(), terms.startsOn());
        var endsOn = either(c.endsOn(), terms.endsOn());
        if (startsOn != null && endsOn != null && endsOn.lastDay().isBefore(startsOn.firstDay())) {
            throw Rejected.invalid("/endsOn", "A commitment ends after it starts");
        }
        var passing = Promised.stands(received, commitment)
                .unless(
                        Within.plan(startsOn, endsOn, plan),
                        "commitment.outside-plan",
                        "A commitment starts and ends before the plan does, or with it");
        Promised.amended(passing, received, plan, c.amendmentId(), c.commitmentId());
        Promised.once(
                passing,
                c.amendmentId(),
                commitment.revisions().stream().map(earlier -> earlier.event().amendmentId()));
        return List.of(revised.apply(passing.overridden()));
    }

    private static @Nullable MonthOrDay either(@Nullable MonthOrDay revised, @Nullable MonthOrDay before) {
        return revised == null ? before : revised;
    }

    private static List<CommitmentEvent> specify(
            Received<SpecifyCommitment> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        c.members().forEach(member -> Rules.knownMember(member, plan, "/members"));
        Function<List<String>, CommitmentEvent> specified = overridden -> new CommitmentSpecified(
                commitment.terms().commitmentId(),
                c.accountable(),
                c.institutions().stream().map(name -> text(name, plan)).toList(),
                c.members(),
                c.axis(),
                c.policyArea(),
                c.sector(),
                c.values(),
                c.goals(),
                c.regionalProgramme(),
                c.budget(),
                c.sharedWith(),
                overridden);
        return Rules.toldPassing(received, plan, specified)
                ? List.of()
                : List.of(specified.apply(Promised.stands(received, commitment).overridden()));
    }

    private static List<CommitmentEvent> pledge(
            Received<PledgeSupport> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        var id = commitment.terms().commitmentId();
        var organisation = text(c.organisation(), plan);
        return answer(
                received,
                organisation,
                commitment,
                plan,
                overridden -> new SupportPledged(id, organisation, c.part(), overridden));
    }

    private static List<CommitmentEvent> decline(
            Received<DeclineSupport> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        var id = commitment.terms().commitmentId();
        var organisation = text(c.organisation(), plan);
        return answer(
                received,
                organisation,
                commitment,
                plan,
                overridden -> new SupportDeclined(id, organisation, c.reason(), overridden));
    }

    private static List<CommitmentEvent> answer(
            Received<?> received,
            Text organisation,
            Commitment commitment,
            PlanRecord plan,
            Function<List<String>, PromiseEvent> answer) {
        return isLastWord(organisation, answer.apply(List.of()), commitment)
                        && Rules.toldPassing(received, plan, answer)
                ? List.of()
                : List.of(answer.apply(Promised.stands(received, commitment).overridden()));
    }

    /** Whether what the organisation said last was of this kind: who declined may pledge anew in the same words. */
    private static boolean isLastWord(Text organisation, PromiseEvent answer, Commitment commitment) {
        return commitment
                .support()
                .of(organisation)
                .filter(last -> last.event().getClass() != answer.getClass())
                .isEmpty();
    }

    private static List<CommitmentEvent> reject(
            Received<RejectCommitment> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        return end(
                received,
                commitment,
                plan,
                overridden -> new CommitmentRejected(commitment.terms().commitmentId(), c.reason(), overridden),
                passing -> notSubmitted(passing, received, plan));
    }

    private static List<CommitmentEvent> merge(
            Received<MergeCommitment> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        var into = plan.commitments()
                .commitment(c.into())
                .orElseThrow(() ->
                        Rejected.pointing("commitment.unknown", "/into", "The plan has no commitment of this id"));
        return end(
                received,
                commitment,
                plan,
                overridden -> new CommitmentMerged(
                        commitment.terms().commitmentId(), into.terms().commitmentId(), c.reason(), overridden),
                passing -> notSubmitted(goesOnElsewhere(commitment, into, passing, plan), received, plan)
                        .unless(
                                Promised.stoodOn(received.occurredOn(), into),
                                "commitment.ended",
                                "The commitment into which it is merged does not stand by then"));
    }

    /** What is merged into a proposal that was itself merged into this one would be nowhere. */
    private static Passing goesOnElsewhere(Commitment commitment, Commitment into, Passing passing, PlanRecord plan) {
        var seen = new HashSet<String>();
        @Nullable Commitment next = into;
        while (next != null && seen.add(next.terms().commitmentId().key())) {
            next = next.ended() != null && next.ended().event() instanceof CommitmentMerged merged
                    ? plan.commitments().commitment(merged.into()).orElse(null)
                    : null;
        }
        unless(
                !seen.contains(commitment.terms().commitmentId().key()),
                "commitment.merged-in-a-circle",
                "/into",
                "The other commitment was merged into this one");
        return passing;
    }

    private static Passing notSubmitted(Passing passing, Received<?> received, PlanRecord plan) {
        return passing.unless(
                !Rules.submittedBy(received.knownOn(), plan),
                "commitment.submitted",
                "What was submitted is withdrawn, not rejected or merged");
    }

    private static List<CommitmentEvent> withdraw(
            Received<WithdrawCommitment> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        return end(
                received,
                commitment,
                plan,
                overridden -> new CommitmentWithdrawn(
                        commitment.terms().commitmentId(), c.reason(), c.amendmentId(), overridden),
                passing -> Promised.amended(passing, received, plan, c.amendmentId(), c.commitmentId()));
    }

    private static List<CommitmentEvent> carryOver(
            Received<CarryOverCommitment> received, Commitment commitment, PlanRecord plan) {
        var c = received.command();
        return end(
                received,
                commitment,
                plan,
                overridden -> new CommitmentCarriedOver(
                        commitment.terms().commitmentId(),
                        c.nextPlan(),
                        c.under(),
                        c.reason(),
                        c.amendmentId(),
                        overridden),
                passing -> {
                    Rules.submitted(
                            passing, received, plan, "What is carried over was submitted once: reject it, or merge it");
                    if (c.amendmentId() != null || !Rules.over(received.occurredOn(), plan)) {
                        Promised.amended(passing, received, plan, c.amendmentId(), c.commitmentId());
                    }
                });
    }

    /** A promise ends once; to say the same again changes nothing. */
    private static List<CommitmentEvent> end(
            Received<?> received,
            Commitment commitment,
            PlanRecord plan,
            Function<List<String>, Ending> ending,
            Consumer<Passing> rules) {
        if (Rules.toldPassing(received, plan, ending)) {
            return List.of();
        }
        unless(
                commitment.stands(),
                "commitment.already-ended",
                "/commitmentId",
                "The commitment was already rejected, merged, withdrawn or carried over");
        var passing = new Passing(received);
        rules.accept(passing);
        passing.unless(
                commitment.milestones().stream()
                        .flatMap(milestone -> milestone.updates().stream())
                        .noneMatch(report -> report.occurredOn().isAfter(received.occurredOn())),
                "commitment.reported-later",
                "There are reports on it of later days");
        return List.of(ending.apply(passing.overridden()));
    }

    private static Text text(Phrase phrase, PlanRecord plan) {
        return phrase.in(plan.lifecycle().language());
    }
}
