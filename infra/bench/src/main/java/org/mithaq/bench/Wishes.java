package org.mithaq.bench;

import static org.mithaq.bench.LargePlan.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mithaq.bench.Wish.Outcome;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.kernel.Standing;
import org.mithaq.command.plan.CoCreationCommand.RecordWorkshop;
import org.mithaq.command.plan.CommitmentCommand.AddMilestone;
import org.mithaq.command.plan.CommitmentCommand.UpdateMilestone;
import org.mithaq.command.plan.EndorsementCommand.EndorseByCSO;
import org.mithaq.command.plan.LifecycleCommand.DescribeActionPlan;
import org.mithaq.command.plan.LifecycleCommand.SubmitActionPlan;
import org.mithaq.command.plan.PlanCommand;
import org.mithaq.events.Phrase;
import org.mithaq.events.Recorded;
import org.mithaq.events.Source;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.cocreation.Participants;
import org.mithaq.plan.cocreation.WorkshopId;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;

/** What is wished of a made plan, on the day after its last event. */
final class Wishes {

    private static final Source DOCUMENT = new Source(Phrase.of("Minutes of the forum"), null, null);
    private static final int EXAMPLES = 200;

    private final PlanId id;
    private final LargePlan made;
    private final List<Recorded<? extends PlanEvent>> history;
    private final PlanRecord plan;
    private final Instant now;

    Wishes(PlanId id, LargePlan made) {
        this.id = id;
        this.made = made;
        this.history = made.history();
        this.plan = PlanRecord.of(history);
        this.now = dayAfter(history);
    }

    static Instant dayAfter(List<Recorded<? extends PlanEvent>> history) {
        return history.stream()
                .map(Recorded::occurredOn)
                .max(LocalDate::compareTo)
                .orElseThrow()
                .plusDays(1)
                .atTime(12, 0)
                .toInstant(ZoneOffset.UTC);
    }

    /** Wishes of the daily work of a plan, and those that look at the whole of it. */
    List<Wish> all() {
        return List.of(
                wish("UpdateMilestone", plan, Outcome.ACCEPTED, this::update),
                wish("UpdateMilestone.repeated", plan, Outcome.UNCHANGED, this::updateAgain),
                wish("AddMilestone", plan, Outcome.ACCEPTED, this::add),
                wish("EndorseByCSO", plan, Outcome.ACCEPTED, this::endorse),
                wish("RecordWorkshop", plan, Outcome.ACCEPTED, this::recordWorkshop),
                wish("DescribeActionPlan.repeated", plan, Outcome.UNCHANGED, this::describeAgain),
                wish("SubmitActionPlan", without(ActionPlanSubmitted.class), Outcome.ACCEPTED, _ -> submit()),
                wish(
                        "SubmitActionPlan.refused",
                        without(ActionPlanSubmitted.class, LeadInstitutionNamed.class),
                        Outcome.REFUSED,
                        _ -> submit()));
    }

    /** Wishes that look at everything that was told of one milestone, where that is almost half of the history. */
    List<Wish> ofOneMilestone() {
        return List.of(
                wish("one-milestone.UpdateMilestone", plan, Outcome.ACCEPTED, this::update),
                wish("one-milestone.UpdateMilestone.repeated", plan, Outcome.UNCHANGED, this::updateAgain));
    }

    /** An update of the milestone of this number that says something new. */
    Request<? extends PlanCommand> update(int i) {
        return request(
                null,
                null,
                new UpdateMilestone(
                        id,
                        made.commitment(i % made.milestones()),
                        made.milestone(i % made.milestones()),
                        Status.SUBSTANTIAL,
                        null,
                        text("The draft was published for comment, number " + i),
                        null,
                        List.of()));
    }

    private Request<? extends PlanCommand> updateAgain(int i) {
        var known = plan.commitments().milestones().get(i % made.milestones());
        var last = known.updates().stream().max(Recorded.AS_IT_HAPPENED);
        if (last.isEmpty()) {
            return update(i);
        }
        var e = last.get().event();
        return request(
                last.get().occurredOn(),
                null,
                new UpdateMilestone(
                        id,
                        e.commitmentId(),
                        e.milestoneId(),
                        e.status(),
                        e.period(),
                        e.narrative(),
                        e.challenges(),
                        e.evidence()));
    }

    private Request<? extends PlanCommand> add(int i) {
        var title = text("One more step, number " + i);
        return request(
                null,
                null,
                new AddMilestone(
                        id,
                        made.commitment(i % made.milestones()),
                        new MilestoneId("new." + i),
                        title,
                        null,
                        null,
                        null));
    }

    /** After the submission a plan can only be recorded as having been endorsed before. */
    private Request<? extends PlanCommand> endorse(int i) {
        return request(
                null, DOCUMENT, new EndorseByCSO(id, Phrase.of("Association " + i), null, null, null, null, null));
    }

    private Request<? extends PlanCommand> recordWorkshop(int i) {
        return request(
                null,
                null,
                new RecordWorkshop(
                        id,
                        new WorkshopId("new." + i),
                        text("Meeting in the region, number " + i),
                        Format.IN_PERSON,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Participants(40, 20, null, null),
                        List.of(),
                        null,
                        List.of()));
    }

    private Request<? extends PlanCommand> describeAgain(int i) {
        var sections = List.copyOf(plan.lifecycle().description().values());
        var last = sections.get(i % sections.size()).event();
        return request(null, null, new DescribeActionPlan(id, last.section(), last.text()));
    }

    private Request<? extends PlanCommand> submit() {
        return request(null, null, new SubmitActionPlan(id, null));
    }

    private PlanRecord without(Class<?>... kinds) {
        return PlanRecord.of(history.stream()
                .filter(recorded -> !Set.of(kinds).contains(recorded.event().getClass()))
                .toList());
    }

    private Request<? extends PlanCommand> request(
            @Nullable LocalDate occurredOn, @Nullable Source source, PlanCommand command) {
        return new Request<>(
                command.stream(),
                UUID.nameUUIDFromBytes(new byte[] {1}),
                now,
                occurredOn,
                "actor-1",
                "point-of-contact",
                Standing.FOR_ALL,
                null,
                source,
                null,
                command);
    }

    private static Wish wish(
            String name, PlanRecord plan, Outcome outcome, IntFunction<Request<? extends PlanCommand>> example) {
        return new Wish(
                name,
                plan,
                IntStream.range(0, EXAMPLES)
                        .<Request<? extends PlanCommand>>mapToObj(example)
                        .filter(request -> Wish.outcome(request, plan) == outcome)
                        .toList());
    }
}
