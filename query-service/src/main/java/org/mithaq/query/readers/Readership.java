package org.mithaq.query.readers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.events.Id;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.ProcessMigrated;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.definition.Visibility;
import org.mithaq.process.definition.Visibility.Part;
import org.mithaq.process.publication.Processes;
import org.mithaq.query.http.Caller;

/** Who reads a plan: what its process says of each part, and who its members are. */
public record Readership(Visibility visibility, List<? extends Id> members) {

    public Readership {
        members = List.copyOf(members);
    }

    /** As the plan stands: bound to which version, and made by whom. */
    public static Readership of(PlanRecord plan, Processes processes) {
        var visibility = plan.lifecycle()
                .process()
                .or(() -> lastTold(plan))
                .flatMap(processes::of)
                .map(known -> known.definition().visibility());
        return new Readership(
                visibility.orElse(Visibility.UNKNOWN),
                plan.lifecycle().members().stream().map(Member::id).toList());
    }

    /** Of a plan whose opening was retracted: what was for some does not become everybody's by that. */
    private static Optional<ProcessRef> lastTold(PlanRecord plan) {
        return plan.told().history().stream()
                .flatMap(recorded -> switch (recorded.event()) {
                    case ActionPlanOpened opened -> Stream.of(opened.process());
                    case ProcessMigrated migrated -> Stream.of(migrated.process());
                    default -> Stream.<ProcessRef>empty();
                })
                .reduce((_, later) -> later);
    }

    public boolean allows(Part part, Caller caller) {
        return switch (visibility.of(part)) {
            case PUBLIC -> true;
            case MEMBERS -> caller.readsEverything() || caller.actsForAll() || caller.actsForOneOf(members);
            case AUDITORS -> caller.readsEverything();
        };
    }
}
