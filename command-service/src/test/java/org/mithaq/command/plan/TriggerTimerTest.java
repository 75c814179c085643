package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.TimerCommand.TriggerTimer;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Party;
import org.mithaq.events.Phrase;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.plan.timer.TimerEvent.Kind;
import org.mithaq.plan.timer.TimerEvent.TimerTriggered;
import org.mithaq.process.shipped.ShippedProcesses;

/** A day that came is believed as far as the record and the calendar say so too. */
class TriggerTimerTest {

    private static final ProcessRef LOCAL =
            ShippedProcesses.ALL.newest("ogp-local").orElseThrow().ref();
    private static final ActionPlanOpened OPENED = new ActionPlanOpened(
            PLAN,
            text("Open regions"),
            List.of(new Member(new MemberId("oriental"), text("Oriental"))),
            LOCAL,
            new MonthOrDay("2027-06"),
            new MonthOrDay("2027-09"),
            2025,
            PlanRecord.DEFAULT_ZONE,
            Language.EN);
    private static final LocalDate DUE = LocalDate.of(2025, 3, 11);
    private static final TimerTriggered TRIGGERED =
            new TimerTriggered("monitoring-body.remind", Kind.REMIND, DUE, LOCAL);

    @Test
    void on_its_day_it_is_triggered() {
        given().on("2025-01-10", OPENED).occurring("2025-03-11").when(on(DUE)).then(TRIGGERED);
    }

    @Test
    void once_for_one_day() {
        given().on("2025-01-10", OPENED)
                .on("2025-03-11", TRIGGERED)
                .when(on(DUE))
                .thenNothing();
    }

    @Test
    void what_has_come_settles_it() {
        given().on("2025-01-10", OPENED, new MonitoringBodyNamed(new Party.Organisation(Phrase.of("University")), null))
                .occurring("2025-03-11")
                .when(on(DUE))
                .thenRefused(Rejected.Kind.UNKNOWN, "timer.not-running");
    }

    @Test
    void on_another_day_than_its_own_it_is_not() {
        given().on("2025-01-10", OPENED)
                .occurring("2025-03-12")
                .when(on(DUE.plusDays(1)))
                .thenRefused(Rejected.Kind.UNKNOWN, "timer.not-running");
    }

    @Test
    void a_day_that_has_not_come_is_refused() {
        given().on("2025-01-10", OPENED)
                .when(on(LocalDate.of(2099, 1, 1)))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
    }

    @Test
    void it_happens_on_its_day_and_on_no_other() {
        given().on("2025-01-10", OPENED).when(on(DUE)).thenRefused(Rejected.Kind.INVALID, "command.invalid");
        given().on("2025-01-10", OPENED)
                .occurring("2025-03-11")
                .fromSource()
                .when(on(DUE))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
    }

    @Test
    void a_process_that_sets_no_such_timer_knows_none() {
        given().on("2025-01-10", PlanSpec.OPENED)
                .occurring("2025-03-11")
                .when(on(DUE))
                .thenRefused(Rejected.Kind.UNKNOWN, "timer.not-running");
    }

    @Test
    void that_a_day_came_is_nobodys_statement_to_correct() {
        given().on("2025-01-10", OPENED)
                .on("2025-03-11", TRIGGERED)
                .when(new CorrectionCommand.Retract(PLAN, PlanSpec.event(2), text("No")))
                .thenRefused("correction.not-correctable");
    }

    private static TriggerTimer on(LocalDate due) {
        return new TriggerTimer(PLAN, "monitoring-body.remind", due);
    }
}
