package org.mithaq.command.plan;

import org.mithaq.command.kernel.Command;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanStream;
import org.mithaq.plan.Thing;

/** Everything that can be wished of a plan. */
public sealed interface PlanCommand extends Command
        permits LifecycleCommand,
                CourseCommand,
                CommitteeCommand,
                CommitteeWorkCommand,
                CoCreationCommand,
                EndorsementCommand,
                CommitmentCommand,
                PromiseCommand,
                ProgressCommand,
                AmendmentCommand,
                MonitoringCommand,
                PlanConsultationCommand,
                TimerCommand,
                ReviewCommand,
                CorrectionCommand {

    PlanId planId();

    /** What in the plan it names: the thing that must not have changed if the sender says so with {@code If-Match}. */
    Thing thing();

    @Override
    default String stream() {
        return PlanStream.of(planId());
    }
}
