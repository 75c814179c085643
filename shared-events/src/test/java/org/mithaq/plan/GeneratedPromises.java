package org.mithaq.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.Language;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.events.Who;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentDecided;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentProposed;
import org.mithaq.plan.amendment.AmendmentEvent.AmendmentPublished;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.amendment.AmendmentEvent.OpinionGiven;
import org.mithaq.plan.amendment.AmendmentEvent.Outcome;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.Coding;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Completion;
import org.mithaq.plan.commitment.IndicatorId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.ObjectionId;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentAssessed;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentDeclaredComplete;
import org.mithaq.plan.commitment.ProgressEvent.IndicatorRead;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneCancelled;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneRescheduled;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.mithaq.plan.commitment.ProgressEvent.Settlement;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentCarriedOver;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentMerged;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRejected;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRevised;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentWithdrawn;
import org.mithaq.plan.commitment.PromiseEvent.SupportDeclined;
import org.mithaq.plan.commitment.PromiseEvent.SupportPledged;
import org.mithaq.plan.commitment.Quantity;

/** What may happen to the promises of a generated plan, whether or not they are there: a fold takes anything. */
final class GeneratedPromises {

    private final Random random;
    private final LocalDate today;
    private final CommitmentId commitment;
    private final MilestoneId milestone;

    GeneratedPromises(Random random, LocalDate today, CommitmentId commitment, MilestoneId milestone) {
        this.random = random;
        this.today = today;
        this.commitment = commitment;
        this.milestone = milestone;
    }

    PlanEvent next() {
        return switch (random.nextInt(3)) {
            case 0 -> promise();
            case 1 -> amendment();
            default -> progress();
        };
    }

    private PlanEvent promise() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 ->
                new CommitmentRevised(
                        commitment,
                        text("reason"),
                        random.nextBoolean() ? text("title") : null,
                        text("problem"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        maybe(),
                        List.of());
            case 3, 4 ->
                new CommitmentSpecified(
                        commitment,
                        random.nextBoolean() ? new Who.Office(text("office")) : null,
                        List.of(),
                        List.of(),
                        text("axis"),
                        null,
                        null,
                        List.of(),
                        List.of(1 + random.nextInt(17)),
                        null,
                        null,
                        List.of(),
                        List.of());
            case 5, 6 -> new SupportPledged(commitment, text("organisation"), null, List.of());
            case 7 -> new SupportDeclined(commitment, text("organisation"), text("reason"), List.of());
            case 8 -> new CommitmentRejected(commitment, text("reason"), List.of());
            case 9 ->
                new CommitmentMerged(commitment, new CommitmentId("C" + random.nextInt(5)), text("reason"), List.of());
            case 10 -> new CommitmentWithdrawn(commitment, text("reason"), maybe(), List.of());
            default ->
                new CommitmentCarriedOver(commitment, new PlanId("next"), null, text("reason"), maybe(), List.of());
        };
    }

    private PlanEvent progress() {
        var indicator = new IndicatorId("I" + random.nextInt(6));
        var objection = new ObjectionId("O" + random.nextInt(6));
        return switch (random.nextInt(12)) {
            case 0, 1, 2 ->
                new MilestoneRescheduled(
                        commitment,
                        milestone,
                        due(),
                        text("reason"),
                        maybe(),
                        random.nextBoolean() ? today.minusDays(random.nextInt(90)) : null,
                        List.of());
            case 3 -> new MilestoneCancelled(commitment, milestone, text("reason"), maybe(), null, List.of());
            case 4 ->
                new IndicatorAdded(
                        commitment, milestone, indicator, text("indicator"), null, null, null, null, null, List.of());
            case 5 ->
                new IndicatorRead(
                        commitment, milestone, indicator, new Quantity(random.nextInt(90)), null, List.of(), List.of());
            case 6, 7 ->
                new MilestoneAssessed(
                        commitment,
                        milestone,
                        pick(Assessor.values()),
                        pick(Completion.values()),
                        null,
                        List.of(),
                        List.of());
            case 8 -> new MilestoneContested(commitment, milestone, objection, text("reason"), List.of(), List.of());
            case 9 ->
                new ObjectionSettled(
                        commitment, milestone, objection, pick(Settlement.values()), text("reason"), null, List.of());
            case 10 -> new CommitmentDeclaredComplete(commitment, null, List.of(), List.of());
            default ->
                new CommitmentAssessed(
                        commitment,
                        pick(Assessor.values()),
                        new Coding(pick(Completion.values()), null, null, null, null, null),
                        null,
                        null,
                        List.of(),
                        List.of());
        };
    }

    private PlanEvent amendment() {
        var amendment = new AmendmentId("A" + random.nextInt(4));
        return switch (random.nextInt(5)) {
            case 0, 1 ->
                new AmendmentProposed(
                        amendment,
                        text("text"),
                        text("reason"),
                        List.of(new ThingId(milestone.value())),
                        null,
                        List.of());
            case 2 ->
                new OpinionGiven(amendment, text("organisation"), pick(Opinion.values()), text("opinion"), List.of());
            case 3 -> new AmendmentDecided(amendment, pick(Outcome.values()), text("reason"), List.of(), List.of());
            default -> new AmendmentPublished(amendment, new Url("https://example.org/amendment"), List.of());
        };
    }

    private Due due() {
        var last = today.plusDays(random.nextInt(-100, 300));
        return new Due(null, last, last, Due.Precision.DAY);
    }

    private @Nullable AmendmentId maybe() {
        return random.nextBoolean() ? new AmendmentId("A" + random.nextInt(4)) : null;
    }

    private Text text(String what) {
        return Text.of(pick(Language.values()), what + " " + random.nextInt(30));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
