package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.command.plan.MonitoringSpec.submitted;
import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.MonitoringCommand.RecordChart;
import org.mithaq.command.plan.MonitoringCommand.RecordMatrix;
import org.mithaq.command.plan.MonitoringCommand.ScoreCommitment;
import org.mithaq.events.Invalid;
import org.mithaq.events.Phrase;
import org.mithaq.events.Role;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.monitoring.ChartId;
import org.mithaq.plan.monitoring.MatrixId;
import org.mithaq.plan.monitoring.MatrixRow;
import org.mithaq.plan.monitoring.MonitoringEvent.ChartRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.CommitmentScored;
import org.mithaq.plan.monitoring.MonitoringEvent.MatrixRecorded;
import org.mithaq.plan.monitoring.Score;
import org.mithaq.plan.monitoring.ScorecardId;

class RecordMatrixTest {

    private static final Period Q2 = new Period("2025-Q2");

    @Test
    void the_matrix_of_a_period_is_recorded_and_its_last_word_holds() {
        submitted().when(matrix("MX-1", C1, "Begun")).then(recorded("Begun"));
        var known = submitted().on("2025-07-01", recorded("Begun"));
        known.when(matrix("MX-1", C1, "Begun")).thenNothing();
        known.when(matrix("MX-1", C1, "Half done")).then(recorded("Half done"));
    }

    @Test
    void a_period_has_one_matrix_and_an_id_names_one_thing() {
        submitted()
                .on("2025-07-01", recorded("Begun"))
                .when(matrix("MX-2", C1, "Begun"))
                .thenRefused("monitoring.matrix-of-period");
        submitted().when(matrix("C01", C1, "Begun")).thenRefused("plan.id-used");
    }

    @Test
    void its_rows_are_of_commitments_of_the_plan_each_once() {
        submitted().when(matrix("MX-1", new CommitmentId("C99"), "Begun")).thenRefused("commitment.unknown");
        var row = new MatrixRow(C1, text("Begun"), null, null, null);
        assertThatThrownBy(() -> new RecordMatrix(PLAN, new MatrixId("MX-1"), Q2, List.of(row, row), null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new RecordMatrix(PLAN, new MatrixId("MX-1"), Q2, List.of(), null))
                .isInstanceOf(Invalid.class);
        submitted()
                .on("2025-07-01", recorded("Begun"))
                .when(new Retract(PLAN, event(3), text("A slip")))
                .thenRefused("correction.ground-lost");
    }

    @Test
    void an_official_records_it_for_a_member_of_the_plan() {
        submitted()
                .by(Role.OFFICIAL, "member/oriental")
                .when(matrix("MX-1", C1, "Begun"))
                .then(recorded("Begun"));
        submitted()
                .by(Role.OFFICIAL, "member/atlantis")
                .when(matrix("MX-1", C1, "Begun"))
                .thenRefused(Rejected.Kind.FORBIDDEN, "membership.not-of-this-plan");
    }

    @Test
    void a_chart_says_what_was_achieved_and_what_stands_in_the_way() {
        var charted = new ChartRecorded(new ChartId("CH-1"), Q2, List.of(text("Done")), List.of());
        submitted().when(chart("CH-1", "Done")).then(charted);
        submitted().on("2025-07-01", charted).when(chart("CH-1", "Done")).thenNothing();
        submitted()
                .on("2025-07-01", charted)
                .when(chart("CH-1", "More"))
                .then(new ChartRecorded(new ChartId("CH-1"), Q2, List.of(text("More")), List.of()));
        submitted().when(chart("C01", "Done")).thenRefused("plan.id-used");
        assertThatThrownBy(() -> new RecordChart(PLAN, new ChartId("CH-1"), Q2, List.of(), List.of()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_commitment_is_scored_by_criteria() {
        submitted().when(score(C1, 3)).then(scored(3));
        submitted().on("2025-07-01", scored(3)).when(score(C1, 3)).thenNothing();
        submitted().on("2025-07-01", scored(3)).when(score(C1, 4)).thenRefused("plan.id-used");
        submitted().when(score(new CommitmentId("C99"), 3)).thenRefused("commitment.unknown");
        assertThatThrownBy(() -> score(C1, 6)).isInstanceOf(Invalid.class);
    }

    @Test
    void who_scores_does_so_for_themselves() {
        submitted().by(Role.CSO, "organisation/forum").when(score(C1, 3)).then(scored(3));
        submitted()
                .by(Role.CSO, "organisation/oasis")
                .when(score(C1, 3))
                .thenRefused(Rejected.Kind.FORBIDDEN, "membership.other-organisation");
        submitted()
                .by(Role.MONITORING_BODY, "organisation/observatory")
                .when(score(C1, 3))
                .thenAccepted();
        submitted().by(Role.COMMITTEE, "member/oriental").when(score(C1, 3)).thenAccepted();
    }

    private static RecordMatrix matrix(String id, CommitmentId commitment, String actions) {
        return new RecordMatrix(
                PLAN, new MatrixId(id), Q2, List.of(new MatrixRow(commitment, text(actions), null, null, null)), null);
    }

    private static MatrixRecorded recorded(String actions) {
        return new MatrixRecorded(
                new MatrixId("MX-1"), Q2, List.of(new MatrixRow(C1, text(actions), null, null, null)), null);
    }

    private static RecordChart chart(String id, String achievement) {
        return new RecordChart(PLAN, new ChartId(id), Q2, List.of(text(achievement)), List.of());
    }

    private static ScoreCommitment score(CommitmentId commitment, int points) {
        return new ScoreCommitment(
                PLAN,
                new ScorecardId("S-1"),
                commitment,
                List.of(new Score(text("Openness"), points, 5)),
                Phrase.of("Forum"),
                null);
    }

    private static CommitmentScored scored(int points) {
        return new CommitmentScored(
                new ScorecardId("S-1"), C1, List.of(new Score(text("Openness"), points, 5)), text("Forum"), null);
    }
}
