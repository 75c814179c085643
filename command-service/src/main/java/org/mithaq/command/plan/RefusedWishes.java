package org.mithaq.command.plan;

import java.util.UUID;
import org.mithaq.plan.PlanId;

/** What was wished of plans and refused: no part of their records, and yet reviewed. */
public interface RefusedWishes {

    /** Whether this event is the refusal of a wish about this plan. */
    boolean have(PlanId plan, UUID event);
}
