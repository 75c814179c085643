package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.command.plan.PlanSpec.ENDORSED;
import static org.mithaq.command.plan.PlanSpec.LEAD;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.LifecycleCommand.SubmitActionPlan;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;

class SubmitActionPlanTest {

    private static final SubmitActionPlan SUBMIT = new SubmitActionPlan(PLAN, null);

    @Test
    void a_plan_with_a_lead_institution_and_an_endorsement_is_submitted() {
        given().on("2025-01-10", OPENED, LEAD, ENDORSED).when(SUBMIT).then(SUBMITTED);
    }

    @Test
    void a_wish_is_refused_naming_every_requirement_that_is_missing() {
        var refused = given().on("2025-01-10", OPENED).when(SUBMIT).thenRefused("plan.requirements-missing");
        assertThat(refused.faults())
                .extracting(Rejected.Fault::pointer)
                .containsExactly("submission.lead-institution", "submission.endorsement");
    }

    @Test
    void history_is_not_refused_and_names_what_it_passed_over() {
        given().on("2025-01-10", OPENED, LEAD)
                .fromSource()
                .when(SUBMIT)
                .then(new ActionPlanSubmitted(null, List.of("submission.endorsement")));
    }

    @Test
    void a_plan_of_whose_implementation_a_document_has_told_is_still_submitted() {
        given().on("2025-01-10", OPENED, LEAD, ENDORSED)
                .on("2025-05-01", new ImplementationStarted(List.of("plan.not-submitted")))
                .when(SUBMIT)
                .then(SUBMITTED);
    }

    @Test
    void it_is_submitted_once() {
        given().on("2025-01-10", OPENED, LEAD, ENDORSED, SUBMITTED).when(SUBMIT).thenNothing();
        given().on("2025-01-10", OPENED, LEAD, ENDORSED, SUBMITTED)
                .when(new SubmitActionPlan(PLAN, "MA-1"))
                .thenRefused("plan.already-submitted");
        given().on("2025-01-10", OPENED, LEAD, ENDORSED, SUBMITTED)
                .fromSource()
                .occurring("2025-02-01")
                .when(SUBMIT)
                .thenRefused("plan.already-submitted");
    }

    @Test
    void it_is_not_submitted_before_a_day_on_which_it_was_endorsed() {
        given().on("2025-01-10", OPENED, LEAD)
                .on("2025-03-01", ENDORSED)
                .occurring("2025-02-28")
                .when(SUBMIT)
                .thenRefused("endorsement.after-submission");
        given().on("2025-01-10", OPENED, LEAD)
                .on("2025-03-01", ENDORSED)
                .occurring("2025-02-28")
                .fromSource()
                .when(SUBMIT)
                .then(new ActionPlanSubmitted(null, List.of("endorsement.after-submission")));
    }
}
