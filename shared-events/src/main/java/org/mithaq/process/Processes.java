package org.mithaq.process;

import java.util.List;
import java.util.Optional;
import org.mithaq.plan.PlanRecord;

/** The processes that a plan can be opened on. */
public final class Processes {

    /** The process of a plan that names none. */
    public static final String DEFAULT = "simple";

    private static final List<ProcessDefinition> ALL = List.of(new SimpleProcess());

    private Processes() {}

    /** The process that this plan is bound to; before it is opened, or if that one is not known here, the default. */
    public static ProcessDefinition of(PlanRecord plan) {
        return plan.opened()
                .flatMap(opened -> named(opened.process().id()))
                .or(() -> named(DEFAULT))
                .orElseThrow();
    }

    public static List<ProcessDefinition> all() {
        return ALL;
    }

    public static Optional<ProcessDefinition> named(String id) {
        return ALL.stream().filter(process -> process.ref().id().equals(id)).findFirst();
    }
}
