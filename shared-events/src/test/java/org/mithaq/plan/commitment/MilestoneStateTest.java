package org.mithaq.plan.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Due;
import org.mithaq.events.Language;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneCancelled;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneRescheduled;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.mithaq.plan.commitment.ProgressEvent.Settlement;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRevised;

/** How far a milestone has come, whatever the order in which that became known. */
class MilestoneStateTest {

    private static final CommitmentId C1 = new CommitmentId("C01");
    private static final MilestoneId M1 = new MilestoneId("C01.1");
    private static final ObjectionId O1 = new ObjectionId("O-1");
    private static final Text WORDS = Text.of(Language.EN, "Words");

    private final List<Recorded<CommitmentEvent>> history = new ArrayList<>();

    MilestoneStateTest() {
        on("2025-01-01", new CommitmentProposed(C1, WORDS, null, null, null, null, null, null, null, List.of()));
        on("2025-01-01", new MilestoneAdded(C1, M1, WORDS, due("2025-06-30"), null, null, List.of()));
    }

    private static Due due(String day) {
        return new Due(null, LocalDate.parse(day), LocalDate.parse(day), Due.Precision.DAY);
    }

    private MilestoneStateTest on(String day, CommitmentEvent event) {
        var version = history.size() + 1;
        history.add(new Recorded<>(
                new UUID(0, version), version, LocalDate.parse(day), actor(event), "admin", null, event));
        return this;
    }

    private static String actor(CommitmentEvent event) {
        return event instanceof MilestoneAssessed found ? found.by().name() : "official";
    }

    private MilestoneStateTest reported(String day, Status status) {
        return on(day, new MilestoneUpdated(C1, M1, status, null, null, null, List.of(), null, List.of()));
    }

    private MilestoneStateTest found(String day, Assessor by, Completion completion) {
        return on(day, new MilestoneAssessed(C1, M1, by, completion, null, List.of(), List.of()));
    }

    private MilestoneStateTest contested(String day) {
        return on(day, new MilestoneContested(C1, M1, O1, WORDS, List.of(), List.of()));
    }

    private MilestoneStateTest settled(String day, Settlement settlement) {
        return on(day, new ObjectionSettled(C1, M1, O1, settlement, WORDS, null, List.of()));
    }

    private MilestoneStateTest received(String day, String receivedOn, Status status) {
        return on(
                day,
                new MilestoneUpdated(
                        C1, M1, status, null, null, null, List.of(), LocalDate.parse(receivedOn), List.of()));
    }

    private MilestoneStateTest moved(String day, String to, @Nullable String receivedOn) {
        return on(
                day,
                new MilestoneRescheduled(
                        C1,
                        M1,
                        due(to),
                        WORDS,
                        null,
                        receivedOn == null ? null : LocalDate.parse(receivedOn),
                        List.of()));
    }

    private static CommitmentRevised revision(Text title, @Nullable Text problem) {
        return new CommitmentRevised(C1, WORDS, title, problem, null, null, null, null, null, null, null, List.of());
    }

    private Commitment commitment() {
        var commitments = Commitments.NONE;
        for (var recorded : history) {
            commitments = commitments.after(recorded);
        }
        return commitments.commitment(C1).orElseThrow();
    }

    private Milestone milestone() {
        return commitment().milestone(M1).orElseThrow();
    }

    private void is(MilestoneState state) {
        assertThat(milestone().state()).isEqualTo(state);
    }

    private boolean missedBy(String day) {
        return milestone().missed(LocalDate.parse(day));
    }

    @Test
    void it_is_planned_until_something_is_reported_done_of_it() {
        is(MilestoneState.PLANNED);
        reported("2025-02-01", Status.NOT_STARTED).is(MilestoneState.PLANNED);
        reported("2025-03-01", Status.LIMITED).is(MilestoneState.IN_PROGRESS);
    }

    @Test
    void a_claim_is_verified_by_the_committee_or_the_monitoring_body() {
        reported("2025-06-01", Status.COMPLETE).is(MilestoneState.REPORTED_DONE);
        found("2025-06-10", Assessor.IRM, Completion.COMPLETE).is(MilestoneState.REPORTED_DONE);
        found("2025-06-11", Assessor.COMMITTEE, Completion.COMPLETE).is(MilestoneState.VERIFIED);
        found("2025-06-12", Assessor.MONITORING_BODY, Completion.LIMITED).is(MilestoneState.REPORTED_DONE);
    }

    @Test
    void what_was_found_before_the_claim_does_not_verify_it() {
        found("2025-05-01", Assessor.MONITORING_BODY, Completion.COMPLETE);
        reported("2025-06-01", Status.COMPLETE).is(MilestoneState.REPORTED_DONE);
    }

    @Test
    void an_objection_stands_until_it_is_settled() {
        reported("2025-06-01", Status.COMPLETE).contested("2025-06-02").is(MilestoneState.CONTESTED);
        settled("2025-06-20", Settlement.DISMISSED).is(MilestoneState.REPORTED_DONE);
    }

    @Test
    void an_objection_that_was_upheld_takes_the_claim_back_until_it_is_made_anew() {
        reported("2025-06-01", Status.COMPLETE)
                .contested("2025-06-02")
                .settled("2025-06-20", Settlement.UPHELD)
                .is(MilestoneState.IN_PROGRESS);
        reported("2025-07-01", Status.COMPLETE).is(MilestoneState.REPORTED_DONE);
    }

    @Test
    void what_was_cancelled_is_neither_overdue_nor_missed() {
        on("2025-05-01", new MilestoneCancelled(C1, M1, WORDS, null, null, List.of()))
                .is(MilestoneState.CANCELLED);
        assertThat(milestone().overdue(LocalDate.parse("2026-01-01"))).isFalse();
        assertThat(missedBy("2026-01-01")).isFalse();
        assertThat(commitment().standingMilestones()).isEmpty();
    }

    @Test
    void a_date_that_passed_was_missed_also_when_the_claim_came_later() {
        assertThat(missedBy("2025-06-30")).isFalse();
        assertThat(missedBy("2025-07-01")).isTrue();
        assertThat(reported("2025-07-10", Status.COMPLETE).missedBy("2025-08-01"))
                .isTrue();
        assertThat(milestone().overdue(LocalDate.parse("2025-08-01"))).isFalse();
    }

    @Test
    void who_was_in_time_missed_nothing() {
        assertThat(reported("2025-06-30", Status.COMPLETE).missedBy("2025-08-01"))
                .isFalse();
    }

    @Test
    void another_date_holds_and_the_missed_one_stays_missed() {
        assertThat(moved("2025-07-05", "2025-12-31", null).missedBy("2025-08-01"))
                .isTrue();
        assertThat(milestone().due()).isEqualTo(due("2025-12-31"));
        assertThat(milestone().terms().due()).isEqualTo(due("2025-12-31"));
        assertThat(milestone().overdue(LocalDate.parse("2025-08-01"))).isFalse();
    }

    @Test
    void a_date_was_missed_if_another_one_was_received_after_it() {
        assertThat(moved("2025-06-15", "2025-12-31", "2025-07-05").missedBy("2025-08-01"))
                .isTrue();
    }

    @Test
    void a_date_that_was_moved_in_time_was_not_missed_though_an_older_move_comes_late() {
        moved("2025-06-01", "2025-12-31", null).moved("2025-05-01", "2025-09-30", "2025-11-01");
        assertThat(missedBy("2025-12-31")).isFalse();
        assertThat(missedBy("2026-01-01")).isTrue();
    }

    @Test
    void a_past_day_knows_of_no_date_that_had_not_passed_then() {
        moved("2025-06-15", "2025-12-31", "2025-07-05");
        assertThat(missedBy("2025-06-20")).isFalse();
    }

    @Test
    void a_claim_that_came_after_the_date_was_late_whatever_day_it_names() {
        received("2025-06-20", "2025-07-02", Status.COMPLETE).is(MilestoneState.REPORTED_DONE);
        assertThat(missedBy("2025-07-03")).isTrue();
        assertThat(milestone().overdue(LocalDate.parse("2025-07-03"))).isFalse();
    }

    @Test
    void a_claim_that_was_not_upheld_kept_no_date() {
        reported("2025-06-01", Status.COMPLETE).contested("2025-06-02").settled("2025-07-20", Settlement.UPHELD);
        assertThat(missedBy("2025-07-01")).isTrue();
        assertThat(milestone().overdue(LocalDate.parse("2025-07-21"))).isTrue();
        reported("2025-08-01", Status.COMPLETE);
        assertThat(missedBy("2025-08-01")).isTrue();
        assertThat(milestone().overdue(LocalDate.parse("2025-08-01"))).isFalse();
    }

    @Test
    void what_was_cancelled_after_its_date_missed_it() {
        on("2025-07-05", new MilestoneCancelled(C1, M1, WORDS, null, null, List.of()));
        assertThat(missedBy("2026-01-01")).isTrue();
        assertThat(milestone().overdue(LocalDate.parse("2026-01-01"))).isFalse();
    }

    @Test
    void who_cancels_for_an_earlier_day_missed_it_all_the_same() {
        on("2025-06-01", new MilestoneCancelled(C1, M1, WORDS, null, LocalDate.parse("2025-07-05"), List.of()));
        assertThat(missedBy("2026-01-01")).isTrue();
    }

    @Test
    void a_report_that_repeats_the_claim_leaves_its_verification() {
        reported("2025-06-01", Status.COMPLETE)
                .found("2025-06-10", Assessor.COMMITTEE, Completion.COMPLETE)
                .reported("2025-07-01", Status.COMPLETE)
                .is(MilestoneState.VERIFIED);
        reported("2025-08-01", Status.SUBSTANTIAL)
                .reported("2025-09-01", Status.COMPLETE)
                .is(MilestoneState.REPORTED_DONE);
    }

    @Test
    void what_a_claimant_finds_verifies_nothing_in_whichever_order_it_is_entered() {
        var found = new MilestoneAssessed(C1, M1, Assessor.COMMITTEE, Completion.COMPLETE, null, List.of(), List.of());
        history.add(
                new Recorded<>(new UUID(0, 3), 3, LocalDate.parse("2025-06-10"), "official", "committee", null, found));
        reported("2025-06-01", Status.COMPLETE).is(MilestoneState.REPORTED_DONE);
    }

    @Test
    void the_date_that_was_set_last_holds_not_the_one_that_arrived_last() {
        assertThat(moved("2025-05-01", "2025-12-31", null)
                        .moved("2025-04-01", "2025-09-30", null)
                        .milestone()
                        .due())
                .isEqualTo(due("2025-12-31"));
    }

    @Test
    void a_revision_replaces_what_it_names_and_nothing_else() {
        var better = Text.of(Language.EN, "Better words");
        var terms = on("2025-03-01", revision(better, null))
                .on("2025-02-01", revision(WORDS, better))
                .commitment()
                .terms();
        assertThat(terms.title()).isEqualTo(better);
        assertThat(terms.problem()).isEqualTo(better);
        assertThat(terms.solution()).isNull();
    }
}
