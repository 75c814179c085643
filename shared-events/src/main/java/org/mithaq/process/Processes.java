package org.mithaq.process;

import java.util.List;
import java.util.Optional;

/** The processes that a plan can be opened on. */
public final class Processes {

    /** The process of a plan that names none. */
    public static final String DEFAULT = "simple";

    private static final List<ProcessDefinition> ALL = List.of(new SimpleProcess());

    private Processes() {}

    public static Optional<ProcessDefinition> named(String id) {
        return ALL.stream().filter(process -> process.ref().id().equals(id)).findFirst();
    }
}
