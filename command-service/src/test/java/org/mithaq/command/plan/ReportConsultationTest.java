package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.PlanConsultationCommand.ReportConsultation;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.plan.consultation.ConsultationId;
import org.mithaq.plan.consultation.Figures;
import org.mithaq.plan.consultation.PlanConsultationEvent.ConsultationReported;

/** What a plan is told of a consultation, and by whom not. What the engine tells is in the test of its policy. */
class ReportConsultationTest {

    private static final ConsultationId OURS = new ConsultationId("ours");
    private static final ConsultationReported REPORTED = new ConsultationReported(
            OURS,
            3,
            text("Propositions"),
            LocalDate.of(2025, 3, 1),
            LocalDate.of(2025, 3, 31),
            null,
            null,
            List.of(Channel.PLATFORM),
            new Figures(2, 0, 0, 0, 0, 0),
            null);

    @Test
    void of_a_consultation_that_is_not_there_nothing_is_told() {
        given().on("2025-01-10", OPENED)
                .when(new ReportConsultation(PLAN, OURS))
                .thenRefused(Rejected.Kind.UNKNOWN, "consultation.unknown");
    }

    @Test
    void what_was_counted_is_nobodys_statement_to_correct() {
        given().on("2025-01-10", OPENED)
                .on("2025-03-11", REPORTED)
                .when(new CorrectionCommand.Retract(PLAN, PlanSpec.event(2), text("No")))
                .thenRefused("correction.not-correctable");
    }
}
