package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.command.plan.PlanSpec.ADDED;
import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.M1;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.plan.CommitmentCommand.AddIndicator;
import org.mithaq.command.plan.CommitmentCommand.AddMilestone;
import org.mithaq.command.plan.CommitmentCommand.ProposeCommitment;
import org.mithaq.command.plan.CommitmentCommand.UpdateMilestone;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.Invalid;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.NamedEvent;
import org.mithaq.events.Phrase;
import org.mithaq.events.Url;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.IndicatorId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.Quantity;
import org.mithaq.plan.correction.CorrectionEvent.EventCorrected;

/** What is promised, the steps that verify it, and the reports on them. */
class CommitmentsTest {

    @Test
    void a_commitment_is_proposed() {
        given().on("2025-01-10", OPENED).when(propose("C01", "Open data")).then(PROPOSED);
    }

    @Test
    void the_same_proposal_again_changes_nothing_and_another_under_its_id_is_refused() {
        given().on("2025-01-10", OPENED, PROPOSED)
                .when(propose("C01", "Open data"))
                .thenNothing();
        given().on("2025-01-10", OPENED, PROPOSED).when(propose("c01", "Other")).thenRefused("plan.id-used");
    }

    @Test
    void a_commitment_ends_after_it_starts() {
        assertThatThrownBy(() -> new ProposeCommitment(
                        PLAN,
                        C1,
                        text("x"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        new MonthOrDay("2026-02"),
                        new MonthOrDay("2026-01")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_milestone_is_added_to_its_commitment() {
        given().on("2025-01-10", OPENED, PROPOSED)
                .when(add("C01", "C01.1", "Inventory"))
                .then(ADDED);
    }

    @Test
    void a_due_date_given_as_words_is_stored_with_the_interval_that_they_mean() {
        var words = new Due("Sep 2026", null, null, null);
        var read = new Due("Sep 2026", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30), Due.Precision.MONTH);
        given().on("2025-01-10", OPENED, PROPOSED)
                .when(new AddMilestone(PLAN, C1, M1, text("Inventory"), words, null, null))
                .then(new MilestoneAdded(C1, M1, text("Inventory"), read, null, null, List.of()));
    }

    @Test
    void what_is_doubtful_about_a_date_is_found_and_not_given() {
        var doubtful = new Due("2026", null, null, null, List.of("due.not-understood"));
        assertThatThrownBy(() -> new AddMilestone(PLAN, C1, M1, text("Inventory"), doubtful, null, null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_milestone_of_a_commitment_that_is_not_there_is_refused() {
        given().on("2025-01-10", OPENED).when(add("C01", "C01.1", "Inventory")).thenRefused("commitment.unknown");
    }

    @Test
    void the_same_milestone_again_changes_nothing_and_another_under_its_id_is_refused() {
        given().on("2025-01-10", OPENED, PROPOSED, ADDED)
                .when(add("c01", "C01.1", "Inventory"))
                .thenNothing();
        given().on("2025-01-10", OPENED, PROPOSED, ADDED)
                .when(add("C01", "c01.1", "Other"))
                .thenRefused("plan.id-used");
    }

    @Test
    void a_milestone_id_belongs_to_one_commitment_only() {
        var second = new CommitmentProposed(
                new CommitmentId("C02"), text("x"), null, null, null, null, null, null, null, List.of());
        given().on("2025-01-10", OPENED, PROPOSED, second, ADDED)
                .when(add("C02", "C01.1", "Inventory"))
                .thenRefused("plan.id-used");
    }

    @Test
    void a_milestone_is_updated_from_the_day_of_submission_on() {
        given().on("2025-01-10", OPENED, PROPOSED, ADDED)
                .on("2025-04-02", SUBMITTED)
                .occurring("2025-04-02")
                .when(update("C01.1", Status.LIMITED))
                .then(receivedToday(Status.LIMITED));
        given().on("2025-01-10", OPENED, PROPOSED, ADDED)
                .on("2025-04-02", SUBMITTED)
                .occurring("2025-04-01")
                .when(update("C01.1", Status.LIMITED))
                .thenRefused("plan.not-submitted");
        given().on("2025-01-10", OPENED, PROPOSED, ADDED)
                .when(update("C01.1", Status.LIMITED))
                .thenRefused("plan.not-submitted");
    }

    @Test
    void history_may_know_an_earlier_report_and_says_so() {
        given().on("2025-01-10", OPENED, PROPOSED, ADDED)
                .fromSource()
                .when(update("C01.1", Status.LIMITED))
                .then(updated(Status.LIMITED, List.of("plan.not-submitted")));
    }

    @Test
    void the_same_report_on_the_same_day_changes_nothing_and_on_another_day_it_is_a_new_one() {
        var reported = updated(Status.LIMITED, List.of());
        given().on("2025-01-10", OPENED, PROPOSED, ADDED)
                .on("2025-04-02", SUBMITTED, reported)
                .occurring("2025-04-02")
                .when(update("C01.1", Status.LIMITED))
                .thenNothing();
        given().on("2025-01-10", OPENED, PROPOSED, ADDED)
                .on("2025-04-02", SUBMITTED, reported)
                .occurring("2025-07-02")
                .when(update("C01.1", Status.LIMITED))
                .then(receivedToday(Status.LIMITED));
    }

    @Test
    void a_report_says_when_it_was_received_unless_a_document_shows_its_day() {
        var submitted = given().on("2025-01-10", OPENED, PROPOSED, ADDED).on("2025-04-02", SUBMITTED);
        submitted.when(update("C01.1", Status.LIMITED)).then(updated(Status.LIMITED, List.of()));
        submitted
                .fromSource()
                .occurring("2025-07-02")
                .when(update("C01.1", Status.LIMITED))
                .then(updated(Status.LIMITED, List.of()));
        submitted
                .on("2025-07-02", receivedToday(Status.LIMITED))
                .occurring("2025-07-02")
                .when(update("C01.1", Status.LIMITED))
                .thenNothing();
    }

    @Test
    void a_corrected_report_came_when_it_came_but_another_status_is_told_only_now() {
        var known = updated(Status.SUBSTANTIAL, List.of());
        var reported = given().on("2025-01-10", OPENED, PROPOSED, ADDED)
                .on("2025-04-02", SUBMITTED)
                .on("2025-07-02", known);
        var earlier = LocalDate.parse("2025-06-30");
        reported.when(new Correct(PLAN, event(5), text("Typo"), update("C01.1", Status.SUBSTANTIAL), earlier))
                .then(corrected(Status.SUBSTANTIAL, "2025-07-02", "2025-06-30"));
        reported.when(new Correct(PLAN, event(5), text("More"), update("C01.1", Status.LIMITED), null))
                .then(corrected(Status.LIMITED, "2025-07-14", "2025-07-02"));
    }

    private static EventCorrected corrected(Status status, String receivedOn, String happenedOn) {
        var reason = text(status == Status.LIMITED ? "More" : "Typo");
        return new EventCorrected(
                event(5), reason, new NamedEvent(received(status, receivedOn)), LocalDate.parse(happenedOn), List.of());
    }

    @Test
    void a_report_that_history_told_changes_nothing_when_it_is_wished_again() {
        given().on("2025-01-10", OPENED, PROPOSED, ADDED, updated(Status.LIMITED, List.of("plan.not-submitted")))
                .occurring("2025-01-10")
                .when(update("C01.1", Status.LIMITED))
                .thenNothing();
    }

    @Test
    void a_report_that_was_corrected_on_its_day_may_be_made_again() {
        given().on("2025-01-10", OPENED, PROPOSED, ADDED)
                .on("2025-04-02", SUBMITTED, updated(Status.LIMITED, List.of()), updated(Status.SUBSTANTIAL, List.of()))
                .occurring("2025-04-02")
                .when(update("C01.1", Status.LIMITED))
                .then(receivedToday(Status.LIMITED));
    }

    @Test
    void a_milestone_is_updated_under_the_id_by_which_its_commitment_is_called_now() {
        var called = new CommitmentId(C1.value().toLowerCase(Locale.ROOT));
        var respelled =
                new CommitmentProposed(called, text("Open data"), null, null, null, null, null, null, null, List.of());

        given().on("2025-01-10", OPENED, PROPOSED, ADDED, SUBMITTED)
                .on(
                        "2025-01-11",
                        new EventCorrected(
                                PlanSpec.event(2),
                                text("Spelling"),
                                new NamedEvent(respelled),
                                LocalDate.parse("2025-01-10"),
                                List.of()))
                .when(update(M1.value(), Status.LIMITED))
                .then(new MilestoneUpdated(
                        called, M1, Status.LIMITED, null, null, text("Late supplier"), List.of(), null, List.of()));
    }

    @Test
    void a_milestone_that_is_not_there_cannot_be_updated() {
        given().on("2025-01-10", OPENED, PROPOSED)
                .on("2025-04-02", SUBMITTED)
                .when(update("C01.9", Status.LIMITED))
                .thenRefused("milestone.unknown");
    }

    @Test
    void a_commitment_lies_inside_its_plan() {
        given().on("2025-01-10", OPENED).when(lasting("2027-01", "2027-07")).thenRefused("commitment.outside-plan");
        given().on("2025-01-10", OPENED).when(lasting("2027-07", null)).thenRefused("commitment.outside-plan");
        given().on("2025-01-10", OPENED).when(lasting("2027-01", "2027-06")).thenAccepted();
        given().on("2025-01-10", OPENED)
                .fromSource()
                .when(lasting("2027-01", "2027-07"))
                .then(new CommitmentProposed(
                        C1,
                        text("Open data"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        new MonthOrDay("2027-01"),
                        new MonthOrDay("2027-07"),
                        List.of("commitment.outside-plan")));
    }

    @Test
    void a_milestone_is_due_while_its_commitment_is_carried_out() {
        var commitment = new CommitmentProposed(
                C1,
                text("Open data"),
                null,
                null,
                null,
                null,
                null,
                new MonthOrDay("2025-05"),
                new MonthOrDay("2026-03"),
                List.of());
        var spec = given().on("2025-01-10", OPENED, commitment);
        spec.when(due("2025-04-30")).thenRefused("milestone.outside-commitment");
        spec.when(due("2026-04-01")).thenRefused("milestone.outside-commitment");
        spec.when(due("2025-05-01")).thenAccepted();
        spec.when(due("2026-03-31")).thenAccepted();
        spec.fromSource()
                .when(due("2026-04-01"))
                .then(new MilestoneAdded(
                        C1,
                        M1,
                        text("Inventory"),
                        new Due(null, null, LocalDate.of(2026, 4, 1), null),
                        null,
                        null,
                        List.of("milestone.outside-commitment")));
    }

    @Test
    void an_indicator_is_added_once_under_an_id_of_its_own() {
        var spec = given().on("2025-01-10", OPENED, PROPOSED, ADDED);
        spec.when(indicator("C01.1.1", "C01.1")).then(INDICATOR);
        spec.when(indicator("C01.1.1", "C01.9")).thenRefused("milestone.unknown");
        spec.when(indicator("C01.1", "C01.1")).thenRefused("plan.id-used");
        spec.on("2025-01-10", INDICATOR).when(indicator("C01.1.1", "C01.1")).thenNothing();
    }

    @Test
    void who_reports_little_says_why_and_who_reports_all_proves_it() {
        var spec = given().on("2025-01-10", OPENED, PROPOSED, ADDED)
                .on("2025-04-02", SUBMITTED)
                .occurring("2025-05-02");
        spec.when(bare(Status.NOT_STARTED)).thenRefused("milestone.challenges-missing");
        spec.when(bare(Status.LIMITED)).thenRefused("milestone.challenges-missing");
        spec.when(bare(Status.COMPLETE)).thenRefused("milestone.evidence-missing");
        spec.when(bare(Status.SUBSTANTIAL)).thenAccepted();
        spec.when(new UpdateMilestone(PLAN, C1, M1, Status.COMPLETE, null, null, null, EVIDENCE))
                .thenAccepted();
        spec.fromSource()
                .when(bare(Status.COMPLETE))
                .then(new MilestoneUpdated(
                        C1,
                        M1,
                        Status.COMPLETE,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of("milestone.evidence-missing")));
    }

    private static final List<Evidence> EVIDENCE =
            List.of(new Evidence(Phrase.of("Page"), new Url("https://example.org"), null, null));

    private static final IndicatorAdded INDICATOR = new IndicatorAdded(
            C1,
            M1,
            new IndicatorId("C01.1.1"),
            text("Data sets"),
            null,
            null,
            new Quantity(0),
            new Quantity(50),
            null,
            List.of());

    private static AddIndicator indicator(String id, String milestone) {
        return new AddIndicator(
                PLAN,
                C1,
                new MilestoneId(milestone),
                new IndicatorId(id),
                text("Data sets"),
                null,
                null,
                new Quantity(0),
                new Quantity(50),
                null);
    }

    private static UpdateMilestone bare(Status status) {
        return new UpdateMilestone(PLAN, C1, M1, status, null, null, null, List.of());
    }

    private static AddMilestone due(String day) {
        return new AddMilestone(
                PLAN, C1, M1, text("Inventory"), new Due(null, null, LocalDate.parse(day), null), null, null);
    }

    private static ProposeCommitment lasting(String starts, @Nullable String ends) {
        return new ProposeCommitment(
                PLAN,
                C1,
                text("Open data"),
                null,
                null,
                null,
                null,
                null,
                new MonthOrDay(starts),
                ends == null ? null : new MonthOrDay(ends));
    }

    private static ProposeCommitment propose(String id, String title) {
        return new ProposeCommitment(PLAN, new CommitmentId(id), text(title), null, null, null, null, null, null, null);
    }

    private static AddMilestone add(String commitment, String milestone, String title) {
        return new AddMilestone(
                PLAN, new CommitmentId(commitment), new MilestoneId(milestone), text(title), null, null, null);
    }

    private static UpdateMilestone update(String milestone, Status status) {
        return new UpdateMilestone(
                PLAN, C1, new MilestoneId(milestone), status, null, null, text("Late supplier"), List.of());
    }

    private static MilestoneUpdated updated(Status status, List<String> overridden) {
        return new MilestoneUpdated(C1, M1, status, null, null, text("Late supplier"), List.of(), null, overridden);
    }

    private static MilestoneUpdated receivedToday(Status status) {
        return received(status, "2025-07-14");
    }

    private static MilestoneUpdated received(Status status, String day) {
        return new MilestoneUpdated(
                C1, M1, status, null, null, text("Late supplier"), List.of(), LocalDate.parse(day), List.of());
    }
}
