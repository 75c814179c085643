package org.mithaq.plan.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.EventName;
import org.mithaq.events.Evidence;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Period;

/** What happens while a plan is looked after and assessed. */
public sealed interface MonitoringEvent extends PlanEvent {

    /**
     * A report was handed in; whether anybody can read it is told apart.
     *
     * @param commitmentId the commitment that it is about, if it is about one
     * @param period the time that it is about
     * @param author the organisation that wrote it
     */
    @EventName("monitoring.report-submitted.v1")
    record ReportSubmitted(
            ReportId reportId,
            ReportKind kind,
            Text title,
            @Nullable CommitmentId commitmentId,
            @Nullable Period period,
            Evidence document,
            @Nullable Text author,
            List<String> overridden)
            implements MonitoringEvent {
        public ReportSubmitted {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** A report can be read by everybody, at this address. */
    @EventName("monitoring.report-published.v1")
    record ReportPublished(ReportId reportId, Url url, List<String> overridden) implements MonitoringEvent {
        public ReportPublished {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** Somebody of whom a report speaks says what is wrong with its facts. */
    @EventName("monitoring.report-commented.v1")
    record ReportCommented(ReportId reportId, CommentId commentId, Text by, Text text, List<String> overridden)
            implements MonitoringEvent {
        public ReportCommented {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** The monitoring matrix of a period: what was done for each commitment, with which results and constraints. */
    @EventName("monitoring.matrix-recorded.v1")
    record MatrixRecorded(
            MatrixId matrixId,
            Period period,
            List<MatrixRow> rows,
            @Nullable Evidence evidence) implements MonitoringEvent {
        public MatrixRecorded {
            rows = Absent.asEmpty(rows);
        }
    }

    /** The management chart of a period, for the Director General of Services: what was achieved and what stands in the way. */
    @EventName("monitoring.chart-recorded.v1")
    record ChartRecorded(ChartId chartId, Period period, List<Text> achievements, List<Text> constraints)
            implements MonitoringEvent {
        public ChartRecorded {
            achievements = Absent.asEmpty(achievements);
            constraints = Absent.asEmpty(constraints);
        }
    }

    /** A commitment was scored, criterion by criterion. */
    @EventName("monitoring.commitment-scored.v1")
    record CommitmentScored(
            ScorecardId scorecardId,
            CommitmentId commitmentId,
            List<Score> criteria,
            @Nullable Text by,
            @Nullable Text narrative)
            implements MonitoringEvent {
        public CommitmentScored {
            criteria = Absent.asEmpty(criteria);
        }
    }

    /** A partner and the plan's administrations agree on what the partner does; {@code until} is the last day of it. */
    @EventName("monitoring.agreement-signed.v1")
    record AgreementSigned(
            AgreementId agreementId,
            Text partner,
            Text title,
            List<Obligation> obligations,
            @Nullable LocalDate until,
            @Nullable Evidence document)
            implements MonitoringEvent {
        public AgreementSigned {
            obligations = Absent.asEmpty(obligations);
        }
    }

    /** A partner did what it had taken upon itself, and this proves it. */
    @EventName("monitoring.obligation-fulfilled.v1")
    record ObligationFulfilled(
            AgreementId agreementId,
            ObligationId obligationId,
            List<Evidence> evidence,
            @Nullable Text narrative,
            List<String> overridden)
            implements MonitoringEvent {
        public ObligationFulfilled {
            evidence = Absent.asEmpty(evidence);
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** An agreement is over before everything in it had to be done; what was fulfilled stays. */
    @EventName("monitoring.agreement-ended.v1")
    record AgreementEnded(AgreementId agreementId, Text reason) implements MonitoringEvent {}
}
