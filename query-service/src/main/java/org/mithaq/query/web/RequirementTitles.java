package org.mithaq.query.web;

import org.jspecify.annotations.Nullable;
import org.mithaq.events.Text;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.definition.Definition;
import org.mithaq.process.publication.Catalogue;
import org.springframework.stereotype.Component;

/** What people call the requirements of processes, which go by their codes. */
@Component
public final class RequirementTitles {

    private final Catalogue processes;

    RequirementTitles(Catalogue processes) {
        this.processes = processes;
    }

    /** Nothing if this version of the process is not known here, or has none of this code. */
    public @Nullable Text of(ProcessRef process, String code) {
        return processes
                .of(process)
                .flatMap(known -> known.definition().requirement(code))
                .map(Definition.Requirement::title)
                .orElse(null);
    }
}
