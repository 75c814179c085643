package org.mithaq.command.consultation;

import java.util.Optional;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;

/** The plans on which the public is consulted. */
@FunctionalInterface
public interface ConsultedPlans {

    /** A plan that was opened, as it stands. */
    Optional<PlanRecord> of(PlanId plan);
}
