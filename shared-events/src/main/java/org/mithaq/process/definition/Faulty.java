package org.mithaq.process.definition;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A definition that cannot be published, with everything that is wrong in it, in the order of its lines. */
public final class Faulty extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public Faulty(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> "line " + fault.line() + ": " + fault.sentence())
                .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
