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
import org.mithaq.plan.consultation.Drafts;
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
                    .cameIn(7),
            number(
                            "consultations.closed",
                            title("المشاورات المختتمة", "Consultations closes", "Consultations closed"),
                            "How many of them were closed.",
                            facts -> reports(facts)
                                    .filter(report -> report.closedOn() != null)
                                    .count())
                    .cameIn(7),
            number(
                            "consultations.contributions",
                            title("المساهمات", "Contributions", "Contributions"),
                            "How many contributions the public made in all of them.",
                            facts -> figures(facts).contributions())
                    .cameIn(7),
            number(
                            "consultations.answered",
                            title("المساهمات المجاب عنها", "Contributions répondues", "Contributions answered"),
                            "How many of those got an answer with its reason.",
                            facts -> figures(facts).answered())
                    .cameIn(7),
            number(
                            "consultations.unanswered",
                            title("المساهمات بلا جواب", "Contributions sans réponse", "Contributions unanswered"),
                            "How many of those got none, without those that are withheld.",
                            facts -> figures(facts).unanswered())
                    .cameIn(7),
            numberIfKnown(
                            "consultations.answeredShare",
                            title(
                                    "نسبة المساهمات المجاب عنها",
                                    "Part des contributions répondues",
                                    "Share of contributions answered"),
                            "Of a hundred contributions that wait for an answer, withheld ones left out, how many have one; without a value where there are none.",
                            ConsultationFacts::answeredShare)
                    .cameIn(7),
            number(
                            "consultations.overdue",
                            title("أجوبة متأخرة", "Réponses en retard", "Answers overdue"),
                            "How many contributions are unanswered after the day by which answers were promised.",
                            facts -> overdue(facts))
                    .moving()
                    .cameIn(7),
            number(
                            "consultations.accepted",
                            title("مساهمات مقبولة", "Contributions retenues", "Contributions accepted"),
                            "How many contributions were accepted.",
                            facts -> figures(facts).accepted())
                    .cameIn(7),
            number(
                            "consultations.merged",
                            title("مساهمات مدمجة", "Contributions fusionnées", "Contributions merged"),
                            "How many became part of a commitment together with others.",
                            facts -> figures(facts).merged())
                    .cameIn(7),
            number(
                            "consultations.rejected",
                            title("مساهمات مرفوضة", "Contributions rejetées", "Contributions rejected"),
                            "How many were rejected, each with its reason.",
                            facts -> figures(facts).rejected())
                    .cameIn(7),
            number(
                            "consultations.withheld",
                            title("مساهمات محجوبة", "Contributions masquées", "Contributions withheld"),
                            "How many are not shown since they are abuse, each with its reason.",
                            facts -> figures(facts).withheld())
                    .cameIn(7),
            number(
                            "consultations.outreach",
                            title("أنشطة التعريف بالمشاورات", "Actions de sensibilisation", "Efforts to reach people"),
                            "How many efforts were made so that people know of the consultations.",
                            facts -> figures(facts).outreach())
                    .cameIn(7),
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
                    .cameIn(7),
            day(
                            "consultations.closesOn",
                            title("نهاية آخر مشاورة", "Fin de la dernière consultation", "Last consultation ends"),
                            "The last day on which anything can be contributed.",
                            facts -> reports(facts)
                                    .map(ConsultationReported::closesOn)
                                    .max(Comparator.naturalOrder()))
                    .cameIn(7),
            events(
                            "consultations.events",
                            title("أحداث المشاورات", "Événements des consultations", "Events of consultations"),
                            "The last report of each consultation.",
                            ConsultationFacts::told)
                    .cameIn(7),
            number(
                            "drafts.count",
                            title(
                                    "المسودات المعروضة للتعليق",
                                    "Projets soumis à commentaires",
                                    "Drafts put to comment"),
                            "How many drafts were put to comment.",
                            facts -> drafts(facts).mapToLong(Drafts::count).sum())
                    .cameIn(7),
            day(
                            "drafts.firstOn",
                            title("بداية التعليق على المسودة", "Début des commentaires", "Comments begin"),
                            "The first day on which a draft could be commented on.",
                            facts -> drafts(facts).map(Drafts::commentsFrom).min(Comparator.naturalOrder()))
                    .cameIn(7),
            day(
                            "drafts.closesOn",
                            title("نهاية التعليق على المسودة", "Fin des commentaires", "Comments end"),
                            "The last day on which a draft can be commented on.",
                            facts -> drafts(facts).map(Drafts::commentsUntil).max(Comparator.naturalOrder()))
                    .cameIn(7),
            numberIfKnown(
                            "drafts.shortestWindow",
                            title("أقصر مهلة للتعليق", "Plus court délai de commentaire", "Shortest comment window"),
                            "For how many days the draft could be commented on that had the fewest, both ends counted; without a value where there is none.",
                            facts -> drafts(facts)
                                    .map(Drafts::shortestWindow)
                                    .min(Comparator.naturalOrder())
                                    .map(Integer::longValue))
                    .cameIn(7),
            events(
                            "drafts.events",
                            title("أحداث المسودات", "Événements des projets", "Events of drafts"),
                            "The last report of each consultation that put a draft to comment.",
                            facts -> told(facts).filter(report -> report.event().drafts() != null))
                    .cameIn(7));

    private ConsultationFacts() {}

    private static Stream<Recorded<ConsultationReported>> told(Facts facts) {
        return facts.plan().consultations().all().stream();
    }

    private static Stream<ConsultationReported> reports(Facts facts) {
        return told(facts).map(Recorded::event);
    }

    private static Stream<Drafts> drafts(Facts facts) {
        return reports(facts).map(ConsultationReported::drafts).flatMap(Stream::ofNullable);
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
