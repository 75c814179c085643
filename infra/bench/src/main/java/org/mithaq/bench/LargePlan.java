package org.mithaq.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.Language;
import org.mithaq.events.Phrase;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.Histories;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.correction.CorrectionEvent;
import org.mithaq.plan.course.CourseEvent;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;

/**
 * A made plan: first all commitments and milestones are promised and the plan is submitted, then every second event reports
 * on a milestone and the others are whatever {@code Histories} makes, a fifth of all entered late and out of order.
 */
record LargePlan(long seed, int events, int commitments, int milestones) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 10);
    private static final List<Status> STATUSES = List.of(Status.values());
    private static final String NARRATIVE =
            "The working group met the regional offices, agreed on what is to be published "
                    + "and in which form, and reviewed the first drafts; the remaining steps are under way. ";

    /** A plan of 5,000 events has 100 commitments and 1,000 milestones; others in proportion. */
    static LargePlan of(long seed, int events) {
        return new LargePlan(seed, events, Math.max(1, events / 50), Math.max(1, events / 5));
    }

    /** A plan of which almost half of the events report on one milestone. */
    static LargePlan ofOneMilestone(long seed, int events) {
        return new LargePlan(seed, events, 1, 1);
    }

    List<Recorded<? extends PlanEvent>> history() {
        var made = Histories.of(seed, events);
        var random = new Random(seed);
        return IntStream.range(0, events)
                .<Recorded<? extends PlanEvent>>mapToObj(i ->
                        on(day(made.get(i)), made.get(i), event(i, made.get(i).event(), random)))
                .toList();
    }

    private static Recorded<PlanEvent> on(LocalDate day, Recorded<?> made, PlanEvent event) {
        return new Recorded<>(made.id(), made.version(), day, made.actor(), made.role(), made.onBehalfOf(), event);
    }

    /** Days are closer together where there are more events: no plan lasts for centuries. */
    private LocalDate day(Recorded<?> made) {
        var days = ChronoUnit.DAYS.between(FIRST_DAY, made.occurredOn());
        return FIRST_DAY.plusDays(days / Math.max(1, events / 5_000));
    }

    private PlanEvent event(int i, PlanEvent made, Random random) {
        if (i == 0) {
            return made;
        }
        if (i <= commitments) {
            return proposed(i - 1);
        }
        if (i <= commitments + milestones) {
            return added(i - 1 - commitments);
        }
        if (i == commitments + milestones + 1) {
            return new ActionPlanSubmitted(null, List.of());
        }
        // What a correction names may be another event in this plan; and it is neither sent back nor at its end.
        var replaced = i % 2 == 0
                || made instanceof ActionPlanSubmitted
                || made instanceof CourseEvent
                || made instanceof CorrectionEvent;
        return replaced ? updated(random) : made;
    }

    CommitmentId commitment(int milestone) {
        return new CommitmentId("K" + milestone % commitments);
    }

    MilestoneId milestone(int milestone) {
        return new MilestoneId("K" + milestone % commitments + "." + milestone);
    }

    private PlanEvent proposed(int i) {
        var title = text("A commitment of the plan to publish what is decided, number " + i);
        return new CommitmentProposed(
                commitment(i), title, text(NARRATIVE), text(NARRATIVE), null, null, null, null, null, List.of());
    }

    private PlanEvent added(int i) {
        var title = text("A step that verifies the commitment, number " + i);
        var due = Due.complete(new Due("by the end of 2027", null, null, null));
        return new MilestoneAdded(commitment(i), milestone(i), title, due, null, null, List.of());
    }

    private PlanEvent updated(Random random) {
        var i = random.nextInt(milestones);
        var status = STATUSES.get(random.nextInt(STATUSES.size()));
        var evidence = new Evidence(
                Phrase.of("Minutes " + random.nextInt(1_000)),
                new Url("https://example.org/minutes/" + random.nextInt(1_000)),
                null,
                null);
        return new MilestoneUpdated(
                commitment(i),
                milestone(i),
                status,
                null,
                text(NARRATIVE),
                text("Staff are few."),
                List.of(evidence),
                null,
                List.of());
    }

    static Text text(String words) {
        return Text.of(Language.EN, words);
    }
}
