package org.mithaq.process;

import static java.util.Comparator.naturalOrder;
import static org.mithaq.process.Fact.day;
import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.title;
import static org.mithaq.process.Fact.words;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mithaq.events.Language;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;

/** By which steps what is promised is carried out, how far they have come, and what is missing in either. */
final class MilestoneFacts {

    static final List<Fact> ALL = List.of(
            number(
                            "milestones.count",
                            title("المراحل", "Jalons", "Milestones"),
                            "How many milestones all commitments have together.",
                            facts -> facts.milestones().size())
                    .counting(),
            number(
                    "progress.complete",
                    title("مراحل مصرّح بإنجازها", "Jalons déclarés réalisés", "Milestones reported complete"),
                    "How many of them are reported complete by those who carry them out.",
                    facts -> facts.milestones().stream()
                            .filter(ReportedMilestone::isComplete)
                            .count()),
            words(
                            "progress.overdue",
                            title("مراحل متأخرة", "Jalons en retard", "Milestones overdue"),
                            "The milestones whose last day has passed and which are not reported complete.",
                            facts -> milestones(facts, milestone -> milestone.isOverdue(facts.today())))
                    .moving(),
            words(
                    "milestones.withoutDue",
                    title("مراحل بلا أجل", "Jalons sans échéance", "Milestones without a due date"),
                    "The milestones that do not say until when.",
                    facts ->
                            milestones(facts, milestone -> milestone.milestone().due() == null)),
            words(
                    "milestones.withoutOutput",
                    title("مراحل بلا مخرجات", "Jalons sans produit", "Milestones without an output"),
                    "The milestones that do not say what comes out of them.",
                    facts -> milestones(facts, milestone -> milestone.terms().output() == null)),
            words(
                    "milestones.outsideCommitment",
                    title(
                            "مراحل خارج مدة التزامها",
                            "Jalons hors de l'engagement",
                            "Milestones outside their commitment"),
                    "The milestones that are due after their commitment ends.",
                    MilestoneFacts::outsideCommitment),
            words(
                    "progress.completeWithoutEvidence",
                    title("إنجاز بلا دليل", "Réalisé sans preuve", "Complete without evidence"),
                    "The milestones whose latest report says complete and has no evidence.",
                    facts -> milestones(
                            facts,
                            milestone -> milestone
                                    .latest()
                                    .filter(report -> report.status() == Status.COMPLETE
                                            && report.evidence().isEmpty())
                                    .isPresent())),
            words(
                    "progress.withoutChallenges",
                    title(
                            "تعثر بلا بيان الصعوبات",
                            "Peu de progrès, difficultés non indiquées",
                            "Little progress unexplained"),
                    "The milestones whose latest report says not started or limited and names no challenges.",
                    facts -> milestones(
                            facts,
                            milestone -> milestone
                                    .latest()
                                    .filter(report -> report.status().compareTo(Status.LIMITED) <= 0
                                            && report.challenges() == null)
                                    .isPresent())),
            words(
                    "progress.fellBack",
                    title("تراجع بلا تعليل", "Recul sans motif", "Fell back without a reason"),
                    "The milestones that once fell back to an earlier status in a report that says nothing of why.",
                    facts -> milestones(facts, MilestoneFacts::fellBack)),
            words(
                            "progress.notInEveryLanguage",
                            title(
                                    "تقارير بلغة واحدة",
                                    "Rapports sans traduction",
                                    "Reports that are not in every language"),
                            "The milestones whose latest report says something that is not given in each language in which the plan has"
                                    + " its title.",
                            MilestoneFacts::notInEveryLanguage)
                    .cameIn(6),
            words(
                            "progress.silentThisQuarter",
                            title(
                                    "مراحل بلا تقرير هذا الربع",
                                    "Jalons sans rapport ce trimestre",
                                    "Milestones without a report this quarter"),
                            "The milestones that are not complete and on which nobody has reported in the quarter of the day.",
                            facts -> milestones(
                                    facts,
                                    milestone ->
                                            !milestone.isComplete() && !reportedInQuarter(milestone, facts.today())))
                    .moving(),
            events(
                    "milestones.events",
                    title("أحداث إضافة المراحل", "Jalons ajoutés", "Milestones added"),
                    "The events in which the milestones were added.",
                    facts -> facts.milestones().stream()
                            .map(one -> one.milestone().added())
                            .flatMap(Stream::ofNullable)),
            number(
                            "progress.reports",
                            title("التقارير", "Rapports", "Reports"),
                            "How many reports on milestones there are.",
                            facts -> reports(facts).count())
                    .counting(),
            day(
                    "progress.lastOn",
                    title("آخر تقرير", "Dernier rapport", "Last report"),
                    "The last day on which a milestone was reported on.",
                    facts -> reports(facts).map(Recorded::occurredOn).max(naturalOrder())),
            events(
                    "progress.events",
                    title("أحداث التقارير", "Rapports", "Reports"),
                    "The events of the reports on milestones.",
                    MilestoneFacts::reports),
            number(
                            "indicators.count",
                            title("المؤشرات", "Indicateurs", "Indicators"),
                            "How many indicators the milestones have.",
                            facts -> indicators(facts).count())
                    .counting(),
            words(
                    "indicators.withoutBaseline",
                    title("مؤشرات بلا قيمة مرجعية", "Indicateurs sans référence", "Indicators without a baseline"),
                    "The indicators that do not say how things were before.",
                    facts -> indicators(facts)
                            .map(Recorded::event)
                            .filter(indicator -> indicator.baseline() == null)
                            .map(indicator -> indicator.indicatorId().value())),
            words(
                    "indicators.withoutTarget",
                    title("مؤشرات بلا هدف", "Indicateurs sans cible", "Indicators without a target"),
                    "The indicators that do not say what is to be reached.",
                    facts -> indicators(facts)
                            .map(Recorded::event)
                            .filter(indicator -> indicator.target() == null)
                            .map(indicator -> indicator.indicatorId().value())),
            events(
                    "indicators.events",
                    title("أحداث إضافة المؤشرات", "Indicateurs ajoutés", "Indicators added"),
                    "The events in which the indicators were added.",
                    MilestoneFacts::indicators));

    private MilestoneFacts() {}

    private static Stream<String> notInEveryLanguage(Facts facts) {
        var languages = facts.plan().opened().map(ActionPlanOpened::title).stream()
                .flatMap(title -> Arrays.stream(Language.values())
                        .filter(language -> title.in(language).isPresent()))
                .toList();
        return milestones(
                facts,
                milestone -> milestone.latest().stream()
                        .flatMap(report -> Stream.concat(
                                Stream.ofNullable(report.narrative()), Stream.ofNullable(report.challenges())))
                        .anyMatch(text -> languages.stream()
                                .anyMatch(language -> text.in(language).isEmpty())));
    }

    private static Stream<String> milestones(Facts facts, Predicate<ReportedMilestone> such) {
        return facts.milestones().stream().filter(such).map(ReportedMilestone::id);
    }

    private static Stream<Recorded<MilestoneUpdated>> reports(Facts facts) {
        return facts.everyMilestone().stream().flatMap(milestone -> milestone.reports().stream());
    }

    private static Stream<Recorded<IndicatorAdded>> indicators(Facts facts) {
        return facts.milestones().stream().flatMap(one -> one.milestone().indicators().values().stream());
    }

    private static boolean reportedInQuarter(ReportedMilestone milestone, LocalDate day) {
        return milestone.reports().stream().map(Recorded::occurredOn).anyMatch(on -> sameQuarter(on, day));
    }

    private static boolean sameQuarter(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear()
                && one.get(IsoFields.QUARTER_OF_YEAR) == other.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** What a report says of a reason is its narrative or its challenges. */
    private static boolean fellBack(ReportedMilestone milestone) {
        Status before = null;
        for (var recorded : milestone.reports()) {
            var report = recorded.event();
            if (before != null
                    && report.status().compareTo(before) < 0
                    && report.narrative() == null
                    && report.challenges() == null) {
                return true;
            }
            before = report.status();
        }
        return false;
    }

    private static Stream<String> outsideCommitment(Facts facts) {
        return milestones(
                facts,
                milestone -> milestone
                        .commitmentEnds()
                        .filter(last -> CommitmentFacts.isAfter(milestone.lastDay(), last))
                        .isPresent());
    }
}
