package org.mithaq.process.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mithaq.process.definition.RunningTimersTest.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.PublicationRecorded;
import org.mithaq.plan.timer.TimerEvent.Kind;
import org.mithaq.plan.timer.TimerEvent.TimerTriggered;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.ModelPlan.Told;
import org.mithaq.process.publication.Published;
import org.mithaq.process.shipped.ShippedProcesses;
import org.mithaq.process.tasks.Task;
import org.mithaq.process.tasks.Tasks;

/** What waits in a plan, for whom, since when and until when. */
class TasksTest {

    private static final Published LOCAL =
            ShippedProcesses.ALL.newest("ogp-local").orElseThrow();

    /** The last day before the model plan is submitted. */
    private static final LocalDate BEFORE = LocalDate.of(2025, 4, 1);

    @Test
    void a_step_waits_for_those_who_take_it_since_the_stage_was_entered() {
        var step = task(written(), BEFORE, "SubmitActionPlan");
        assertThat(step.kind()).isEqualTo(Task.Kind.STEP);
        assertThat(step.roles()).containsExactly("point-of-contact", "admin");
        assertThat(step.since()).contains(LocalDate.of(2025, 3, 25));
        assertThat(step.missing()).isEmpty();
    }

    @Test
    void what_blocks_it_stands_beside_it_and_waits_by_itself() {
        var unnamed = without(written(), MonitoringBodyNamed.class);
        assertThat(task(unnamed, BEFORE, "SubmitActionPlan").missing()).containsExactly("monitoring-body.named");

        var named = task(unnamed, BEFORE, "monitoring-body.named");
        assertThat(named.kind()).isEqualTo(Task.Kind.REQUIREMENT);
        assertThat(named.command()).isEqualTo("NameMonitoringBody");
        assertThat(named.roles()).containsExactly("point-of-contact");
        assertThat(named.since()).contains(LocalDate.of(2025, 1, 10));
        assertThat(named.until()).isEmpty();
    }

    @Test
    void what_has_time_says_until_when_and_for_which_members() {
        var half = ModelPlan.TOLD.stream()
                .filter(one -> !(one.event() instanceof PublicationRecorded page
                        && page.member().value().equals("oriental")))
                .toList();
        var publication = task(half, LocalDate.of(2025, 6, 1), "publication.by-members");
        assertThat(publication.until()).contains(LocalDate.of(2025, 7, 2));
        assertThat(publication.since()).contains(LocalDate.of(2025, 4, 2));
        assertThat(publication.members()).containsExactly("oriental");
    }

    @Test
    void what_was_met_and_is_not_any_more_waits_since_then() {
        var report = new Told("2026-12-01", ModelPlan.report(Status.LIMITED, null, List.of()));
        var told = Stream.concat(ModelPlan.TOLD.stream(), Stream.of(report)).toList();
        assertThat(task(told, LocalDate.of(2027, 3, 1), "progress.challenges").since())
                .contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void an_obligation_waits_for_the_period_that_runs() {
        var today = LocalDate.of(2026, 11, 25);
        var told = ModelPlan.TOLD.stream()
                .filter(one -> !LocalDate.parse(one.day()).isAfter(today))
                .toList();
        var meets = task(told, today, "forum.meets");
        assertThat(meets.kind()).isEqualTo(Task.Kind.OBLIGATION);
        assertThat(meets.since()).contains(LocalDate.of(2026, 10, 1));
        assertThat(meets.until()).contains(LocalDate.of(2027, 4, 1));
    }

    @Test
    void what_a_timer_noticed_waits_until_it_is_settled() {
        var noticed = new Told(
                "2025-03-11",
                new TimerTriggered("monitoring-body.remind", Kind.REMIND, LocalDate.of(2025, 3, 11), LOCAL.ref()));
        var unnamed = Stream.concat(without(written(), MonitoringBodyNamed.class).stream(), Stream.of(noticed))
                .toList();
        var reminder = task(unnamed, BEFORE, "monitoring-body.remind");
        assertThat(reminder.kind()).isEqualTo(Task.Kind.REMIND);
        assertThat(reminder.since()).contains(LocalDate.of(2025, 3, 11));

        var named = Stream.concat(written().stream(), Stream.of(noticed)).toList();
        assertThat(tasks(named, BEFORE)).extracting(Task::code).doesNotContain("monitoring-body.remind");
    }

    @Test
    void what_was_noticed_on_a_day_to_which_its_timer_is_no_longer_set_does_not_wait() {
        var noticed = new Told(
                "2025-03-11",
                new TimerTriggered("monitoring-body.remind", Kind.REMIND, LocalDate.of(2025, 3, 1), LOCAL.ref()));
        var unnamed = Stream.concat(without(written(), MonitoringBodyNamed.class).stream(), Stream.of(noticed))
                .toList();
        assertThat(tasks(unnamed, BEFORE)).extracting(Task::code).doesNotContain("monitoring-body.remind");
    }

    @Test
    void of_a_plan_that_keeps_every_rule_only_the_next_step_and_what_recurs_wait() {
        assertThat(tasks(ModelPlan.TOLD, LocalDate.of(2027, 3, 1)))
                .extracting(Task::kind, Task::command)
                .contains(tuple(Task.Kind.STEP, "ArchiveActionPlan"))
                .filteredOn(task -> !task.equals(tuple(Task.Kind.STEP, "ArchiveActionPlan")))
                .extracting(task -> task.toList().getFirst())
                .containsOnly(Task.Kind.OBLIGATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-10", "2025-02-10", "2025-04-01", "2025-06-01", "2026-01-01"})
    void since_is_the_first_day_of_the_last_stretch_on_which_it_waited(String day) {
        var today = LocalDate.parse(day);
        var told = ModelPlan.TOLD.stream()
                .filter(one -> !LocalDate.parse(one.day()).isAfter(today))
                .toList();
        var plan = plan(told);
        for (var task : Tasks.of(LOCAL.rules(), plan, today)) {
            if (task.kind() == Task.Kind.REQUIREMENT) {
                var since = task.since().orElseThrow();
                assertThat(waits(plan, since, task.code()))
                        .as("%s on %s", task.code(), since)
                        .isTrue();
                assertThat(waits(plan, since.minusDays(1), task.code()))
                        .as("%s before %s", task.code(), since)
                        .isFalse();
            }
        }
    }

    /** As the record stood on that day. */
    private static boolean waits(PlanRecord plan, LocalDate day, String code) {
        var then = PlanRecord.asOf(day, plan.told().history());
        return then.version() > 0
                && Conformance.of(LOCAL.rules(), Facts.of(then, day)).stream()
                        .filter(judgement -> judgement.rule().code().equals(code))
                        .anyMatch(judgement -> judgement.verdict() == Verdict.NOT_MET
                                || judgement.verdict() == Verdict.CANNOT_TELL
                                || (judgement.verdict() == Verdict.NOT_YET_DUE
                                        && !judgement.due().equals(Optional.empty())));
    }

    private static List<Told> written() {
        return ModelPlan.TOLD.stream()
                .takeWhile(one -> !(one.event() instanceof ActionPlanSubmitted))
                .toList();
    }

    private static List<Told> without(List<Told> told, Class<?> type) {
        return told.stream().filter(one -> !type.isInstance(one.event())).toList();
    }

    private static List<Task> tasks(List<Told> told, LocalDate today) {
        return Tasks.of(LOCAL.rules(), plan(told), today);
    }

    private static Task task(List<Told> told, LocalDate today, String code) {
        return tasks(told, today).stream()
                .filter(task -> task.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
