package org.mithaq.command.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Evidence;
import org.mithaq.events.Invalid;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.monitoring.AgreementId;
import org.mithaq.plan.monitoring.ChartId;
import org.mithaq.plan.monitoring.CommentId;
import org.mithaq.plan.monitoring.MatrixId;
import org.mithaq.plan.monitoring.MatrixRow;
import org.mithaq.plan.monitoring.Obligation;
import org.mithaq.plan.monitoring.ObligationId;
import org.mithaq.plan.monitoring.ReportId;
import org.mithaq.plan.monitoring.ReportKind;
import org.mithaq.plan.monitoring.Score;
import org.mithaq.plan.monitoring.ScorecardId;

/** What can be wished while a plan is looked after and assessed. */
public sealed interface MonitoringCommand extends PlanCommand {

    int MOST = 100;

    /** Hands in a report; a report on the end of a commitment says on which one. */
    record SubmitReport(
            PlanId planId,
            ReportId reportId,
            ReportKind kind,
            Text title,
            @Nullable CommitmentId commitmentId,
            @Nullable Period period,
            Evidence document,
            @Nullable Phrase author)
            implements MonitoringCommand {
        public SubmitReport {
            Text.title(title, "/title");
            Invalid.unless(
                    kind != ReportKind.END_OF_COMMITMENT || commitmentId != null,
                    "/commitmentId",
                    "A report on the end of a commitment says on which one");
        }

        @Override
        public Thing thing() {
            return Thing.report(reportId);
        }
    }

    /** Says where everybody can read a report, since {@code occurredOn}. */
    record PublishReport(PlanId planId, ReportId reportId, Url url) implements MonitoringCommand {
        @Override
        public Thing thing() {
            return Thing.report(reportId);
        }
    }

    /** Says what is wrong with the facts of a report. */
    record CommentOnReport(PlanId planId, ReportId reportId, CommentId commentId, Phrase by, Text text)
            implements MonitoringCommand {
        @Override
        public Thing thing() {
            return Thing.comment(commentId);
        }
    }

    /** Records the monitoring matrix of a period; told again, it is put in other words. */
    record RecordMatrix(
            PlanId planId,
            MatrixId matrixId,
            Period period,
            List<MatrixRow> rows,
            @Nullable Evidence evidence) implements MonitoringCommand {
        public RecordMatrix {
            rows = Absent.asEmpty(rows);
            Invalid.unless(
                    !rows.isEmpty() && rows.size() <= MOST, "/rows", "A matrix has between 1 and " + MOST + " rows");
            var commitments = new HashSet<String>();
            for (var at = 0; at < rows.size(); at++) {
                Invalid.unless(
                        commitments.add(rows.get(at).commitmentId().key()),
                        "/rows/" + at + "/commitmentId",
                        "Each commitment has one row");
            }
        }

        @Override
        public Thing thing() {
            return Thing.matrix(matrixId);
        }
    }

    /** Records the management chart of a period; told again, it is put in other words. */
    record RecordChart(PlanId planId, ChartId chartId, Period period, List<Text> achievements, List<Text> constraints)
            implements MonitoringCommand {
        public RecordChart {
            achievements = Absent.asEmpty(achievements);
            constraints = Absent.asEmpty(constraints);
            Invalid.unless(
                    achievements.size() + constraints.size() > 0,
                    "/achievements",
                    "A chart says what was achieved or what stands in the way");
            Invalid.unless(achievements.size() <= MOST, "/achievements", "At most " + MOST + " achievements");
            Invalid.unless(constraints.size() <= MOST, "/constraints", "At most " + MOST + " constraints");
        }

        @Override
        public Thing thing() {
            return Thing.chart(chartId);
        }
    }

    /** Scores a commitment by some criteria. */
    record ScoreCommitment(
            PlanId planId,
            ScorecardId scorecardId,
            CommitmentId commitmentId,
            List<Score> criteria,
            @Nullable Phrase by,
            @Nullable Text narrative)
            implements MonitoringCommand {
        public ScoreCommitment {
            criteria = Absent.asEmpty(criteria);
            Invalid.unless(
                    !criteria.isEmpty() && criteria.size() <= MOST,
                    "/criteria",
                    "A scorecard has between 1 and " + MOST + " criteria");
        }

        @Override
        public Thing thing() {
            return Thing.scorecard(scorecardId);
        }
    }

    /** Signs an agreement with a partner; {@code until} is its last day. */
    record SignAgreement(
            PlanId planId,
            AgreementId agreementId,
            Phrase partner,
            Text title,
            List<Obligation> obligations,
            @Nullable LocalDate until,
            @Nullable Evidence document)
            implements MonitoringCommand {
        public SignAgreement {
            Text.title(title, "/title");
            obligations = Absent.asEmpty(obligations);
            Invalid.unless(
                    !obligations.isEmpty() && obligations.size() <= MOST,
                    "/obligations",
                    "An agreement has between 1 and " + MOST + " obligations");
            var ids = new HashSet<String>();
            for (var at = 0; at < obligations.size(); at++) {
                Invalid.unless(
                        ids.add(obligations.get(at).obligationId().key()),
                        "/obligations/" + at + "/obligationId",
                        "Each obligation has an id of its own, without regard to case");
            }
        }

        @Override
        public Thing thing() {
            return Thing.agreement(agreementId);
        }
    }

    /** Says that a partner did what it had taken upon itself, and what proves it. */
    record FulfilObligation(
            PlanId planId,
            AgreementId agreementId,
            ObligationId obligationId,
            List<Evidence> evidence,
            @Nullable Text narrative)
            implements MonitoringCommand {
        public FulfilObligation {
            evidence = Absent.asEmpty(evidence);
            Invalid.unless(
                    !evidence.isEmpty() && evidence.size() <= MOST,
                    "/evidence",
                    "Between 1 and " + MOST + " pieces of evidence prove it");
        }

        @Override
        public Thing thing() {
            return Thing.obligation(agreementId, obligationId);
        }
    }

    record EndAgreement(PlanId planId, AgreementId agreementId, Text reason) implements MonitoringCommand {
        @Override
        public Thing thing() {
            return Thing.agreement(agreementId);
        }
    }
}
