package org.mithaq.process;

import static java.util.Comparator.naturalOrder;
import static org.mithaq.process.Fact.day;
import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.flag;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.title;
import static org.mithaq.process.Fact.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.monitoring.Agreement;
import org.mithaq.plan.monitoring.Monitoring;
import org.mithaq.plan.monitoring.Obligation;
import org.mithaq.plan.monitoring.Report;
import org.mithaq.plan.monitoring.ReportKind;

/** How a plan is looked after: which reports there are and whether anybody can read them, and what partners still owe. */
final class MonitoringFacts {

    static final List<Fact> ALL = List.of(
            number(
                            "reports.count",
                            title("تقارير الخطة", "Rapports sur le plan", "Reports on the plan"),
                            "How many reports on the plan were submitted.",
                            facts -> reports(facts).count())
                    .counting()
                    .cameIn(6),
            flag(
                            "reports.inception",
                            title("قُدّم التقرير الأولي", "Rapport initial remis", "Inception report given"),
                            "Whether an inception report was submitted.",
                            facts -> of(facts, ReportKind.INCEPTION).findAny().isPresent())
                    .provenBy("reports.events")
                    .cameIn(6),
            day(
                            "reports.inceptionOn",
                            title("تقديم التقرير الأولي", "Rapport initial remis", "Inception report submitted"),
                            "The day on which the first inception report was submitted.",
                            facts -> submitted(facts, ReportKind.INCEPTION))
                    .cameIn(6),
            day(
                            "reports.inceptionPublishedOn",
                            title("نشر التقرير الأولي", "Rapport initial publié", "Inception report published"),
                            "The day on which the first inception report to be published was.",
                            facts -> of(facts, ReportKind.INCEPTION)
                                    .flatMap(report -> report.publishedOn().stream())
                                    .min(naturalOrder()))
                    .cameIn(6),
            number(
                            "reports.yearly",
                            title("التقارير السنوية", "Rapports annuels", "Yearly reports"),
                            "How many yearly reports were submitted.",
                            facts -> of(facts, ReportKind.YEARLY).count())
                    .cameIn(6),
            day(
                            "reports.learningOn",
                            title(
                                    "تقديم تقرير الاستخلاص",
                                    "Exercice d’apprentissage remis",
                                    "Learning exercise submitted"),
                            "The day on which the first report of the final learning exercise was submitted.",
                            facts -> submitted(facts, ReportKind.LEARNING))
                    .cameIn(6),
            words(
                            "reports.commitmentsWithoutReport",
                            title(
                                    "التزامات منجزة بلا تقرير",
                                    "Engagements réalisés sans rapport",
                                    "Complete commitments without a report"),
                            "The commitments all of whose milestones are reported complete, and on which no end-of-commitment report was submitted.",
                            MonitoringFacts::withoutReport)
                    .cameIn(6),
            words(
                            "reports.unpublished",
                            title("تقارير غير منشورة", "Rapports non publiés", "Reports not published"),
                            "The reports that were submitted and not published.",
                            facts -> reports(facts)
                                    .filter(report -> report.published() == null)
                                    .map(report -> report.terms().reportId().value()))
                    .cameIn(6),
            events(
                            "reports.events",
                            title("أحداث تقديم التقارير", "Rapports remis", "Reports submitted"),
                            "The events in which reports were submitted.",
                            facts -> reports(facts).map(Report::told))
                    .cameIn(6),
            number(
                            "matrices.count",
                            title("مصفوفات التتبع", "Matrices de suivi", "Monitoring matrices"),
                            "How many monitoring matrices were recorded, one for each period.",
                            facts -> monitoring(facts).matrices().size())
                    .counting()
                    .cameIn(6),
            day(
                            "matrices.lastOn",
                            title("آخر مصفوفة تتبع", "Dernière matrice de suivi", "Last monitoring matrix"),
                            "The day of the last monitoring matrix.",
                            facts -> monitoring(facts).matrices().stream()
                                    .map(Recorded::occurredOn)
                                    .max(naturalOrder()))
                    .cameIn(6),
            events(
                            "matrices.events",
                            title(
                                    "أحداث مصفوفات التتبع",
                                    "Matrices de suivi enregistrées",
                                    "Monitoring matrices recorded"),
                            "The events of the monitoring matrices, of each the last.",
                            facts -> monitoring(facts).matrices().stream())
                    .cameIn(6),
            number(
                            "charts.count",
                            title("لوحات القيادة", "Tableaux de bord", "Management charts"),
                            "How many management charts were recorded.",
                            facts -> monitoring(facts).charts().size())
                    .counting()
                    .cameIn(6),
            events(
                            "charts.events",
                            title("أحداث لوحات القيادة", "Tableaux de bord enregistrés", "Management charts recorded"),
                            "The events of the management charts, of each the last.",
                            facts -> monitoring(facts).charts().stream())
                    .cameIn(6),
            number(
                            "scorecards.count",
                            title("بطاقات التنقيط", "Fiches de notation", "Scorecards"),
                            "How many scorecards of commitments were recorded.",
                            facts -> monitoring(facts).scorecards().size())
                    .counting()
                    .cameIn(6),
            events(
                            "scorecards.events",
                            title("أحداث التنقيط", "Engagements notés", "Commitments scored"),
                            "The events of the scorecards.",
                            facts -> monitoring(facts).scorecards().stream())
                    .cameIn(6),
            number(
                            "agreements.count",
                            title("اتفاقيات الشراكة", "Conventions de partenariat", "Agreements"),
                            "How many agreements with partners were signed, also those that were ended.",
                            facts -> agreements(facts).count())
                    .counting()
                    .cameIn(6),
            words(
                            "agreements.obligationsOpen",
                            title("التزامات الشركاء المفتوحة", "Obligations en cours", "Obligations open"),
                            "What partners still have to do, by the ids of agreement and obligation: nothing of an agreement that was ended.",
                            facts -> agreements(facts).flatMap(one -> ids(one, one.open())))
                    .cameIn(6),
            words(
                            "agreements.obligationsOverdue",
                            title("التزامات الشركاء المتأخرة", "Obligations en retard", "Obligations overdue"),
                            "Of these, what had to be done by a day that has passed.",
                            facts -> agreements(facts).flatMap(one -> ids(one, one.overdue(facts.today()))))
                    .moving()
                    .cameIn(6),
            events(
                            "agreements.events",
                            title("أحداث توقيع الاتفاقيات", "Conventions signées", "Agreements signed"),
                            "The events in which agreements were signed.",
                            facts -> agreements(facts).map(Agreement::told))
                    .cameIn(6));

    private MonitoringFacts() {}

    private static Monitoring monitoring(Facts facts) {
        return facts.plan().monitoring();
    }

    private static Stream<Report> reports(Facts facts) {
        return monitoring(facts).reports().stream();
    }

    private static Stream<Report> of(Facts facts, ReportKind kind) {
        return reports(facts).filter(report -> report.terms().kind() == kind);
    }

    private static Optional<LocalDate> submitted(Facts facts, ReportKind kind) {
        return of(facts, kind).map(report -> report.told().occurredOn()).min(naturalOrder());
    }

    private static Stream<String> withoutReport(Facts facts) {
        return facts.commitments().stream()
                .filter(MonitoringFacts::isComplete)
                .map(commitment -> commitment.terms().commitmentId())
                .filter(id -> of(facts, ReportKind.END_OF_COMMITMENT)
                        .flatMap(report -> Stream.ofNullable(report.terms().commitmentId()))
                        .noneMatch(id::names))
                .map(id -> id.value());
    }

    private static boolean isComplete(Commitment commitment) {
        var milestones = commitment.standingMilestones();
        return !milestones.isEmpty()
                && milestones.stream()
                        .allMatch(milestone -> milestone
                                .status()
                                .filter(Status.COMPLETE::equals)
                                .isPresent());
    }

    private static Stream<Agreement> agreements(Facts facts) {
        return monitoring(facts).agreements().stream();
    }

    private static Stream<String> ids(Agreement agreement, List<Obligation> obligations) {
        var id = agreement.terms().agreementId().value();
        return obligations.stream()
                .map(obligation -> id + "/" + obligation.obligationId().value());
    }
}
