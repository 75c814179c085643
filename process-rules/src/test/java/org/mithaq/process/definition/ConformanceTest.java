package org.mithaq.process.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.process.JudgedPlan;

/** What the verdict on a requirement is, whatever is asked in it. */
class ConformanceTest extends JudgedPlan {

    @Test
    void there_is_time_until_the_day_on_which_a_requirement_is_due() {
        var rules = rules("due: plusMonths(submission.on, 2)", "met: documents.count > 0");
        on("2025-01-10", opened("2027-06", "2027-06"));
        assertThat(only(rules, "2025-03-01").verdict()).isEqualTo(Verdict.NOT_YET_DUE);
        assertThat(only(rules, "2025-03-01").due()).isEmpty();

        on("2025-04-30", new ActionPlanSubmitted(null, List.of()));
        assertThat(only(rules, "2025-06-30").verdict()).isEqualTo(Verdict.NOT_YET_DUE);
        assertThat(only(rules, "2025-06-30").due()).contains(day("2025-06-30"));
        assertThat(only(rules, "2025-07-01").verdict()).isEqualTo(Verdict.NOT_MET);

        on("2025-07-02", document("D1", About.OTHER, HASH));
        assertThat(only(rules, "2025-07-02").verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void nothing_is_asked_before_it_applies() {
        var rules = rules("applies: implementation.started", "met: documents.count > 0");
        on("2025-01-10", opened("2027-06", "2027-06"));
        assertThat(only(rules, "2025-03-01").verdict()).isEqualTo(Verdict.NOT_YET_DUE);

        on("2025-05-01", new ImplementationStarted(List.of()));
        assertThat(only(rules, "2025-05-01").verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void what_does_not_apply_is_not_due_even_where_it_is_met() {
        on("2025-01-10", opened("2027-06", "2027-06"));
        on("2025-02-01", document("D1", About.OTHER, HASH));

        assertThat(only(rules("applies: implementation.started", "met: documents.count > 0"), "2025-03-01")
                        .verdict())
                .isEqualTo(Verdict.NOT_YET_DUE);
        assertThat(only(rules("applies: submission.on < today", "met: documents.count > 0"), "2025-03-01")
                        .verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
    }
}
