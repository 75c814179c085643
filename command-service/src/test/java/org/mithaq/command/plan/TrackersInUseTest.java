package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.M1;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;
import static org.mithaq.command.plan.PromiseSpec.AMENDMENT;
import static org.mithaq.command.plan.PromiseSpec.AMENDMENT_ADOPTED;
import static org.mithaq.command.plan.PromiseSpec.AMENDMENT_PROPOSED;
import static org.mithaq.command.plan.PromiseSpec.EVIDENCE;
import static org.mithaq.command.plan.PromiseSpec.REASON;
import static org.mithaq.command.plan.PromiseSpec.due;
import static org.mithaq.command.plan.PromiseSpec.reported;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.plan.CommitmentCommand.AddMilestone;
import org.mithaq.command.plan.CommitmentCommand.UpdateMilestone;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.PlanSpec.When;
import org.mithaq.command.plan.ProgressCommand.RescheduleMilestone;
import org.mithaq.events.Evidence;
import org.mithaq.events.Language;
import org.mithaq.events.Text;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneRescheduled;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.process.Facts;

/** What trackers in use get wrong, and what happens here instead. */
class TrackersInUseTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-07-14");
    private static final @Nullable Text NONE = null;

    /** Whatever is wished: only what is known before it is looked at. */
    private static final UpdateMilestone ANY = report(Status.SUBSTANTIAL, NONE, List.of());

    private static PlanSpec carriedOut() {
        var added = new MilestoneAdded(C1, M1, text("Inventory"), due("2025-06-30"), null, null, List.of());
        return given().on("2025-02-10", OPENED, PROPOSED, added).on("2025-04-02", SUBMITTED);
    }

    private static PlanSpec complete() {
        return carriedOut().on("2025-05-01", reported(Status.COMPLETE));
    }

    private static UpdateMilestone report(Status status, @Nullable Text challenges, List<Evidence> evidence) {
        return new UpdateMilestone(PLAN, C1, M1, status, null, null, challenges, evidence);
    }

    private static Object fact(String name, When afterwards) {
        return Facts.of(afterwards.plan(), TODAY).value(name).orElseThrow();
    }

    @Test
    void complete_without_evidence_is_refused_and_named_where_history_says_it() {
        carriedOut().when(report(Status.COMPLETE, NONE, List.of())).thenRefused("milestone.evidence-missing");
        carriedOut().when(report(Status.COMPLETE, NONE, EVIDENCE)).thenAccepted();

        var imported = new MilestoneUpdated(C1, M1, Status.COMPLETE, null, null, null, List.of(), null, List.of());
        assertThat(fact(
                        "progress.completeWithoutEvidence",
                        carriedOut().on("2025-06-01", imported).when(ANY)))
                .isEqualTo(List.of("C01.1"));
    }

    @Test
    void a_date_that_is_moved_after_it_passed_was_missed_and_the_earlier_one_stays() {
        var amended = carriedOut().on("2025-05-01", AMENDMENT_PROPOSED).on("2025-06-01", AMENDMENT_ADOPTED);
        var move = new RescheduleMilestone(PLAN, C1, M1, due("2025-12-31"), REASON, AMENDMENT);
        amended.when(move).thenAccepted();
        amended.when(new Correct(
                        PLAN,
                        event(3),
                        REASON,
                        new AddMilestone(PLAN, C1, M1, text("Inventory"), due("2025-12-31"), null, null),
                        null))
                .thenRefused("milestone.date-passed");

        var moved = new MilestoneRescheduled(C1, M1, due("2025-12-31"), REASON, AMENDMENT, null, List.of());
        var afterwards = amended.on("2025-07-10", moved).when(ANY);
        assertThat(fact("milestones.missed", afterwards)).isEqualTo(List.of("C01.1"));
        assertThat(fact("progress.overdue", afterwards)).isEqualTo(List.of());
    }

    @Test
    void a_status_that_falls_back_without_a_reason_is_named_and_the_earlier_report_stays() {
        var silent = new MilestoneUpdated(C1, M1, Status.SUBSTANTIAL, null, null, null, List.of(), null, List.of());

        var after = complete().on("2025-06-01", silent).when(ANY);
        assertThat(fact("progress.fellBack", after)).isEqualTo(List.of("C01.1"));
        assertThat(after.plan().commitments().milestones().getFirst().updates()).hasSize(2);
        assertThat(fact(
                        "progress.fellBack",
                        complete()
                                .on("2025-06-01", reported(Status.SUBSTANTIAL))
                                .when(ANY)))
                .isEqualTo(List.of());
    }

    @Test
    void whoever_reports_little_progress_says_what_the_challenges_are() {
        carriedOut().when(report(Status.LIMITED, NONE, List.of())).thenRefused("milestone.challenges-missing");
        carriedOut().when(report(Status.NOT_STARTED, NONE, List.of())).thenRefused("milestone.challenges-missing");
        carriedOut()
                .when(report(Status.LIMITED, text("Funds are late"), List.of()))
                .thenAccepted();
        carriedOut().when(report(Status.SUBSTANTIAL, NONE, List.of())).thenAccepted();
    }

    @Test
    void what_is_said_in_one_language_of_the_plan_only_is_named() {
        var bilingual = new ActionPlanOpened(
                PLAN,
                new Text(null, "Régions ouvertes", "Open regions", Language.FR),
                OPENED.members(),
                OPENED.process(),
                OPENED.planEnd(),
                OPENED.termEnd(),
                OPENED.submissionYear(),
                OPENED.timeZone(),
                OPENED.language());
        var added = new MilestoneAdded(C1, M1, text("Inventory"), due("2025-06-30"), null, null, List.of());
        var reported = given().on("2025-02-10", bilingual, PROPOSED, added)
                .on("2025-04-02", SUBMITTED)
                .on("2025-06-01", reported(Status.LIMITED));

        assertThat(fact("progress.notInEveryLanguage", reported.when(ANY))).isEqualTo(List.of("C01.1"));
        assertThat(fact(
                        "progress.notInEveryLanguage",
                        carriedOut().on("2025-06-01", reported(Status.LIMITED)).when(ANY)))
                .isEqualTo(List.of());
    }
}
