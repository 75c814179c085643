package org.mithaq.process;

import static org.mithaq.process.Fact.day;
import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.numberIfKnown;
import static org.mithaq.process.Fact.title;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.plan.consultation.Figures;
import org.mithaq.plan.consultation.PlanConsultationEvent.ConsultationReported;

/** What the public was asked and answered, as far as the plan was told. */
final class ConsultationFacts {

    static final List<Fact> ALL = List.of(
            number(
                            "consultations.count",
                            title("عدد المشاورات", "Consultations", "Consultations"),
                            "How many consultations of the public the plan was told of.",
                            facts -> reports(facts).count())
                    .cameIn(6),
            number(
                            "consultations.closed",
                            title("المشاورات المختتمة", "Consultations closes", "Consultations closed"),
                            "How many of them were closed.",
                            facts -> reports(facts)
                                    .filter(report -> report.closedOn() != null)
                                    .count())
                    .cameIn(6),
            number(
                            "consultations.contributions",
                            title("المساهمات", "Contributions", "Contributions"),
                            "How many contributions the public made in all of them.",
                            facts -> figures(facts).contributions())
                    .cameIn(6),
            number(
                            "consultations.answered",
                            title("المساهمات المجاب عنها", "Contributions répondues", "Contributions answered"),
                            "How many of those got an answer with its reason.",
                            facts -> figures(facts).answered())
                    .cameIn(6),
            number(
                            "consultations.unanswered",
                            title("المساهمات بلا جواب", "Contributions sans réponse", "Contributions unanswered"),
                            "How many of those got none, without those that are withheld.",
                            facts -> figures(facts).unanswered())
                    .cameIn(6),
            numberIfKnown(
                            "consultations.answeredShare",
                            title(
                                    "نسبة المساهمات المجاب عنها",
                                    "Part des contributions répondues",
                                    "Share of contributions answered"),
                            "Of a hundred contributions that wait for an answer, withheld ones left out, how many have one; without a value where there are none.",
                            ConsultationFacts::answeredShare)
                    .cameIn(6),
            number(
                            "consultations.overdue",
                            title("أجوبة متأخرة", "Réponses en retard", "Answers overdue"),
                            "How many contributions are unanswered after the day by which answers were promised.",
                            facts -> overdue(facts))
                    .moving()
                    .cameIn(6),
            number(
                            "consultations.accepted",
                            title("مساهمات مقبولة", "Contributions retenues", "Contributions accepted"),
                            "How many contributions were accepted.",
                            facts -> figures(facts).accepted())
                    .cameIn(6),
            number(
                            "consultations.merged",
                            title("مساهمات مدمجة", "Contributions fusionnées", "Contributions merged"),
                            "How many became part of a commitment together with others.",
                            facts -> figures(facts).merged())
                    .cameIn(6),
            number(
                            "consultations.rejected",
                            title("مساهمات مرفوضة", "Contributions rejetées", "Contributions rejected"),
                            "How many were rejected, each with its reason.",
                            facts -> figures(facts).rejected())
                    .cameIn(6),
            number(
                            "consultations.withheld",
                            title("مساهمات محجوبة", "Contributions masquées", "Contributions withheld"),
                            "How many are not shown since they are abuse, each with its reason.",
                            facts -> figures(facts).withheld())
                    .cameIn(6),
            number(
                            "consultations.outreach",
                            title("أنشطة التعريف بالمشاورات", "Actions de sensibilisation", "Efforts to reach people"),
                            "How many efforts were made so that people know of the consultations.",
                            facts -> figures(facts).outreach())
                    .cameIn(6),
            day(
                            "consultations.opensOn",
                            title(
                                    "بداية أول مشاورة",
                                    "Ouverture de la première consultation",
                                    "First consultation opens"),
                            "The first day on which anything could be contributed.",
                            facts -> reports(facts)
                                    .map(ConsultationReported::opensOn)
                                    .min(Comparator.naturalOrder()))
                    .cameIn(6),
            day(
                            "consultations.closesOn",
                            title("نهاية آخر مشاورة", "Fin de la dernière consultation", "Last consultation ends"),
                            "The last day on which anything can be contributed.",
                            facts -> reports(facts)
                                    .map(ConsultationReported::closesOn)
                                    .max(Comparator.naturalOrder()))
                    .cameIn(6),
            events(
                            "consultations.events",
                            title("أحداث المشاورات", "Événements des consultations", "Events of consultations"),
                            "The last report of each consultation.",
                            ConsultationFacts::told)
                    .cameIn(6));

    private ConsultationFacts() {}

    private static Stream<Recorded<ConsultationReported>> told(Facts facts) {
        return facts.plan().consultations().all().stream();
    }

    private static Stream<ConsultationReported> reports(Facts facts) {
        return told(facts).map(Recorded::event);
    }

    private static Figures figures(Facts facts) {
        return reports(facts).map(ConsultationReported::figures).reduce(Figures.NONE, Figures::plus);
    }

    private static Optional<Long> answeredShare(Facts facts) {
        var figures = figures(facts);
        var all = figures.answered() + figures.unanswered();
        return all == 0 ? Optional.empty() : Optional.of(100L * figures.answered() / all);
    }

    private static long overdue(Facts facts) {
        return reports(facts)
                .filter(report -> report.isOverdue(facts.today()))
                .mapToLong(report -> report.figures().unanswered())
                .sum();
    }
}
