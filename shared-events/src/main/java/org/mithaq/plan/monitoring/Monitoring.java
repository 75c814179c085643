package org.mithaq.plan.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mithaq.events.Event;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementEnded;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementSigned;
import org.mithaq.plan.monitoring.MonitoringEvent.ChartRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.CommitmentScored;
import org.mithaq.plan.monitoring.MonitoringEvent.MatrixRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.ObligationFulfilled;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportCommented;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportSubmitted;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** How a plan is looked after and assessed. What is told of a report or an agreement before it is there is kept aside in it. */
public record Monitoring(
        PMap<String, Report> reportsById,
        PMap<String, Recorded<MatrixRecorded>> matricesById,
        PMap<String, Recorded<ChartRecorded>> chartsById,
        PMap<String, Recorded<CommitmentScored>> scorecardsById,
        PMap<String, Agreement> agreementsById) {

    public static final Monitoring NONE = new Monitoring(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    public Monitoring after(Recorded<MonitoringEvent> recorded) {
        return switch (recorded.event()) {
            case ReportSubmitted e -> report(e.reportId(), report -> report.with(recorded.as(e)));
            case ReportPublished e -> report(e.reportId(), report -> report.publishedBy(recorded.as(e)));
            case ReportCommented e -> report(e.reportId(), report -> report.plus(recorded.as(e)));
            case MatrixRecorded e ->
                new Monitoring(
                        reportsById,
                        plus(matricesById, e.matrixId(), recorded.as(e)),
                        chartsById,
                        scorecardsById,
                        agreementsById);
            case ChartRecorded e ->
                new Monitoring(
                        reportsById,
                        matricesById,
                        plus(chartsById, e.chartId(), recorded.as(e)),
                        scorecardsById,
                        agreementsById);
            case CommitmentScored e ->
                new Monitoring(
                        reportsById,
                        matricesById,
                        chartsById,
                        plus(scorecardsById, e.scorecardId(), recorded.as(e)),
                        agreementsById);
            case AgreementSigned e -> agreement(e.agreementId(), agreement -> agreement.with(recorded.as(e)));
            case ObligationFulfilled e -> agreement(e.agreementId(), agreement -> agreement.plus(recorded.as(e)));
            case AgreementEnded e -> agreement(e.agreementId(), agreement -> agreement.endedBy(recorded.as(e)));
        };
    }

    /** The reports that were submitted, in the order of their days. */
    public List<Report> reports() {
        return reportsById.values().stream()
                .filter(report -> report.submitted() != null)
                .sorted(Comparator.comparing(Report::told, Recorded.AS_IT_HAPPENED))
                .toList();
    }

    public Optional<Report> report(Id id) {
        return Optional.ofNullable(reportsById.get(id.key())).filter(report -> report.submitted() != null);
    }

    /** The agreements that were signed, in the order of their days. */
    public List<Agreement> agreements() {
        return agreementsById.values().stream()
                .filter(agreement -> agreement.signed() != null)
                .sorted(Comparator.comparing(Agreement::told, Recorded.AS_IT_HAPPENED))
                .toList();
    }

    public Optional<Agreement> agreement(Id id) {
        return Optional.ofNullable(agreementsById.get(id.key())).filter(agreement -> agreement.signed() != null);
    }

    public List<Recorded<MatrixRecorded>> matrices() {
        return matricesById.values().stream().sorted(Recorded.AS_IT_HAPPENED).toList();
    }

    /** The matrix of this period. */
    public Optional<Recorded<MatrixRecorded>> matrixOf(Period period) {
        return matrices().stream()
                .filter(matrix -> matrix.event().period().equals(period))
                .findFirst();
    }

    public List<Recorded<ChartRecorded>> charts() {
        return chartsById.values().stream().sorted(Recorded.AS_IT_HAPPENED).toList();
    }

    public List<Recorded<CommitmentScored>> scorecards() {
        return scorecardsById.values().stream().sorted(Recorded.AS_IT_HAPPENED).toList();
    }

    /** The commitment that a report or a scorecard of this id is about. */
    public Stream<CommitmentId> about(Id id) {
        return Stream.concat(
                report(id).flatMap(report -> Optional.ofNullable(report.terms().commitmentId())).stream(),
                Stream.ofNullable(scorecardsById.get(id.key()))
                        .map(scored -> scored.event().commitmentId()));
    }

    private Monitoring report(Id id, UnaryOperator<Report> change) {
        var changed = reportsById.plus(id.key(), change.apply(reportsById.getOrDefault(id.key(), Report.UNKNOWN)));
        return new Monitoring(changed, matricesById, chartsById, scorecardsById, agreementsById);
    }

    private Monitoring agreement(Id id, UnaryOperator<Agreement> change) {
        var changed =
                agreementsById.plus(id.key(), change.apply(agreementsById.getOrDefault(id.key(), Agreement.UNKNOWN)));
        return new Monitoring(reportsById, matricesById, chartsById, scorecardsById, changed);
    }

    private static <E extends Event> PMap<String, Recorded<E>> plus(
            PMap<String, Recorded<E>> known, Id id, Recorded<E> told) {
        return known.plus(id.key(), Recorded.later(known.get(id.key()), told));
    }
}
