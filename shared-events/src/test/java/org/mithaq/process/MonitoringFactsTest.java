package org.mithaq.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.monitoring.AgreementId;
import org.mithaq.plan.monitoring.ChartId;
import org.mithaq.plan.monitoring.MatrixId;
import org.mithaq.plan.monitoring.MatrixRow;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementEnded;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementSigned;
import org.mithaq.plan.monitoring.MonitoringEvent.ChartRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.CommitmentScored;
import org.mithaq.plan.monitoring.MonitoringEvent.MatrixRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.ObligationFulfilled;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportSubmitted;
import org.mithaq.plan.monitoring.Obligation;
import org.mithaq.plan.monitoring.ObligationId;
import org.mithaq.plan.monitoring.ReportId;
import org.mithaq.plan.monitoring.ReportKind;
import org.mithaq.plan.monitoring.Score;
import org.mithaq.plan.monitoring.ScorecardId;

/** What the record tells of how a plan is looked after. */
class MonitoringFactsTest extends ToldPlan {

    private static final AgreementId AGREEMENT = new AgreementId("AG-1");

    @Test
    void a_report_has_two_days() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-06-01", report("R-1", ReportKind.INCEPTION, null));
        assertFacts(
                "2025-06-01",
                entry("reports.inceptionOn", day("2025-06-01")),
                entry("reports.unpublished", List.of("R-1")));
        assertThat(facts("2025-06-01").value("reports.inceptionPublishedOn")).isEmpty();

        on("2025-09-01", new ReportPublished(new ReportId("R-1"), ADDRESS, List.of()));
        on("2026-06-01", report("R-2", ReportKind.YEARLY, null));
        on("2027-08-01", report("R-3", ReportKind.LEARNING, null));
        assertFacts(
                "2027-08-01",
                entry("reports.inceptionOn", day("2025-06-01")),
                entry("reports.inceptionPublishedOn", day("2025-09-01")),
                entry("reports.yearly", 1L),
                entry("reports.learningOn", day("2027-08-01")),
                entry("reports.unpublished", List.of("R-2", "R-3")),
                entry("reports.count", 3L),
                entry("reports.events", List.of(id(2), id(4), id(5))));
    }

    @Test
    void a_commitment_that_is_complete_waits_for_its_report() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-02-01", commitment("C1", null, null));
        assertFacts("2025-02-01", entry("reports.commitmentsWithoutReport", List.of()));

        on("2025-02-02", milestone("C1", "M1", null));
        on("2025-08-01", report("M1", Status.SUBSTANTIAL, null, null, List.of()));
        assertFacts("2025-08-01", entry("reports.commitmentsWithoutReport", List.of()));

        on("2025-09-01", report("M1", Status.COMPLETE, null, null, List.of()));
        assertFacts("2025-09-01", entry("reports.commitmentsWithoutReport", List.of("C1")));

        on("2025-09-20", report("R-1", ReportKind.END_OF_COMMITMENT, new CommitmentId("c1")));
        assertFacts("2025-09-20", entry("reports.commitmentsWithoutReport", List.of()));
    }

    @Test
    void of_each_matrix_the_last_word_counts() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-04-05", matrix("MX-1", "2025-Q1"));
        on("2025-07-05", matrix("MX-2", "2025-Q2"));
        on("2025-04-20", matrix("MX-1", "2025-Q1"));
        on(
                "2025-07-06",
                new ChartRecorded(new ChartId("CH-1"), new Period("2025-Q2"), List.of(text("Done")), List.of()));
        on(
                "2025-07-07",
                new CommitmentScored(
                        new ScorecardId("S-1"), C1, List.of(new Score(text("Openness"), 3, 5)), null, null));
        assertFacts(
                "2025-07-07",
                entry("matrices.count", 2L),
                entry("matrices.lastOn", day("2025-07-05")),
                entry("matrices.events", List.of(id(3), id(4))),
                entry("charts.count", 1L),
                entry("charts.events", List.of(id(5))),
                entry("scorecards.count", 1L),
                entry("scorecards.events", List.of(id(6))));
    }

    @Test
    void what_a_partner_owes_is_overdue_once_its_last_day_has_passed_and_nothing_is_owed_when_all_is_over() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on(
                "2025-02-01",
                new AgreementSigned(
                        AGREEMENT,
                        text("Partner"),
                        text("Agreement"),
                        List.of(
                                new Obligation(new ObligationId("O-1"), text("Train"), due("2025-03-31")),
                                new Obligation(new ObligationId("O-2"), text("Host"), null)),
                        null,
                        null));
        assertFacts(
                "2025-03-31",
                entry("agreements.count", 1L),
                entry("agreements.obligationsOpen", List.of("AG-1/O-1", "AG-1/O-2")),
                entry("agreements.obligationsOverdue", List.of()),
                entry("agreements.events", List.of(id(2))));
        assertFacts("2025-04-01", entry("agreements.obligationsOverdue", List.of("AG-1/O-1")));

        on(
                "2025-04-02",
                new ObligationFulfilled(AGREEMENT, new ObligationId("o-1"), List.of(evidence()), null, List.of()));
        assertFacts(
                "2025-04-02",
                entry("agreements.obligationsOverdue", List.of()),
                entry("agreements.obligationsOpen", List.of("AG-1/O-2")));

        on("2025-05-01", new AgreementEnded(AGREEMENT, text("No means")));
        assertFacts("2025-05-01", entry("agreements.obligationsOpen", List.of()), entry("agreements.count", 1L));
    }

    private static ReportSubmitted report(String id, ReportKind kind, @Nullable CommitmentId commitment) {
        return new ReportSubmitted(
                new ReportId(id), kind, text("Report"), commitment, null, evidence(), null, List.of());
    }

    private static MatrixRecorded matrix(String id, String period) {
        return new MatrixRecorded(
                new MatrixId(id),
                new Period(period),
                List.of(new MatrixRow(C1, text("Actions"), null, null, null)),
                null);
    }
}
