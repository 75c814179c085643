package org.mithaq.command.plan;

import static org.mithaq.command.kernel.Rejected.unless;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.EndingCommand.ArchiveActionPlan;
import org.mithaq.command.plan.EndingCommand.CloseActionPlan;
import org.mithaq.command.plan.EndingCommand.NameNextPlan;
import org.mithaq.command.plan.EndingCommand.PublishLearning;
import org.mithaq.command.plan.EndingCommand.ResumeActionPlan;
import org.mithaq.command.plan.EndingCommand.SuspendActionPlan;
import org.mithaq.command.plan.EndingCommand.WithdrawActionPlan;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.course.Ending;
import org.mithaq.plan.course.EndingEvent;
import org.mithaq.plan.course.EndingEvent.ActionPlanArchived;
import org.mithaq.plan.course.EndingEvent.ActionPlanClosed;
import org.mithaq.plan.course.EndingEvent.ActionPlanResumed;
import org.mithaq.plan.course.EndingEvent.ActionPlanSuspended;
import org.mithaq.plan.course.EndingEvent.ActionPlanWithdrawn;
import org.mithaq.plan.course.EndingEvent.LearningPublished;
import org.mithaq.plan.course.EndingEvent.NextPlanNamed;
import org.mithaq.process.publication.Processes;

/** The rules by which a plan stands still, starts again and ends. */
final class EndingDecider {

    private EndingDecider() {}

    static List<EndingEvent> decide(Received<? extends EndingCommand> received, PlanRecord plan, Processes processes) {
        var ending = plan.course().ending();
        return switch (received.command()) {
            case SuspendActionPlan c -> suspend(received.as(c), ending);
            case ResumeActionPlan c -> resume(received.as(c), plan);
            case CloseActionPlan c -> close(received.as(c), plan, processes);
            case PublishLearning c -> publishLearning(received.as(c), ending);
            case ArchiveActionPlan c -> archive(received.as(c), plan, processes);
            case WithdrawActionPlan c -> withdraw(received.as(c), ending);
            case NameNextPlan c -> {
                var named = new NextPlanNamed(c.nextPlan());
                yield Rules.told(received, plan, named) ? List.of() : List.of(named);
            }
        };
    }

    private static List<EndingEvent> suspend(Received<SuspendActionPlan> received, Ending ending) {
        var suspended = new ActionPlanSuspended(received.command().reason());
        var before = ending.pauseBy(received.occurredOn());
        if (before.isPresent() && before.get().event() instanceof ActionPlanSuspended known) {
            unless(
                    received.sameDay(before.get()) && known.equals(suspended),
                    "plan.already-suspended",
                    "The plan was already suspended on " + before.get().occurredOn());
            return List.of();
        }
        return List.of(suspended);
    }

    private static List<EndingEvent> resume(Received<ResumeActionPlan> received, PlanRecord plan) {
        var c = received.command();
        if (c.committeeId() != null
                && plan.committees().committee(c.committeeId()).isEmpty()) {
            throw Rejected.unknown("committee.unknown", "/committeeId", "The plan has no committee of this id");
        }
        var resumed = new ActionPlanResumed(c.reason(), c.committeeId());
        var before = plan.course().ending().pauseBy(received.occurredOn());
        if (before.isPresent() && before.get().event() instanceof ActionPlanSuspended) {
            return List.of(resumed);
        }
        unless(
                before.filter(received::sameDay)
                        .filter(known -> known.event().equals(resumed))
                        .isPresent(),
                "plan.not-suspended",
                "Only a plan that stands still starts again");
        return List.of();
    }

    private static List<EndingEvent> close(Received<CloseActionPlan> received, PlanRecord plan, Processes processes) {
        var c = received.command();
        Function<List<String>, ActionPlanClosed> closed =
                overridden -> new ActionPlanClosed(c.selfReport(), c.summary(), overridden);
        if (told(
                received,
                plan.course().ending().closed(),
                closed,
                "plan.already-closed",
                "The implementation was already closed on ")) {
            return List.of();
        }
        var passing = new Passing(received)
                .unless(
                        Rules.by(plan.lifecycle().started(), received.occurredOn()),
                        "plan.implementation-not-started",
                        "An implementation ends after it has started");
        Steps.check(passing, received, closed.apply(List.of()), plan, processes);
        return List.of(closed.apply(passing.overridden()));
    }

    private static List<EndingEvent> publishLearning(Received<PublishLearning> received, Ending ending) {
        var published = new LearningPublished(received.command().report());
        return told(
                        received,
                        ending.learning(),
                        _ -> published,
                        "plan.learning-already-published",
                        "The learning exercise was already published on ")
                ? List.of()
                : List.of(published);
    }

    private static List<EndingEvent> archive(
            Received<ArchiveActionPlan> received, PlanRecord plan, Processes processes) {
        var ending = plan.course().ending();
        Function<List<String>, ActionPlanArchived> archived =
                overridden -> new ActionPlanArchived(received.command().repository(), overridden);
        if (told(received, ending.archived(), archived, "plan.already-archived", "The plan was already archived on ")) {
            return List.of();
        }
        var passing = new Passing(received)
                .unless(
                        Rules.by(ending.closed(), received.occurredOn()),
                        "plan.not-closed",
                        "A plan is archived after its implementation was closed")
                .unless(
                        Rules.by(ending.learning(), received.occurredOn()),
                        "plan.learning-missing",
                        "A plan is archived after what was learned from it was published");
        Steps.check(passing, received, archived.apply(List.of()), plan, processes);
        return List.of(archived.apply(passing.overridden()));
    }

    private static List<EndingEvent> withdraw(Received<WithdrawActionPlan> received, Ending ending) {
        var withdrawn = new ActionPlanWithdrawn(received.command().reason());
        return told(
                        received,
                        ending.withdrawn(),
                        _ -> withdrawn,
                        "plan.already-withdrawn",
                        "The plan was already withdrawn on ")
                ? List.of()
                : List.of(withdrawn);
    }

    /** Whether this was told before, in the same words of the same day; in others it is refused, since it happens once. */
    private static <E extends EndingEvent> boolean told(
            Received<?> received,
            @Nullable Recorded<E> known,
            Function<List<String>, E> wished,
            String code,
            String sentence) {
        if (known == null) {
            return false;
        }
        unless(
                received.sameDay(known)
                        && known.event().equals(wished.apply(known.event().overridden())),
                code,
                sentence + known.occurredOn());
        return true;
    }
}
