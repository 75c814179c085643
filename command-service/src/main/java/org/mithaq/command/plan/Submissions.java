package org.mithaq.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.course.AccessionEvent.Handling;
import org.mithaq.plan.course.AccessionEvent.SubmissionAcknowledged;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;

/** How often a plan was submitted and what OGP said of it each time, as it happened: two submissions never stand beside each other. */
record Submissions(List<Recorded<? extends PlanEvent>> told) {

    static Submissions of(PlanRecord plan) {
        return new Submissions(Stream.<Recorded<? extends PlanEvent>>concat(
                        plan.submissions().stream(), plan.course().accession().handled().stream())
                .sorted(Recorded.AS_IT_HAPPENED)
                .toList());
    }

    /** Whether there was one by this day. */
    boolean any(LocalDate day) {
        return told.subList(0, after(day)).stream().anyMatch(Submissions::isSubmission);
    }

    /** The one beside which another one of this day would stand, since OGP returned neither in between. */
    Optional<Recorded<ActionPlanSubmitted>> beside(LocalDate day) {
        var place = after(day);
        return beside(place, place);
    }

    /** As {@link #beside(LocalDate)}, of one that was told. */
    Optional<Recorded<ActionPlanSubmitted>> beside(Recorded<?> submission) {
        var place = place(submission);
        return beside(place, place + 1);
    }

    /** What OGP said of the last one by this day. */
    List<Recorded<Handling>> handled(LocalDate day) {
        var place = after(day);
        return handled(place, place);
    }

    /** What else OGP said of the one of which it said this. */
    List<Recorded<Handling>> besideHandling(Recorded<?> handling) {
        var place = place(handling);
        return handled(place, place + 1);
    }

    private int after(LocalDate day) {
        return (int) told.stream().filter(one -> !one.occurredOn().isAfter(day)).count();
    }

    private int place(Recorded<?> entry) {
        return (int)
                told.stream().takeWhile(one -> !one.id().equals(entry.id())).count();
    }

    /** What was acknowledged stands as well. */
    private Optional<Recorded<ActionPlanSubmitted>> beside(int before, int from) {
        return submission(told.subList(0, before).reversed().stream())
                .or(() -> submission(told.subList(Math.min(from, told.size()), told.size()).stream()));
    }

    private static Optional<Recorded<ActionPlanSubmitted>> submission(Stream<Recorded<? extends PlanEvent>> next) {
        return next.filter(one -> !(one.event() instanceof SubmissionAcknowledged))
                .findFirst()
                .flatMap(one -> one.event() instanceof ActionPlanSubmitted submitted
                        ? Optional.of(one.as(submitted))
                        : Optional.empty());
    }

    private List<Recorded<Handling>> handled(int before, int from) {
        var found = new ArrayList<Recorded<Handling>>();
        var around = Stream.concat(
                told.subList(0, before).reversed().stream().takeWhile(one -> !isSubmission(one)),
                told.subList(Math.min(from, told.size()), told.size()).stream().takeWhile(one -> !isSubmission(one)));
        around.forEach(one -> {
            if (one.event() instanceof Handling handling) {
                found.add(one.as(handling));
            }
        });
        return found;
    }

    private static boolean isSubmission(Recorded<? extends PlanEvent> one) {
        return one.event() instanceof ActionPlanSubmitted;
    }
}
