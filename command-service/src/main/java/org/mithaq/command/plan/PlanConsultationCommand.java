package org.mithaq.command.plan;

import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;
import org.mithaq.plan.consultation.ConsultationId;

/** What is wished of a plan because something happened in a consultation on it. */
public sealed interface PlanConsultationCommand extends PlanCommand {

    /** Tells the plan how a consultation stands; the engine sends it, and the figures are read in the consultation itself. */
    record ReportConsultation(PlanId planId, ConsultationId consultationId) implements PlanConsultationCommand {
        @Override
        public Thing thing() {
            return Thing.consultation(consultationId);
        }
    }
}
