package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.command.plan.PlanSpec.ENDORSED;
import static org.mithaq.command.plan.PlanSpec.LEAD;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CoCreationCommand.PublishTimeline;
import org.mithaq.command.plan.CoCreationCommand.StartCoCreation;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.EndorsementCommand.EndorseByCSO;
import org.mithaq.command.plan.LifecycleCommand.MigrateProcess;
import org.mithaq.command.plan.LifecycleCommand.OpenActionPlan;
import org.mithaq.command.plan.LifecycleCommand.StartImplementation;
import org.mithaq.command.plan.LifecycleCommand.SubmitActionPlan;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.NamedEvent;
import org.mithaq.events.Party;
import org.mithaq.events.Phrase;
import org.mithaq.events.Role;
import org.mithaq.events.Sha256;
import org.mithaq.plan.cocreation.CoCreationEvent.CoCreationStarted;
import org.mithaq.plan.cocreation.CoCreationEvent.TimelinePublished;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.plan.lifecycle.LifecycleEvent.MonitoringBodyNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.ProcessMigrated;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.shipped.ShippedProcesses;

/** What a process asks of the steps of a plan that is bound to it. */
class StepsTest {

    private static final ActionPlanOpened LOCAL =
            boundTo(ShippedProcesses.ALL.newest("ogp-local").orElseThrow().ref(), "2027-06");
    private static final CoCreationStarted STARTED = new CoCreationStarted(List.of());
    private static final MonitoringBodyNamed MONITORED =
            new MonitoringBodyNamed(new Party.Organisation(Phrase.of("University")), null);
    private static final EndorseByCSO ENDORSE = endorse("Forum");
    private static final SubmitActionPlan SUBMIT = new SubmitActionPlan(PLAN, null);

    @Test
    void a_step_is_refused_in_a_stage_in_which_it_is_not_possible() {
        given().on("2025-01-10", LOCAL).when(ENDORSE).thenRefused("process.stage");
        given().on("2025-01-10", LOCAL, MONITORED).when(SUBMIT).thenRefused("process.stage");
        given().on("2025-01-10", LOCAL, STARTED).when(ENDORSE).then(ENDORSED);
        given().on("2025-01-10", LOCAL, STARTED, MONITORED, ENDORSED)
                .on("2025-04-02", SUBMITTED)
                .when(timeline("2025-08-01"))
                .thenRefused("process.stage");
    }

    @Test
    void the_refusal_names_the_stage_of_the_plan_and_those_in_which_it_is_possible() {
        var refused = given().on("2025-01-10", LOCAL).when(SUBMIT).thenRefused("process.stage");

        assertThat(refused.sentence())
                .contains("in the stage membership")
                .contains("SubmitActionPlan")
                .endsWith("ideas, drafting, draft-consultation, reasoned-response, endorsement, adoption");
    }

    @Test
    void what_is_told_late_is_held_against_the_stage_of_the_day_on_which_it_happened() {
        given().on("2025-01-10", LOCAL, MONITORED)
                .on("2025-04-01", ENDORSED)
                .on("2025-04-02", SUBMITTED)
                .occurring("2025-02-01")
                .when(new StartCoCreation(PLAN))
                .then(STARTED);
        given().on("2025-01-10", LOCAL, STARTED, MONITORED)
                .on("2025-04-02", ENDORSED, SUBMITTED)
                .occurring("2025-04-02")
                .when(endorse("University"))
                .thenAccepted();
    }

    @Test
    void a_step_that_leads_nowhere_else_may_be_taken_again() {
        given().on("2025-01-10", LOCAL, published("2025-02-01"))
                .on("2025-02-01", STARTED, ENDORSED)
                .when(timeline("2025-08-01"))
                .then(published("2025-08-01"));
        given().on("2025-01-10", LOCAL, STARTED, ENDORSED)
                .when(endorse("University"))
                .thenAccepted();
    }

    @Test
    void a_wish_is_refused_naming_exactly_the_requirements_that_block() {
        var refused = given().on("2025-01-10", LOCAL, STARTED, ENDORSED)
                .when(SUBMIT)
                .thenRefused("plan.requirements-missing");

        assertThat(refused.faults()).extracting(Rejected.Fault::pointer).containsExactly("monitoring-body.named");
        given().on("2025-01-10", LOCAL, STARTED, ENDORSED, MONITORED)
                .when(SUBMIT)
                .then(SUBMITTED);
    }

    @Test
    void a_requirement_that_only_reports_refuses_nothing() {
        given().on("2025-01-10", LOCAL, STARTED, MONITORED)
                .on("2025-01-11", new EndorsedByCSO(text("University"), null, null, null, null, null, List.of()))
                .when(SUBMIT)
                .then(SUBMITTED);
    }

    @Test
    void a_step_is_taken_by_those_whom_the_process_names() {
        assertThat(given().on("2025-01-10", LOCAL, STARTED)
                        .by(Role.COUNCIL)
                        .when(ENDORSE)
                        .thenRefused(Rejected.Kind.FORBIDDEN, "process.role")
                        .sentence())
                .endsWith("cso, point-of-contact, admin");
        given().on("2025-01-10", LOCAL, STARTED)
                .by(Role.POINT_OF_CONTACT)
                .when(ENDORSE)
                .then(ENDORSED);
    }

    @Test
    void history_passes_and_names_every_rule_that_it_passed_over() {
        given().on("2025-01-10", LOCAL)
                .fromSource()
                .when(SUBMIT)
                .then(new ActionPlanSubmitted(
                        null, List.of("process.stage", "monitoring-body.named", "endorsement.given")));
        given().on("2025-01-10", LOCAL)
                .on("2025-04-02", SUBMITTED)
                .fromSource()
                .when(new StartCoCreation(PLAN))
                .then(new CoCreationStarted(List.of("process.stage")));
        given().on("2025-01-10", LOCAL)
                .on("2025-04-02", SUBMITTED)
                .fromSource()
                .when(timeline("2025-02-01"))
                .then(new TimelinePublished(LocalDate.of(2025, 2, 1), null, null, List.of("process.stage")));
    }

    @Test
    void at_its_end_a_plan_has_closed_however_far_it_came() {
        given().on("2025-01-10", boundTo(LOCAL.process(), "2025-06"), STARTED, ENDORSED, MONITORED, SUBMITTED)
                .when(new StartImplementation(PLAN))
                .thenRefused("process.stage");
        given().on("2025-01-10", LOCAL, STARTED, ENDORSED, MONITORED, SUBMITTED)
                .when(new StartImplementation(PLAN))
                .then(new ImplementationStarted(List.of()));
    }

    @Test
    void nobody_moves_a_plan_on_whose_process_is_not_known() {
        var elsewhere = boundTo(new ProcessRef("ogp-local", 7, Sha256.of("another text")), "2027-06");

        given().on("2025-01-10", elsewhere, STARTED, MONITORED, ENDORSED)
                .when(SUBMIT)
                .thenRefused("process.unknown");
        given().on("2025-01-10", elsewhere)
                .fromSource()
                .when(SUBMIT)
                .then(new ActionPlanSubmitted(null, List.of("process.unknown")));
    }

    @Test
    void a_plan_that_moves_to_another_process_is_held_against_that_one() {
        var simple = ShippedProcesses.ALL.newest("simple").orElseThrow().ref();
        var reason = text("The council decided so");
        var migrate = new MigrateProcess(PLAN, "simple", null, reason);

        given().on("2025-01-10", LOCAL).when(migrate).then(new ProcessMigrated(simple, reason, List.of()));
        given().on("2025-01-10", LOCAL, new ProcessMigrated(simple, reason, List.of()))
                .when(migrate)
                .thenNothing();
        given().on("2025-01-10", LOCAL, new ProcessMigrated(simple, reason, List.of()), LEAD, ENDORSED)
                .when(SUBMIT)
                .then(SUBMITTED);
        given().on("2025-01-10", LOCAL, LEAD, ENDORSED).when(SUBMIT).thenRefused("plan.requirements-missing");
    }

    @Test
    void a_plan_moves_on_the_day_on_which_that_is_decided_unless_a_document_tells_another() {
        var simple = ShippedProcesses.ALL.newest("simple").orElseThrow().ref();
        var reason = text("The council decided so");
        var migrate = new MigrateProcess(PLAN, "simple", null, reason);

        given().on("2025-01-10", LOCAL).occurring("2025-03-01").when(migrate).thenRefused("process.migrated-before");
        given().on("2025-01-10", LOCAL)
                .occurring("2025-03-01")
                .fromSource()
                .when(migrate)
                .then(new ProcessMigrated(simple, reason, List.of("process.migrated-before")));
    }

    @Test
    void what_was_not_there_on_the_day_of_a_step_does_not_count_for_it() {
        var early = given().on("2025-01-10", LOCAL, STARTED)
                .on("2025-03-01", ENDORSED)
                .on("2025-06-01", MONITORED)
                .occurring("2025-04-02")
                .when(SUBMIT)
                .thenRefused("plan.requirements-missing");
        assertThat(early.faults()).extracting(Rejected.Fault::pointer).containsExactly("monitoring-body.named");
        given().on("2025-01-10", LOCAL, STARTED)
                .on("2025-03-01", ENDORSED)
                .on("2025-06-01", MONITORED)
                .occurring("2025-06-01")
                .when(SUBMIT)
                .then(SUBMITTED);
    }

    @Test
    void a_plan_whose_opening_is_corrected_stays_on_its_version() {
        var before = boundTo(new ProcessRef("ogp-local", 1, Sha256.of("the version before")), "2027-06");
        var payload = new OpenActionPlan(
                PLAN,
                text("Open regions, joint plan"),
                before.members(),
                "ogp-local",
                before.planEnd(),
                before.termEnd(),
                before.submissionYear(),
                before.timeZone(),
                before.language());
        var corrected = new ActionPlanOpened(
                PLAN,
                payload.title(),
                before.members(),
                before.process(),
                before.planEnd(),
                before.termEnd(),
                before.submissionYear(),
                before.timeZone(),
                before.language());

        given().on("2025-01-10", before)
                .when(new Correct(PLAN, event(1), text("a slip"), payload, null))
                .then(new EventCorrected(
                        event(1), text("a slip"), new NamedEvent(corrected), LocalDate.of(2025, 1, 10), List.of()));
    }

    @Test
    void nobody_moves_a_plan_to_a_process_that_there_is_not() {
        given().on("2025-01-10", LOCAL)
                .when(new MigrateProcess(PLAN, "simple", 9, text("x")))
                .thenRefused("process.unknown");
        given().on("2025-01-10", LOCAL)
                .when(new MigrateProcess(PLAN, "dreamt-of", null, text("x")))
                .thenRefused("process.unknown");
    }

    @Test
    void a_correction_does_not_take_away_what_a_step_rested_on() {
        given().on("2025-01-10", LOCAL, STARTED, MONITORED, ENDORSED)
                .on("2025-04-02", SUBMITTED)
                .when(new Retract(PLAN, event(4), text("a slip")))
                .thenRefused("correction.ground-lost");
        given().on("2025-01-10", LOCAL, STARTED, MONITORED, ENDORSED)
                .when(new Retract(PLAN, event(4), text("a slip")))
                .thenAccepted();
    }

    private static EndorseByCSO endorse(String organisation) {
        return new EndorseByCSO(PLAN, Phrase.of(organisation), null, null, null, null, null);
    }

    private static PublishTimeline timeline(String startsOn) {
        return new PublishTimeline(PLAN, LocalDate.parse(startsOn), null, null);
    }

    private static TimelinePublished published(String startsOn) {
        return new TimelinePublished(LocalDate.parse(startsOn), null, null, List.of());
    }

    private static ActionPlanOpened boundTo(ProcessRef process, String planEnd) {
        return new ActionPlanOpened(
                OPENED.planId(),
                OPENED.title(),
                OPENED.members(),
                process,
                new MonthOrDay(planEnd),
                OPENED.termEnd(),
                OPENED.submissionYear(),
                OPENED.timeZone(),
                OPENED.language());
    }
}
