package org.mithaq.process;

import static java.util.Comparator.naturalOrder;
import static org.mithaq.process.Fact.day;
import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.flag;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.title;

import java.util.List;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.plan.course.Ending;
import org.mithaq.plan.monitoring.Report;
import org.mithaq.plan.monitoring.ReportKind;

/** Whether a plan stands still, how it ended, and which one follows it. */
final class EndingFacts {

    static final List<Fact> ALL = List.of(
            flag(
                            "suspension.suspended",
                            title("الخطة معلّقة", "Plan suspendu", "Suspended"),
                            "Whether the plan stands still.",
                            facts -> ending(facts).suspension().isPresent())
                    .cameIn(6),
            day(
                            "suspension.since",
                            title("معلّقة منذ", "Suspendu depuis", "Suspended since"),
                            "The day since when the plan stands still, as long as it does.",
                            facts -> ending(facts).suspension().map(Recorded::occurredOn))
                    .cameIn(6),
            number(
                            "suspension.count",
                            title("عدد مرات التعليق", "Nombre de suspensions", "Number of suspensions"),
                            "How often the plan was suspended.",
                            facts -> ending(facts).suspensions().count())
                    .cameIn(6),
            number(
                            "suspension.days",
                            title("أيام التعليق", "Jours de suspension", "Days of suspension"),
                            "On how many days the plan stood still by today, all suspensions together.",
                            facts -> ending(facts).daysSuspended(facts.today()))
                    .moving()
                    .cameIn(6),
            events(
                            "suspension.events",
                            title("أحداث التعليق والاستئناف", "Suspensions et reprises", "Suspensions and restarts"),
                            "The events in which the plan was suspended and resumed.",
                            facts -> ending(facts).pauses().stream())
                    .cameIn(6),
            flag(
                            "closing.done",
                            title("اختُتم التنفيذ", "Mise en œuvre close", "Closed"),
                            "Whether the implementation was closed.",
                            facts -> ending(facts).closed() != null)
                    .cameIn(6),
            day(
                            "closing.on",
                            title("تاريخ الاختتام", "Date de clôture", "Day of closing"),
                            "The day on which the implementation was closed.",
                            facts -> LifecycleFacts.on(ending(facts).closed()))
                    .cameIn(6),
            events(
                            "closing.events",
                            title("حدث الاختتام", "Clôture", "Closing"),
                            "The event of the closing.",
                            facts -> Stream.ofNullable(ending(facts).closed()))
                    .cameIn(6),
            flag(
                            "learning.published",
                            title("نُشر تمرين التعلّم", "Apprentissage publié", "Learning published"),
                            "Whether the learning exercise of the plan was published, by itself or as a report of that kind.",
                            facts -> learning(facts).findAny().isPresent())
                    .cameIn(6),
            day(
                            "learning.on",
                            title("تاريخ نشر تمرين التعلّم", "Publication de l'apprentissage", "Day of learning"),
                            "The day on which the learning exercise of the plan was published.",
                            facts -> learning(facts).map(Recorded::occurredOn).min(naturalOrder()))
                    .cameIn(6),
            events(
                            "learning.events",
                            title("حدث تمرين التعلّم", "Exercice d'apprentissage", "Learning exercise"),
                            "The events in which the learning exercise was published.",
                            EndingFacts::learning)
                    .cameIn(6),
            flag(
                            "archive.done",
                            title("أُرشفت الخطة", "Plan archivé", "Archived"),
                            "Whether the plan was archived.",
                            facts -> ending(facts).archived() != null)
                    .cameIn(6),
            day(
                            "archive.on",
                            title("تاريخ الأرشفة", "Date d'archivage", "Day of archiving"),
                            "The day on which the plan was archived.",
                            facts -> LifecycleFacts.on(ending(facts).archived()))
                    .cameIn(6),
            events(
                            "archive.events",
                            title("حدث الأرشفة", "Archivage", "Archiving"),
                            "The event of the archiving.",
                            facts -> Stream.ofNullable(ending(facts).archived()))
                    .cameIn(6),
            flag(
                            "withdrawal.done",
                            title("سُحبت الخطة", "Plan retiré", "Withdrawn"),
                            "Whether those who make the plan have left the process.",
                            facts -> ending(facts).withdrawn() != null)
                    .cameIn(6),
            day(
                            "withdrawal.on",
                            title("تاريخ السحب", "Date de retrait", "Day of withdrawal"),
                            "The day on which those who make the plan left the process.",
                            facts -> LifecycleFacts.on(ending(facts).withdrawn()))
                    .cameIn(6),
            events(
                            "withdrawal.events",
                            title("حدث السحب", "Retrait", "Withdrawal"),
                            "The event of the withdrawal.",
                            facts -> Stream.ofNullable(ending(facts).withdrawn()))
                    .cameIn(6),
            flag(
                            "nextPlan.named",
                            title("عُيّنت الخطة التالية", "Plan suivant désigné", "Next plan named"),
                            "Whether the plan that follows was named.",
                            facts -> ending(facts).next() != null)
                    .cameIn(6),
            events(
                            "nextPlan.events",
                            title("تعيين الخطة التالية", "Désignation du plan suivant", "Naming of the next plan"),
                            "The event that named the plan that follows.",
                            facts -> Stream.ofNullable(ending(facts).next()))
                    .cameIn(6));

    private EndingFacts() {}

    private static Stream<Recorded<?>> learning(Facts facts) {
        return Stream.concat(
                Stream.ofNullable(ending(facts).learning()),
                facts.plan().monitoring().reports().stream()
                        .filter(report -> report.terms().kind() == ReportKind.LEARNING)
                        .map(Report::published)
                        .flatMap(Stream::ofNullable));
    }

    private static Ending ending(Facts facts) {
        return facts.plan().course().ending();
    }
}
