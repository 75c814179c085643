package org.mithaq.query.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.monitoring.Agreement;
import org.mithaq.plan.monitoring.MatrixRow;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementEnded;
import org.mithaq.plan.monitoring.MonitoringEvent.ChartRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.CommitmentScored;
import org.mithaq.plan.monitoring.MonitoringEvent.MatrixRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.ObligationFulfilled;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportCommented;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.monitoring.Obligation;
import org.mithaq.plan.monitoring.ReportKind;
import org.mithaq.plan.monitoring.Score;

/** How a plan is looked after, as a reader gets it: reports with both of their days, matrices, charts, scorecards, agreements. */
public record MonitoringAnswer(
        List<Report> reports,
        List<Matrix> matrices,
        List<Chart> charts,
        List<Scorecard> scorecards,
        List<Partnership> agreements) {

    /** A report, when it was handed in, and since when everybody can read it. */
    public record Report(
            String reportId,
            ReportKind kind,
            Text title,
            @Nullable CommitmentId commitmentId,
            @Nullable Period period,
            Evidence document,
            @Nullable Text author,
            LocalDate submittedOn,
            @Nullable LocalDate publishedOn,
            @Nullable Url url,
            List<Comment> comments,
            int version) {

        static Report of(org.mithaq.plan.monitoring.Report report) {
            var terms = report.terms();
            var published = Optional.ofNullable(report.published());
            return new Report(
                    terms.reportId().value(),
                    terms.kind(),
                    terms.title(),
                    terms.commitmentId(),
                    terms.period(),
                    terms.document(),
                    terms.author(),
                    report.told().occurredOn(),
                    report.publishedOn().orElse(null),
                    published.map(Recorded::event).map(ReportPublished::url).orElse(null),
                    report.commentsInOrder().stream().map(Comment::of).toList(),
                    report.told().version());
        }
    }

    /** What somebody said of the facts of a report. */
    public record Comment(String commentId, Text by, Text text, LocalDate occurredOn) {

        static Comment of(Recorded<ReportCommented> recorded) {
            var comment = recorded.event();
            return new Comment(comment.commentId().value(), comment.by(), comment.text(), recorded.occurredOn());
        }
    }

    /** The monitoring matrix of a period. */
    public record Matrix(
            String matrixId,
            Period period,
            List<MatrixRow> rows,
            @Nullable Evidence evidence,
            LocalDate recordedOn,
            int version) {

        static Matrix of(Recorded<MatrixRecorded> recorded) {
            var matrix = recorded.event();
            return new Matrix(
                    matrix.matrixId().value(),
                    matrix.period(),
                    matrix.rows(),
                    matrix.evidence(),
                    recorded.occurredOn(),
                    recorded.version());
        }
    }

    /** The management chart of a period. */
    public record Chart(
            String chartId,
            Period period,
            List<Text> achievements,
            List<Text> constraints,
            LocalDate recordedOn,
            int version) {

        static Chart of(Recorded<ChartRecorded> recorded) {
            var chart = recorded.event();
            return new Chart(
                    chart.chartId().value(),
                    chart.period(),
                    chart.achievements(),
                    chart.constraints(),
                    recorded.occurredOn(),
                    recorded.version());
        }
    }

    /** A commitment and how it does by some criteria. */
    public record Scorecard(
            String scorecardId,
            CommitmentId commitmentId,
            List<Score> criteria,
            int score,
            int max,
            @Nullable Text by,
            @Nullable Text narrative,
            LocalDate scoredOn,
            int version) {

        static Scorecard of(Recorded<CommitmentScored> recorded) {
            var scored = recorded.event();
            return new Scorecard(
                    scored.scorecardId().value(),
                    scored.commitmentId(),
                    scored.criteria(),
                    scored.criteria().stream().mapToInt(Score::score).sum(),
                    scored.criteria().stream().mapToInt(Score::max).sum(),
                    scored.by(),
                    scored.narrative(),
                    recorded.occurredOn(),
                    recorded.version());
        }
    }

    /** An agreement with a partner, and what became of each obligation. */
    public record Partnership(
            String agreementId,
            Text partner,
            Text title,
            @Nullable LocalDate until,
            @Nullable Evidence document,
            LocalDate signedOn,
            @Nullable LocalDate endedOn,
            @Nullable Text endedBecause,
            List<Owed> obligations,
            int version) {

        static Partnership of(Agreement agreement, LocalDate day) {
            var terms = agreement.terms();
            var ended = Optional.ofNullable(agreement.ended());
            var overdue = agreement.overdue(day);
            return new Partnership(
                    terms.agreementId().value(),
                    terms.partner(),
                    terms.title(),
                    terms.until(),
                    terms.document(),
                    agreement.told().occurredOn(),
                    ended.map(Recorded::occurredOn).orElse(null),
                    ended.map(Recorded::event).map(AgreementEnded::reason).orElse(null),
                    terms.obligations().stream()
                            .map(one -> Owed.of(one, agreement.fulfilment(one.obligationId()), overdue.contains(one)))
                            .toList(),
                    agreement.told().version());
        }
    }

    /** What a partner has taken upon itself, whether it is done, and whether it is late. */
    public record Owed(
            String obligationId,
            Text text,
            @Nullable Due due,
            boolean overdue,
            @Nullable LocalDate fulfilledOn,
            List<Evidence> evidence,
            @Nullable Text narrative) {

        static Owed of(Obligation obligation, Optional<Recorded<ObligationFulfilled>> fulfilled, boolean overdue) {
            return new Owed(
                    obligation.obligationId().value(),
                    obligation.text(),
                    obligation.due(),
                    overdue,
                    fulfilled.map(Recorded::occurredOn).orElse(null),
                    fulfilled.map(one -> one.event().evidence()).orElse(List.of()),
                    fulfilled.map(one -> one.event().narrative()).orElse(null));
        }
    }

    /** Whether there is nothing to be shown. */
    @JsonIgnore
    public boolean isEmpty() {
        return reports.isEmpty()
                && matrices.isEmpty()
                && charts.isEmpty()
                && scorecards.isEmpty()
                && agreements.isEmpty();
    }

    static MonitoringAnswer of(PlanRecord plan, LocalDate day) {
        var monitoring = plan.monitoring();
        return new MonitoringAnswer(
                monitoring.reports().stream().map(Report::of).toList(),
                monitoring.matrices().stream().map(Matrix::of).toList(),
                monitoring.charts().stream().map(Chart::of).toList(),
                monitoring.scorecards().stream().map(Scorecard::of).toList(),
                monitoring.agreements().stream()
                        .map(agreement -> Partnership.of(agreement, day))
                        .toList());
    }
}
