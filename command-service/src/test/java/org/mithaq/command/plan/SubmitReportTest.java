package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.command.plan.MonitoringSpec.report;
import static org.mithaq.command.plan.MonitoringSpec.reported;
import static org.mithaq.command.plan.MonitoringSpec.submit;
import static org.mithaq.command.plan.MonitoringSpec.submitted;
import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.events.Invalid;
import org.mithaq.events.Role;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.monitoring.ReportKind;

class SubmitReportTest {

    @ParameterizedTest
    @EnumSource
    void a_report_is_handed_in(ReportKind kind) {
        submitted().when(submit(kind)).thenAccepted();
    }

    @Test
    void the_same_report_again_changes_nothing_and_another_one_needs_an_id_of_its_own() {
        reported().when(submit(ReportKind.INCEPTION)).thenNothing();
        reported().when(submit(ReportKind.YEARLY)).thenRefused("plan.id-used");
    }

    @Test
    void a_report_on_the_end_of_a_commitment_says_on_which_one() {
        submitted().when(submit(ReportKind.END_OF_COMMITMENT, C1)).then(report(ReportKind.END_OF_COMMITMENT, C1));
        submitted()
                .when(submit(ReportKind.END_OF_COMMITMENT, new CommitmentId("C99")))
                .thenRefused("commitment.unknown");
        assertThatThrownBy(() -> submit(ReportKind.END_OF_COMMITMENT, null)).isInstanceOf(Invalid.class);
    }

    @Test
    void before_the_plan_is_submitted_only_history_knows_a_report() {
        var before = given().on("2025-01-10", OPENED, PROPOSED);
        before.when(submit(ReportKind.INCEPTION)).thenRefused("plan.not-submitted");
        before.fromSource()
                .when(submit(ReportKind.INCEPTION))
                .then(report(ReportKind.INCEPTION, null, "plan.not-submitted"));
    }

    @Test
    void each_kind_of_report_is_written_in_its_own_role() {
        for (var kind :
                List.of(ReportKind.INCEPTION, ReportKind.END_OF_COMMITMENT, ReportKind.YEARLY, ReportKind.LEARNING)) {
            submitted()
                    .by(Role.MONITORING_BODY, "organisation/observatory")
                    .when(submit(kind))
                    .thenAccepted();
            refused(Role.OFFICIAL, "member/oriental", kind);
            refused(Role.IRM, "organisation/irm", kind);
        }
        for (var kind : List.of(ReportKind.PROGRESS, ReportKind.SELF_ASSESSMENT)) {
            submitted().by(Role.OFFICIAL, "member/oriental").when(submit(kind)).thenAccepted();
            refused(Role.MONITORING_BODY, "organisation/observatory", kind);
        }
        submitted().by(Role.IRM).when(submit(ReportKind.IRM)).thenAccepted();
        refused(Role.OFFICIAL, "member/oriental", ReportKind.IRM);
    }

    @Test
    void the_monitoring_body_is_the_one_that_the_plan_names() {
        submitted()
                .by(Role.MONITORING_BODY, "organisation/another")
                .when(submit(ReportKind.INCEPTION))
                .thenRefused(Rejected.Kind.FORBIDDEN, "membership.not-the-monitoring-body");
        given().on("2025-01-10", OPENED)
                .by(Role.MONITORING_BODY, "organisation/observatory")
                .when(submit(ReportKind.INCEPTION))
                .thenRefused(Rejected.Kind.FORBIDDEN, "membership.not-the-monitoring-body");
    }

    @Test
    void the_commitment_is_not_taken_from_under_its_report() {
        submitted()
                .on("2025-06-01", report(ReportKind.END_OF_COMMITMENT, C1))
                .when(new Retract(PLAN, event(3), text("A slip")))
                .thenRefused("correction.ground-lost");
    }

    private static void refused(Role role, String membership, ReportKind kind) {
        submitted()
                .by(role, membership)
                .when(submit(kind))
                .thenRefused(Rejected.Kind.FORBIDDEN, "membership.report-of-another-role");
    }
}
