package org.mithaq.process;

import java.time.LocalDate;
import java.util.List;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.ProcessRef;

/** A process: the stages that a plan moves through and what must be met before it may. A plan pins one version when it opens. */
public interface ProcessDefinition {

    ProcessRef ref();

    /** The stages in the order in which a plan passes through them; the first one needs nothing. */
    List<Stage> stages();

    /** What blocks a submission until it is met. */
    List<Requirement> beforeSubmission();

    /** The stage in which a plan stands on a day: the last one that it entered by then. */
    default Stage stage(PlanRecord plan, LocalDate today) {
        return stages().stream()
                .filter(stage -> stage.entered()
                        .apply(plan)
                        .filter(day -> !day.isAfter(today))
                        .isPresent())
                .reduce((_, later) -> later)
                .orElse(stages().getFirst());
    }
}
