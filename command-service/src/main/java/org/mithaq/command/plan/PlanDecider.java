package org.mithaq.command.plan;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.plan.EndingCommand.NameNextPlan;
import org.mithaq.command.plan.LifecycleCommand.OpenActionPlan;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.Thing;
import org.mithaq.process.publication.Processes;

/** Decides every command of a plan: what holds for all of them when it is received, then the rules of its feature. */
public final class PlanDecider {

    private PlanDecider() {}

    /** Refuses what is wished of a plan that is not there, or by somebody who may not write for whom they write. */
    public static void permit(Request<? extends PlanCommand> request, PlanRecord plan) {
        // Of a plan whose opening was retracted the retraction can be retracted.
        var mayBeMissing = request.command() instanceof OpenActionPlan
                || (request.command() instanceof CorrectionCommand && plan.version() > 0);
        if (!mayBeMissing && plan.opened().isEmpty()) {
            throw new Rejected(Rejected.Kind.UNKNOWN, "plan.unknown", "There is no plan of this id", List.of());
        }
        if (request.command() instanceof CorrectionCommand correction) {
            CorrectionDecider.permit(correction, request.actor(), request.role(), plan);
        }
        MembershipRules.check(request, plan);
    }

    /** The command as this plan receives it, unless it is not permitted, the plan has moved on, or it speaks of the future. */
    public static Received<? extends PlanCommand> receive(Request<? extends PlanCommand> request, PlanRecord plan) {
        var command = request.command();
        permit(request, plan);
        if (request.expectation() != null) {
            request.expectation().check(plan.changed(thing(command, plan)), plan.version());
        }
        var received = request.in(zone(command, plan));
        if (received.occurredOn().isAfter(received.today())) {
            throw Rejected.invalid("/occurredOn", "It cannot have occurred after today, " + received.today());
        }
        return received;
    }

    /** What happens when this is wished of this plan: events, none if it is already so, or {@link Rejected}. */
    public static List<? extends PlanEvent> decide(
            Received<? extends PlanCommand> received, PlanRecord plan, Processes processes, Elsewhere elsewhere) {
        var events = byItsRules(received, plan, processes, elsewhere);
        if (!events.isEmpty() && changes(received.command())) {
            plan.course()
                    .ending()
                    .ended()
                    .ifPresent(end -> new Passing(received)
                            .unless(
                                    false,
                                    "plan.ended",
                                    "The plan ended on " + end.occurredOn() + "; it is only corrected"));
        }
        return events;
    }

    /** Whether it is more than a review, a correction, what the calendar says, or the name of the plan that follows. */
    private static boolean changes(PlanCommand command) {
        return switch (command) {
            case ReviewCommand _, CorrectionCommand _, TimerCommand _, PlanConsultationCommand _, NameNextPlan _ ->
                false;
            case LifecycleCommand _,
                    CourseCommand _,
                    CommitteeCommand _,
                    CommitteeWorkCommand _,
                    CoCreationCommand _,
                    EndorsementCommand _,
                    CommitmentCommand _,
                    PromiseCommand _,
                    ProgressCommand _,
                    AmendmentCommand _,
                    MonitoringCommand _ -> true;
        };
    }

    /** As {@link #decide}, whether or not the plan has ended: what is corrected had its place before. */
    static List<? extends PlanEvent> byItsRules(
            Received<? extends PlanCommand> received, PlanRecord plan, Processes processes, Elsewhere elsewhere) {
        return switch (received.command()) {
            case LifecycleCommand c -> LifecycleDecider.decide(received.as(c), plan, processes);
            case AccessionCommand c -> AccessionDecider.decide(received.as(c), plan, processes);
            case EndingCommand c -> EndingDecider.decide(received.as(c), plan, processes);
            case CommitteeCommand c -> CommitteeDecider.decide(received.as(c), plan);
            case CommitteeWorkCommand c -> CommitteeWorkDecider.decide(received.as(c), plan);
            case CoCreationCommand c -> CoCreationDecider.decide(received.as(c), plan, processes);
            case EndorsementCommand c -> EndorsementDecider.decide(received.as(c), plan, processes);
            case CommitmentCommand c -> CommitmentDecider.decide(received.as(c), plan);
            case PromiseCommand c -> PromiseDecider.decide(received.as(c), plan);
            case ProgressCommand c -> ProgressDecider.decide(received.as(c), plan);
            case AmendmentCommand c -> AmendmentDecider.decide(received.as(c), plan);
            case MonitoringCommand c -> MonitoringDecider.decide(received.as(c), plan);
            case PlanConsultationCommand c -> PlanConsultationDecider.decide(received.as(c), plan, elsewhere);
            case TimerCommand c -> TimerDecider.decide(received.as(c), plan, processes);
            case ReviewCommand c -> ReviewDecider.decide(received.as(c), plan, elsewhere);
            case CorrectionCommand c -> CorrectionDecider.decide(received.as(c), plan, processes);
        };
    }

    /** A correction is about whatever the event is about that it corrects. */
    private static Thing thing(PlanCommand command, PlanRecord plan) {
        return command instanceof CorrectionCommand correction
                ? plan.told().about(correction.eventId()).orElse(command.thing())
                : command.thing();
    }

    /** A plan that is being opened says itself where its days begin. */
    private static ZoneId zone(PlanCommand command, PlanRecord plan) {
        return command instanceof OpenActionPlan open && plan.opened().isEmpty()
                ? Optional.ofNullable(open.timeZone()).orElse(PlanRecord.DEFAULT_ZONE)
                : plan.zone();
    }
}
