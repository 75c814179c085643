package org.mithaq.process.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.LifecycleEvent.PublicationRecorded;
import org.mithaq.plan.timer.TimerEvent.TimerTriggered;
import org.mithaq.process.Facts;
import org.mithaq.process.cel.CelRules;
import org.mithaq.process.definition.ModelPlan.Told;
import org.mithaq.process.publication.Published;
import org.mithaq.process.shipped.ShippedProcesses;
import org.mithaq.process.tasks.RunningTimers;
import org.mithaq.process.tasks.RunningTimers.Running;
import org.mithaq.process.yaml.DefinitionFile;

/** Which timers run for a plan follows from what was told of it. */
class RunningTimersTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Published LOCAL =
            ShippedProcesses.ALL.newest("ogp-local").orElseThrow();

    @Test
    void a_timer_runs_from_the_day_on_which_its_time_begins_until_it_is_settled() {
        assertThat(running(ModelPlan.TOLD.subList(0, 1)))
                .containsExactly("monitoring-body.remind 2025-03-11", "plan.lapsed 2027-10-01");
        assertThat(running(ModelPlan.TOLD.subList(0, 11)))
                .containsExactly("cocreation.stalled 2026-02-01", "plan.lapsed 2027-10-01");
        assertThat(running(ModelPlan.TOLD)).isEmpty();
    }

    @Test
    void what_was_triggered_for_its_day_is_not_triggered_again_for_it_but_for_another_one() {
        var timer = LOCAL.definition().timer("publication.escalate").orElseThrow();
        var told = new ArrayList<>(ModelPlan.TOLD.stream()
                .filter(one -> !(one.event() instanceof PublicationRecorded))
                .toList());
        assertThat(running(told)).containsExactly("publication.escalate 2025-07-02");

        told.add(new Told("2025-07-02", triggered(timer, "2025-07-02")));
        assertThat(running(told)).isEmpty();

        var later = told.stream()
                .map(one -> one.day().equals("2025-04-02") ? new Told("2025-04-10", one.event()) : one)
                .toList();
        assertThat(running(later)).containsExactly("publication.escalate 2025-07-10");
    }

    @Test
    void working_days_are_counted_as_the_process_dates_them() {
        var rules = CelRules.of(DefinitionFile.read(TimedDefinitionsTest.TIMED));
        var opened =
                plan(List.of(new Told("2026-11-02", ModelPlan.TOLD.getFirst().event())));
        assertThat(RunningTimers.of(rules, opened, TODAY))
                .extracting(Running::on)
                .containsExactly(LocalDate.of(2026, 11, 17));

        var tooLate =
                plan(List.of(new Told("2026-12-24", ModelPlan.TOLD.getFirst().event())));
        assertThat(RunningTimers.of(rules, tooLate, TODAY)).isEmpty();
    }

    @Test
    void a_day_that_no_plan_lives_to_see_is_none() {
        var far = CelRules.of(DefinitionFile.read(TimedDefinitionsTest.TIMED.replace(
                "plusWorkingDays(plan.openedOn, 10)", "plusMonths(plan.openedOn, 99999999)")));
        assertThat(RunningTimers.of(far, plan(ModelPlan.TOLD.subList(0, 1)), TODAY))
                .isEmpty();
    }

    @Test
    void it_is_the_same_on_whichever_day_one_looks() {
        for (var many = 1; many <= ModelPlan.TOLD.size(); many++) {
            var plan = plan(ModelPlan.TOLD.subList(0, many));
            assertThat(RunningTimers.of(LOCAL.rules(), plan, LocalDate.of(2024, 1, 1)))
                    .isEqualTo(RunningTimers.of(LOCAL.rules(), plan, LocalDate.of(2040, 1, 1)));
        }
    }

    @Test
    void what_was_noticed_is_a_fact() {
        var timer = LOCAL.definition().timer("cocreation.stalled").orElseThrow();
        var told = List.of(
                ModelPlan.TOLD.getFirst(),
                new Told("2026-02-01", triggered(timer, "2026-02-01")),
                new Told("2025-06-01", triggered(timer, "2025-06-01")));
        var facts = Facts.of(plan(told), TODAY);
        assertThat(facts.value("timers.count")).contains(2L);
        assertThat(facts.value("timers.stalledOn")).contains(LocalDate.of(2025, 6, 1));
        assertThat(facts.value("timers.lapsedOn")).isEmpty();
    }

    private static TimerTriggered triggered(Timer timer, String due) {
        return new TimerTriggered(timer.code(), timer.kind(), LocalDate.parse(due), LOCAL.ref());
    }

    private static List<String> running(List<Told> told) {
        return RunningTimers.of(LOCAL.rules(), plan(told), TODAY).stream()
                .map(running -> running.timer().code() + " " + running.on())
                .toList();
    }

    static PlanRecord plan(List<Told> told) {
        var recorded = new ArrayList<Recorded<? extends PlanEvent>>();
        told.forEach(one -> recorded.add(one.as(recorded.size() + 1)));
        return PlanRecord.of(recorded);
    }
}
