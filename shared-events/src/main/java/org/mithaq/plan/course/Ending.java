package org.mithaq.plan.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.plan.course.EndingEvent.ActionPlanArchived;
import org.mithaq.plan.course.EndingEvent.ActionPlanClosed;
import org.mithaq.plan.course.EndingEvent.ActionPlanResumed;
import org.mithaq.plan.course.EndingEvent.ActionPlanSuspended;
import org.mithaq.plan.course.EndingEvent.ActionPlanWithdrawn;
import org.mithaq.plan.course.EndingEvent.End;
import org.mithaq.plan.course.EndingEvent.LearningPublished;
import org.mithaq.plan.course.EndingEvent.NextPlanNamed;
import org.mithaq.plan.course.EndingEvent.Pause;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** When a plan stood still, and how it ended. */
public record Ending(
        PVector<Recorded<Pause>> pauses,
        @Nullable Recorded<ActionPlanClosed> closed,
        @Nullable Recorded<LearningPublished> learning,
        @Nullable Recorded<ActionPlanArchived> archived,
        @Nullable Recorded<ActionPlanWithdrawn> withdrawn,
        @Nullable Recorded<NextPlanNamed> next) {

    static final Ending NONE = new Ending(TreePVector.empty(), null, null, null, null, null);

    Ending after(Recorded<EndingEvent> recorded) {
        return switch (recorded.event()) {
            case Pause e ->
                new Ending(InOrder.plus(pauses, recorded.as(e)), closed, learning, archived, withdrawn, next);
            case ActionPlanClosed e ->
                new Ending(pauses, Recorded.later(closed, recorded.as(e)), learning, archived, withdrawn, next);
            case LearningPublished e ->
                new Ending(pauses, closed, Recorded.later(learning, recorded.as(e)), archived, withdrawn, next);
            case ActionPlanArchived e ->
                new Ending(pauses, closed, learning, Recorded.later(archived, recorded.as(e)), withdrawn, next);
            case ActionPlanWithdrawn e ->
                new Ending(pauses, closed, learning, archived, Recorded.later(withdrawn, recorded.as(e)), next);
            case NextPlanNamed e ->
                new Ending(pauses, closed, learning, archived, withdrawn, Recorded.later(next, recorded.as(e)));
        };
    }

    /** By what the plan ended first, if it has. */
    public Optional<Recorded<? extends End>> ended() {
        return Stream.<Recorded<? extends End>>concat(Stream.ofNullable(archived), Stream.ofNullable(withdrawn))
                .min(Recorded.AS_IT_HAPPENED);
    }

    /** The suspension that lasts, if one does. */
    public Optional<Recorded<ActionPlanSuspended>> suspension() {
        return pauses.isEmpty() || !(pauses.getLast().event() instanceof ActionPlanSuspended suspended)
                ? Optional.empty()
                : Optional.of(pauses.getLast().as(suspended));
    }

    /** What happened last, on this day or before: the plan stands still, or it started again. */
    public Optional<Recorded<Pause>> pauseBy(LocalDate day) {
        return pauses.stream().filter(pause -> !pause.occurredOn().isAfter(day)).reduce((_, later) -> later);
    }

    /** What happened last before this one. */
    public Optional<Recorded<Pause>> pauseBefore(Recorded<?> pause) {
        return pauses.stream()
                .filter(other -> Recorded.AS_IT_HAPPENED.compare(other, pause) < 0)
                .reduce((_, later) -> later);
    }

    public Stream<Recorded<ActionPlanSuspended>> suspensions() {
        return pauses.stream()
                .flatMap(pause -> pause.event() instanceof ActionPlanSuspended suspended
                        ? Stream.of(pause.as(suspended))
                        : Stream.empty());
    }

    /** On how many days the plan stood still by this one, from each suspension to the day on which it started again. */
    public long daysSuspended(LocalDate today) {
        var days = 0L;
        var since = Optional.<LocalDate>empty();
        for (var pause : pauses) {
            switch (pause.event()) {
                case ActionPlanSuspended _ -> since = since.or(() -> Optional.of(pause.occurredOn()));
                case ActionPlanResumed _ -> {
                    days += since.map(from -> ChronoUnit.DAYS.between(from, pause.occurredOn()))
                            .orElse(0L);
                    since = Optional.empty();
                }
            }
        }
        return days
                + since.map(from -> Math.max(0, ChronoUnit.DAYS.between(from, today)))
                        .orElse(0L);
    }
}
