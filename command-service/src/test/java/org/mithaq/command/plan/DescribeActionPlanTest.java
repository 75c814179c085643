package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Expectation;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.LifecycleCommand.DescribeActionPlan;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanDescribed;
import org.mithaq.plan.lifecycle.Section;

class DescribeActionPlanTest {

    private static final ActionPlanDescribed ONE = new ActionPlanDescribed(Section.FOREWORD, text("One"));
    private static final ActionPlanDescribed TWO = new ActionPlanDescribed(Section.FOREWORD, text("Two"));

    @Test
    void a_section_is_written_and_written_anew() {
        given().on("2025-01-10", OPENED).when(foreword("One")).then(ONE);
        given().on("2025-01-10", OPENED, ONE).when(foreword("Two")).then(TWO);
    }

    @Test
    void the_same_words_again_change_nothing() {
        given().on("2025-01-10", OPENED, ONE).when(foreword("One")).thenNothing();
    }

    @Test
    void a_late_entry_again_changes_nothing() {
        given().on("2025-06-01", OPENED, TWO)
                .on("2025-02-01", ONE)
                .occurring("2025-02-01")
                .when(foreword("One"))
                .thenNothing();
    }

    @Test
    void words_that_held_before_may_hold_again() {
        given().on("2025-01-10", OPENED, ONE)
                .on("2025-01-11", TWO)
                .when(foreword("One"))
                .then(ONE);
    }

    @Test
    void nothing_can_be_said_of_a_plan_that_is_not_there() {
        given().when(foreword("One")).thenRefused(Rejected.Kind.UNKNOWN, "plan.unknown");
    }

    @Test
    void it_is_stale_only_if_this_section_changed() {
        var other = new ActionPlanDescribed(Section.SPACES, text("Other"));
        given().on("2025-01-10", OPENED, ONE, other)
                .expecting(new Expectation(2, false))
                .when(foreword("Two"))
                .then(TWO);
        given().on("2025-01-10", OPENED, other, ONE)
                .expecting(new Expectation(2, false))
                .when(foreword("Two"))
                .thenRefused(Rejected.Kind.STALE, "command.stale");
        given().on("2025-01-10", OPENED, ONE, other)
                .expecting(new Expectation(2, true))
                .when(foreword("Two"))
                .thenRefused(Rejected.Kind.STALE, "command.stale");
        given().on("2025-01-10", OPENED, ONE)
                .expecting(new Expectation(2, true))
                .when(foreword("Two"))
                .then(TWO);
    }

    private static DescribeActionPlan foreword(String words) {
        return new DescribeActionPlan(PLAN, Section.FOREWORD, text(words));
    }
}
