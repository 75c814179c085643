package org.mithaq.bench;

import java.util.List;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.plan.PlanCommand;
import org.mithaq.command.plan.PlanDecider;
import org.mithaq.plan.PlanRecord;
import org.mithaq.process.shipped.ShippedProcesses;

/** Commands of one kind with one outcome, all decided on the same record: different ones, so that no single path stays in the caches. */
record Wish(String name, PlanRecord plan, List<Request<? extends PlanCommand>> requests) {

    /** What a decision can come to. */
    enum Outcome {
        ACCEPTED,
        UNCHANGED,
        REFUSED
    }

    Wish {
        if (requests.isEmpty()) {
            throw new IllegalStateException("No example of " + name);
        }
    }

    /** Receives and decides a command and folds what was decided: the new record, or the refusal. */
    static Object decide(Request<? extends PlanCommand> request, PlanRecord plan) {
        try {
            var received = PlanDecider.receive(request, plan);
            var record = plan;
            for (var event : PlanDecider.decide(received, plan, ShippedProcesses.ALL, (_, _) -> false)) {
                record = record.after(received.recording(record.version() + 1, event));
            }
            return record;
        } catch (Rejected rejected) {
            return rejected;
        }
    }

    static Outcome outcome(Request<? extends PlanCommand> request, PlanRecord plan) {
        if (!(decide(request, plan) instanceof PlanRecord record)) {
            return Outcome.REFUSED;
        }
        return record.version() == plan.version() ? Outcome.UNCHANGED : Outcome.ACCEPTED;
    }
}
