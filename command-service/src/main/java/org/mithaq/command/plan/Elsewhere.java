package org.mithaq.command.plan;

import java.util.UUID;
import org.mithaq.consultation.ConsultationRecord;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.consultation.ConsultationId;

/** What is no part of a plan's record and yet looked at: what was wished of it and refused, and the consultations on it. */
public interface Elsewhere {

    /** Whether this event is the refusal of a wish about this plan. */
    boolean refused(PlanId plan, UUID event);

    /** A consultation as it stands in its own stream. */
    default ConsultationRecord consultation(ConsultationId id) {
        return ConsultationRecord.NONE;
    }
}
