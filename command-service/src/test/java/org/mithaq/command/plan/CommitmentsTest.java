package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.command.plan.PlanSpec.ADDED;
import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.M1;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.plan.CommitmentCommand.AddMilestone;
import org.mithaq.command.plan.CommitmentCommand.ProposeCommitment;
import org.mithaq.command.plan.CommitmentCommand.UpdateMilestone;
import org.mithaq.events.Due;
import org.mithaq.events.Invalid;
import org.mithaq.events.MonthOrDay;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.MilestoneId;

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
    void a_due_date_given_as_words_is_kept_as_words() {
        var due = new Due("By winter 2025", null, null, null);
        given().on("2025-01-10", OPENED, PROPOSED)
                .when(new AddMilestone(PLAN, C1, M1, text("Inventory"), due, null, null))
                .then(new MilestoneAdded(C1, M1, text("Inventory"), due, null, null));
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
        var second =
                new CommitmentProposed(new CommitmentId("C02"), text("x"), null, null, null, null, null, null, null);
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
                .then(updated(Status.LIMITED, List.of()));
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
                .then(reported);
    }

    @Test
    void a_milestone_that_is_not_there_cannot_be_updated() {
        given().on("2025-01-10", OPENED, PROPOSED)
                .on("2025-04-02", SUBMITTED)
                .when(update("C01.9", Status.LIMITED))
                .thenRefused("milestone.unknown");
    }

    private static ProposeCommitment propose(String id, String title) {
        return new ProposeCommitment(PLAN, new CommitmentId(id), text(title), null, null, null, null, null, null, null);
    }

    private static AddMilestone add(String commitment, String milestone, String title) {
        return new AddMilestone(
                PLAN, new CommitmentId(commitment), new MilestoneId(milestone), text(title), null, null, null);
    }

    private static UpdateMilestone update(String milestone, Status status) {
        return new UpdateMilestone(PLAN, C1, new MilestoneId(milestone), status, null, null, null, List.of());
    }

    private static MilestoneUpdated updated(Status status, List<String> overridden) {
        return new MilestoneUpdated(C1, M1, status, null, null, null, List.of(), overridden);
    }
}
