package org.mithaq.command.plan;

import static org.mithaq.command.plan.CommitteeSpec.COMMITTEE;
import static org.mithaq.command.plan.CommitteeSpec.established;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.EndingCommand.ResumeActionPlan;
import org.mithaq.command.plan.EndingCommand.SuspendActionPlan;
import org.mithaq.plan.course.EndingEvent.ActionPlanResumed;
import org.mithaq.plan.course.EndingEvent.ActionPlanSuspended;

class SuspendActionPlanTest {

    private static final ActionPlanSuspended SUSPENDED = new ActionPlanSuspended(text("Stalled"));
    private static final ActionPlanResumed RESUMED = new ActionPlanResumed(text("An open call"), COMMITTEE);
    private static final SuspendActionPlan SUSPEND = new SuspendActionPlan(PLAN, text("Stalled"));
    private static final ResumeActionPlan RESUME = new ResumeActionPlan(PLAN, text("An open call"), COMMITTEE);

    @Test
    void a_plan_stands_still_and_starts_again_with_a_committee() {
        given().on("2025-01-10", OPENED).when(SUSPEND).then(SUSPENDED);
        established().on("2025-02-01", SUSPENDED).when(RESUME).then(RESUMED);
        established().on("2025-02-01", SUSPENDED, RESUMED).when(SUSPEND).then(SUSPENDED);
    }

    @Test
    void it_is_not_suspended_twice() {
        var suspended = given().on("2025-01-10", OPENED).on("2025-02-01", SUSPENDED);
        suspended.when(SUSPEND).thenNothing();
        suspended.when(new SuspendActionPlan(PLAN, text("Elections"))).thenRefused("plan.already-suspended");
        suspended.fromSource().occurring("2025-03-01").when(SUSPEND).thenRefused("plan.already-suspended");
    }

    @Test
    void an_earlier_standstill_is_told_late() {
        established()
                .on("2025-03-01", SUSPENDED)
                .occurring("2025-02-01")
                .when(SUSPEND)
                .then(SUSPENDED);
    }

    @Test
    void only_what_stands_still_starts_again() {
        established().when(RESUME).thenRefused("plan.not-suspended");
        established().on("2025-02-01", SUSPENDED, RESUMED).when(RESUME).thenNothing();
        established()
                .on("2025-02-01", SUSPENDED, RESUMED)
                .when(new ResumeActionPlan(PLAN, text("Again"), null))
                .thenRefused("plan.not-suspended");
        established()
                .on("2025-02-01", SUSPENDED)
                .occurring("2025-01-31")
                .when(RESUME)
                .thenRefused("plan.not-suspended");
    }

    @Test
    void it_starts_again_with_a_committee_of_its_own() {
        given().on("2025-01-10", OPENED, SUSPENDED)
                .when(RESUME)
                .thenRefused(Rejected.Kind.UNKNOWN, "committee.unknown");
        given().on("2025-01-10", OPENED, SUSPENDED)
                .when(new ResumeActionPlan(PLAN, text("Training"), null))
                .thenAccepted();
    }

    @Test
    void a_suspension_after_which_the_plan_started_again_stays() {
        established()
                .on("2025-02-01", SUSPENDED)
                .on("2025-03-01", RESUMED)
                .when(new Retract(PLAN, event(3), text("never")))
                .thenRefused("correction.ground-lost");
        established()
                .on("2025-02-01", SUSPENDED)
                .on("2025-03-01", RESUMED)
                .on("2025-04-01", SUSPENDED)
                .when(new Retract(PLAN, event(4), text("never")))
                .thenRefused("correction.ground-lost");
        established()
                .on("2025-02-01", SUSPENDED)
                .on("2025-03-01", RESUMED)
                .when(new Retract(PLAN, event(2), text("no such committee")))
                .thenRefused("correction.ground-lost");
    }
}
