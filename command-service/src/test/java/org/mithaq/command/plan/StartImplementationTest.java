package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.plan.LifecycleCommand.StartImplementation;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;

class StartImplementationTest {

    private static final StartImplementation START = new StartImplementation(PLAN);
    private static final ImplementationStarted STARTED = new ImplementationStarted(List.of());

    @Test
    void it_starts_once_the_plan_is_submitted() {
        given().on("2025-01-10", OPENED).on("2025-04-02", SUBMITTED).when(START).then(STARTED);
    }

    @Test
    void it_does_not_start_before_the_submission() {
        given().on("2025-01-10", OPENED).when(START).thenRefused("plan.not-submitted");
        given().on("2025-01-10", OPENED)
                .on("2025-04-02", SUBMITTED)
                .occurring("2025-04-01")
                .when(START)
                .thenRefused("plan.not-submitted");
    }

    @Test
    void history_may_know_a_start_without_a_submission() {
        given().on("2025-01-10", OPENED)
                .fromSource()
                .when(START)
                .then(new ImplementationStarted(List.of("plan.not-submitted")));
    }

    @Test
    void it_starts_once() {
        given().on("2025-01-10", OPENED)
                .on("2025-04-02", SUBMITTED, STARTED)
                .when(START)
                .thenNothing();
        given().on("2025-01-10", OPENED)
                .on("2025-04-02", SUBMITTED, STARTED)
                .occurring("2025-05-01")
                .when(START)
                .thenRefused("plan.implementation-already-started");
    }
}
