package org.mithaq.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanSubmitted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.Member;

class SimpleProcessTest {

    private static final ProcessDefinition SIMPLE = Processes.named("simple").orElseThrow();
    private static final Text TEXT = Text.of(Language.EN, "Text");

    private final List<Recorded<? extends PlanEvent>> history = new ArrayList<>();

    @Test
    void a_plan_moves_through_its_stages_on_the_days_on_which_things_happened() {
        on("2025-01-10", opened());
        on("2025-02-01", new EndorsedByCSO(TEXT, null, null, null, null, List.of()));
        on("2025-04-02", new ActionPlanSubmitted(null, List.of()));
        on("2025-05-01", new ImplementationStarted(List.of()));

        assertThat(stage("2025-01-31")).isEqualTo("preparation");
        assertThat(stage("2025-02-01")).isEqualTo("co-creation");
        assertThat(stage("2025-04-02")).isEqualTo("submitted");
        assertThat(stage("2025-05-01")).isEqualTo("implementation");
        assertThat(stage("2027-06-30")).isEqualTo("implementation");
        assertThat(stage("2027-07-01")).isEqualTo("closed");
    }

    @Test
    void a_plan_that_never_started_does_not_close() {
        on("2025-01-10", opened());
        on("2025-04-02", new ActionPlanSubmitted(null, List.of()));
        assertThat(stage("2030-01-01")).isEqualTo("submitted");
    }

    @Test
    void before_submission_it_asks_for_a_lead_institution_and_an_endorsement() {
        on("2025-01-10", opened());
        assertThat(missing()).containsExactly("submission.lead-institution", "submission.endorsement");
        on("2025-01-11", new LeadInstitutionNamed(TEXT, null, List.of()));
        assertThat(missing()).containsExactly("submission.endorsement");
        on("2025-01-12", new EndorsedByCSO(TEXT, null, null, null, null, List.of()));
        assertThat(missing()).isEmpty();
    }

    @Test
    void its_pin_changes_only_with_its_rules() {
        assertThat(SIMPLE.ref().sha256().value())
                .isEqualTo("5cb3b1964e159dbaddc60911e6d745a5f5f0a8f14794f993ff50e10586a106e5");
    }

    @Test
    void every_stage_and_requirement_is_named_in_three_languages() {
        assertThat(SIMPLE.stages())
                .allSatisfy(stage -> assertThat(stage.title().all()).hasSize(3));
        assertThat(SIMPLE.beforeSubmission())
                .allSatisfy(asked -> assertThat(asked.title().all()).hasSize(3));
    }

    private List<String> missing() {
        return SIMPLE.beforeSubmission().stream()
                .filter(requirement -> !requirement.met().test(PlanRecord.of(history)))
                .map(Requirement::code)
                .toList();
    }

    private String stage(String day) {
        return SIMPLE.stage(PlanRecord.of(history), LocalDate.parse(day)).id();
    }

    private void on(String day, PlanEvent event) {
        var version = history.size() + 1;
        history.add(new Recorded<>(new UUID(0, version), version, LocalDate.parse(day), "a", "admin", null, event));
    }

    private static ActionPlanOpened opened() {
        return new ActionPlanOpened(
                new PlanId("p"),
                TEXT,
                List.of(new Member(new MemberId("m"), TEXT)),
                SIMPLE.ref(),
                new MonthOrDay("2027-06"),
                null,
                null,
                ZoneId.of("Africa/Casablanca"),
                Language.EN);
    }
}
