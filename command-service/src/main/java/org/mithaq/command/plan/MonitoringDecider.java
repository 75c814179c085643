package org.mithaq.command.plan;

import static org.mithaq.command.kernel.Rejected.unless;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.MonitoringCommand.CommentOnReport;
import org.mithaq.command.plan.MonitoringCommand.EndAgreement;
import org.mithaq.command.plan.MonitoringCommand.FulfilObligation;
import org.mithaq.command.plan.MonitoringCommand.PublishReport;
import org.mithaq.command.plan.MonitoringCommand.RecordChart;
import org.mithaq.command.plan.MonitoringCommand.RecordMatrix;
import org.mithaq.command.plan.MonitoringCommand.ScoreCommitment;
import org.mithaq.command.plan.MonitoringCommand.SignAgreement;
import org.mithaq.command.plan.MonitoringCommand.SubmitReport;
import org.mithaq.events.Due;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.Thing;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.monitoring.Agreement;
import org.mithaq.plan.monitoring.AgreementId;
import org.mithaq.plan.monitoring.MonitoringEvent;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementEnded;
import org.mithaq.plan.monitoring.MonitoringEvent.AgreementSigned;
import org.mithaq.plan.monitoring.MonitoringEvent.ChartRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.CommitmentScored;
import org.mithaq.plan.monitoring.MonitoringEvent.MatrixRecorded;
import org.mithaq.plan.monitoring.MonitoringEvent.ObligationFulfilled;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportCommented;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportSubmitted;
import org.mithaq.plan.monitoring.Obligation;
import org.mithaq.plan.monitoring.Report;
import org.mithaq.plan.monitoring.ReportId;

/** The rules by which a plan is looked after: a report is handed in on one day and published on another. */
final class MonitoringDecider {

    private MonitoringDecider() {}

    static List<MonitoringEvent> decide(Received<? extends MonitoringCommand> received, PlanRecord plan) {
        return switch (received.command()) {
            case SubmitReport c -> submit(received.as(c), plan);
            case PublishReport c -> publish(received.as(c), plan);
            case CommentOnReport c -> comment(received.as(c), plan);
            case RecordMatrix c -> recordMatrix(received.as(c), plan);
            case RecordChart c -> recordChart(received.as(c), plan);
            case ScoreCommitment c -> score(received.as(c), plan);
            case SignAgreement c -> sign(received.as(c), plan);
            case FulfilObligation c -> fulfil(received.as(c), plan);
            case EndAgreement c -> end(received.as(c), plan);
        };
    }

    private static List<MonitoringEvent> submit(Received<SubmitReport> received, PlanRecord plan) {
        var c = received.command();
        if (c.commitmentId() != null) {
            knownCommitment(c.commitmentId(), plan, "/commitmentId");
        }
        var author = text(c.author(), plan);
        Function<List<String>, MonitoringEvent> submitted = overridden -> new ReportSubmitted(
                c.reportId(), c.kind(), c.title(), c.commitmentId(), c.period(), c.document(), author, overridden);
        if (Rules.toldPassing(received, plan, submitted)) {
            return List.of();
        }
        Rules.unused(c.reportId(), plan, "/reportId");
        var passing = new Passing(received);
        Rules.submitted(passing, received, plan, "A plan is reported on after it was submitted");
        return List.of(submitted.apply(passing.overridden()));
    }

    private static List<MonitoringEvent> publish(Received<PublishReport> received, PlanRecord plan) {
        var c = received.command();
        var report = report(c.reportId(), plan);
        Function<List<String>, MonitoringEvent> published =
                overridden -> new ReportPublished(c.reportId(), c.url(), overridden);
        if (Rules.toldPassing(received, plan, published)) {
            return List.of();
        }
        unless(
                report.published() == null,
                "monitoring.already-published",
                "/reportId",
                "The report was already published; what is wrong in that is corrected");
        var passing = new Passing(received)
                .unless(
                        !received.occurredOn().isBefore(report.told().occurredOn()),
                        "monitoring.published-before-submission",
                        "A report is published on the day of its submission or later");
        return List.of(published.apply(passing.overridden()));
    }

    private static List<MonitoringEvent> comment(Received<CommentOnReport> received, PlanRecord plan) {
        var c = received.command();
        var report = report(c.reportId(), plan);
        var by = c.by().in(plan.lifecycle().language());
        Function<List<String>, MonitoringEvent> commented =
                overridden -> new ReportCommented(c.reportId(), c.commentId(), by, c.text(), overridden);
        if (Rules.toldPassing(received, plan, commented)) {
            return List.of();
        }
        Rules.unused(c.commentId(), plan, "/commentId");
        var passing = new Passing(received)
                .unless(
                        report.isOpenToCommentsOn(received.occurredOn()),
                        "monitoring.closed-to-comments",
                        "The facts of a report are commented on between its submission and its publication");
        return List.of(commented.apply(passing.overridden()));
    }

    private static List<MonitoringEvent> recordMatrix(Received<RecordMatrix> received, PlanRecord plan) {
        var c = received.command();
        for (var at = 0; at < c.rows().size(); at++) {
            knownCommitment(c.rows().get(at).commitmentId(), plan, "/rows/" + at + "/commitmentId");
        }
        var recorded = new MatrixRecorded(c.matrixId(), c.period(), c.rows(), c.evidence());
        if (Rules.told(received, plan, recorded)) {
            return List.of();
        }
        Rules.sameOrUnused(Thing.matrix(c.matrixId()), c.matrixId(), plan, "/matrixId");
        unless(
                plan.monitoring()
                        .matrixOf(c.period())
                        .filter(other -> !other.event().matrixId().names(c.matrixId()))
                        .isEmpty(),
                "monitoring.matrix-of-period",
                "/period",
                "This period has a matrix of another id already");
        return List.of(recorded);
    }

    private static List<MonitoringEvent> recordChart(Received<RecordChart> received, PlanRecord plan) {
        var c = received.command();
        var recorded = new ChartRecorded(c.chartId(), c.period(), c.achievements(), c.constraints());
        if (Rules.told(received, plan, recorded)) {
            return List.of();
        }
        Rules.sameOrUnused(Thing.chart(c.chartId()), c.chartId(), plan, "/chartId");
        return List.of(recorded);
    }

    private static List<MonitoringEvent> score(Received<ScoreCommitment> received, PlanRecord plan) {
        var c = received.command();
        knownCommitment(c.commitmentId(), plan, "/commitmentId");
        var scored = new CommitmentScored(
                c.scorecardId(), c.commitmentId(), c.criteria(), text(c.by(), plan), c.narrative());
        if (Rules.told(received, plan, scored)) {
            return List.of();
        }
        Rules.unused(c.scorecardId(), plan, "/scorecardId");
        return List.of(scored);
    }

    private static List<MonitoringEvent> sign(Received<SignAgreement> received, PlanRecord plan) {
        var c = received.command();
        if (c.until() != null && c.until().isBefore(received.occurredOn())) {
            throw Rejected.invalid("/until", "An agreement ends on the day on which it is signed or later");
        }
        var signed = new AgreementSigned(
                c.agreementId(),
                c.partner().in(plan.lifecycle().language()),
                c.title(),
                c.obligations().stream()
                        .map(one -> new Obligation(
                                one.obligationId(), one.text(), one.due() == null ? null : Due.complete(one.due())))
                        .toList(),
                c.until(),
                c.document());
        if (Rules.told(received, plan, signed)) {
            return List.of();
        }
        Rules.unused(c.agreementId(), plan, "/agreementId");
        return List.of(signed);
    }

    private static List<MonitoringEvent> fulfil(Received<FulfilObligation> received, PlanRecord plan) {
        var c = received.command();
        var agreement = agreement(c.agreementId(), plan);
        if (!agreement.hasObligation(c.obligationId())) {
            throw Rejected.unknown(
                    "monitoring.obligation-unknown", "/obligationId", "The agreement has no obligation of this id");
        }
        Function<List<String>, MonitoringEvent> fulfilled = overridden ->
                new ObligationFulfilled(c.agreementId(), c.obligationId(), c.evidence(), c.narrative(), overridden);
        if (Rules.toldPassing(received, plan, fulfilled)) {
            return List.of();
        }
        var passing = new Passing(received)
                .unless(
                        agreement.isInForceOn(received.occurredOn()),
                        "monitoring.agreement-not-in-force",
                        "The agreement is not in force on that day");
        return List.of(fulfilled.apply(passing.overridden()));
    }

    private static List<MonitoringEvent> end(Received<EndAgreement> received, PlanRecord plan) {
        var c = received.command();
        var agreement = agreement(c.agreementId(), plan);
        var ended = agreement.ended();
        if (ended != null) {
            unless(
                    received.sameDay(ended) && ended.event().reason().equals(c.reason()),
                    "monitoring.agreement-already-ended",
                    "/agreementId",
                    "The agreement was already ended on " + ended.occurredOn());
            return List.of();
        }
        if (received.occurredOn().isBefore(agreement.told().occurredOn())) {
            throw Rejected.invalid("/occurredOn", "An agreement ends on the day on which it was signed or later");
        }
        return List.of(new AgreementEnded(c.agreementId(), c.reason()));
    }

    private static Report report(ReportId id, PlanRecord plan) {
        return plan.monitoring()
                .report(id)
                .orElseThrow(() -> Rejected.unknown(
                        "monitoring.report-unknown", "/reportId", "The plan has no report of this id"));
    }

    private static Agreement agreement(AgreementId id, PlanRecord plan) {
        return plan.monitoring()
                .agreement(id)
                .orElseThrow(() -> Rejected.unknown(
                        "monitoring.agreement-unknown", "/agreementId", "The plan has no agreement of this id"));
    }

    private static void knownCommitment(CommitmentId id, PlanRecord plan, String pointer) {
        if (plan.commitments().commitment(id).isEmpty()) {
            throw Rejected.pointing("commitment.unknown", pointer, "The plan has no commitment of this id");
        }
    }

    private static @Nullable Text text(@Nullable Phrase name, PlanRecord plan) {
        return name == null ? null : name.in(plan.lifecycle().language());
    }
}
