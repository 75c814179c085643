package org.mithaq.query.readers;

import java.util.List;
import java.util.stream.Stream;
import org.mithaq.events.Id;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.ProcessMigrated;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.definition.Visibility;
import org.mithaq.process.definition.Visibility.Part;
import org.mithaq.process.publication.Processes;
import org.mithaq.query.history.Reading;
import org.mithaq.query.http.Caller;

/** Who reads a plan: what its process says of each part, and who its members are. */
public record Readership(Visibility visibility, List<? extends Id> members) {

    public Readership {
        members = List.copyOf(members);
    }

    /** As the plan stands: bound to which version, and made by whom. */
    public static Readership of(Reading today, Processes processes) {
        var plan = today.record();
        var members = plan.lifecycle().members().stream().map(Member::id).toList();
        var visibility = today.closedUnseen()
                ? Visibility.UNKNOWN
                : plan.lifecycle()
                        .process()
                        .map(pin -> visibility(pin, processes))
                        .orElseGet(() -> everTold(plan, processes));
        return new Readership(visibility, members);
    }

    private static Visibility visibility(ProcessRef pin, Processes processes) {
        return processes.of(pin).map(known -> known.definition().visibility()).orElse(Visibility.UNKNOWN);
    }

    /** Of a plan whose opening was retracted: what was for some at any time does not become everybody's by that. */
    private static Visibility everTold(PlanRecord plan, Processes processes) {
        return plan.told().history().stream()
                .map(recorded ->
                        recorded.event() instanceof EventCorrected corrected ? corrected.event() : recorded.event())
                .flatMap(event -> switch (event) {
                    case ActionPlanOpened opened -> Stream.of(opened.process());
                    case ProcessMigrated migrated -> Stream.of(migrated.process());
                    default -> Stream.<ProcessRef>empty();
                })
                .map(pin -> visibility(pin, processes))
                .reduce(Visibility::narrowest)
                .orElse(Visibility.UNKNOWN);
    }

    public boolean allows(Part part, Caller caller) {
        return switch (visibility.of(part)) {
            case PUBLIC -> true;
            case MEMBERS -> caller.readsEverything() || caller.actsForAll() || caller.actsForOneOf(members);
            case AUDITORS -> caller.readsEverything();
        };
    }
}
