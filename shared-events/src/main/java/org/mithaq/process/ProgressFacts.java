package org.mithaq.process;

import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.title;
import static org.mithaq.process.Fact.words;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.Milestone;
import org.mithaq.plan.commitment.MilestoneState;
import org.mithaq.plan.commitment.Objection;

/** What others than those who carry it out found of what was reported, and which dates did not hold. */
final class ProgressFacts {

    static final List<Fact> ALL = List.of(
            number(
                            "milestones.verified",
                            title("مراحل متحقق منها", "Jalons vérifiés", "Milestones verified"),
                            "How many milestones are reported complete and confirmed by the committee or the monitoring body.",
                            facts -> milestones(facts, in(MilestoneState.VERIFIED))
                                    .count())
                    .cameIn(6),
            words(
                            "milestones.awaitingVerification",
                            title(
                                    "مراحل تنتظر التحقق",
                                    "Jalons en attente de vérification",
                                    "Milestones awaiting verification"),
                            "The milestones that are reported complete and neither confirmed nor contested.",
                            facts -> milestones(facts, in(MilestoneState.REPORTED_DONE)))
                    .cameIn(6),
            words(
                            "milestones.contested",
                            title("مراحل معترض عليها", "Jalons contestés", "Milestones contested"),
                            "The milestones against whose report an objection stands that nobody has settled.",
                            facts -> milestones(facts, in(MilestoneState.CONTESTED)))
                    .cameIn(6),
            words(
                            "milestones.missed",
                            title("مراحل لم تُحترم آجالها", "Jalons manqués", "Milestones missed"),
                            "The milestones one of whose dates passed before they were reported complete, whatever date was set since, cancelled or not.",
                            facts -> facts.commitments().stream()
                                    .flatMap(commitment -> commitment.milestones().stream())
                                    .filter(milestone -> milestone.missed(facts.today()))
                                    .map(ProgressFacts::id))
                    .moving()
                    .cameIn(6),
            words(
                            "milestones.rescheduled",
                            title("مراحل أعيدت برمجتها", "Jalons reprogrammés", "Milestones rescheduled"),
                            "The milestones that were given another date.",
                            facts -> milestones(
                                    facts, milestone -> !milestone.moves().isEmpty()))
                    .cameIn(6),
            words(
                            "milestones.cancelled",
                            title("مراحل ملغاة", "Jalons annulés", "Milestones cancelled"),
                            "The milestones that were cancelled in commitments that stand.",
                            facts -> facts.commitments().stream()
                                    .flatMap(commitment -> commitment.milestones().stream())
                                    .filter(milestone -> !milestone.stands())
                                    .map(ProgressFacts::id))
                    .cameIn(6),
            events(
                            "milestones.changes",
                            title("أحداث تغيير المراحل", "Jalons déplacés ou annulés", "Milestones moved or cancelled"),
                            "The events in which milestones were given another date or cancelled.",
                            facts -> every(facts)
                                    .flatMap(milestone -> Stream.concat(
                                            milestone.moves().stream(), Stream.ofNullable(milestone.cancelled()))))
                    .cameIn(6),
            events(
                            "verification.events",
                            title("أحداث التحقق", "Vérifications", "Assessments of milestones"),
                            "The events in which committees, the monitoring body or the IRM assessed milestones.",
                            facts -> every(facts).flatMap(milestone -> milestone.assessments().stream()))
                    .cameIn(6),
            words(
                            "objections.open",
                            title("اعتراضات مفتوحة", "Objections ouvertes", "Objections open"),
                            "The objections of which nobody has said what becomes of them, while the milestone is to be reached.",
                            facts -> facts.milestones().stream()
                                    .map(ReportedMilestone::milestone)
                                    .flatMap(milestone -> milestone.objections().values().stream())
                                    .filter(Objection::isOpen)
                                    .map(Objection::raised)
                                    .filter(Objects::nonNull)
                                    .map(raised -> raised.event().objectionId().value()))
                    .cameIn(6),
            events(
                            "objections.events",
                            title("أحداث الاعتراض", "Objections", "Objections raised"),
                            "The events in which reports on milestones were contested.",
                            facts -> every(facts)
                                    .flatMap(milestone -> milestone.objections().values().stream())
                                    .map(Objection::raised)
                                    .flatMap(Stream::ofNullable))
                    .cameIn(6),
            words(
                            "indicators.withoutReading",
                            title("مؤشرات بلا قياس", "Indicateurs jamais relevés", "Indicators never read"),
                            "The indicators of which no value was read yet.",
                            facts -> facts.milestones().stream()
                                    .map(ReportedMilestone::milestone)
                                    .flatMap(milestone -> milestone.indicators().values().stream()
                                            .map(Recorded::event)
                                            .filter(indicator -> !milestone
                                                    .readings()
                                                    .containsKey(indicator
                                                            .indicatorId()
                                                            .key()))
                                            .map(indicator ->
                                                    indicator.indicatorId().value())))
                    .cameIn(6),
            words(
                            "commitments.declaredComplete",
                            title(
                                    "التزامات مصرح بإنجازها",
                                    "Engagements déclarés réalisés",
                                    "Commitments declared complete"),
                            "The commitments that those who lead them declare complete.",
                            facts -> commitments(facts, commitment -> commitment.declared() != null))
                    .cameIn(6),
            words(
                            "commitments.declaredUnassessed",
                            title(
                                    "تصريحات بالإنجاز بلا تقييم",
                                    "Réalisations déclarées non évaluées",
                                    "Declared complete, not assessed"),
                            "The commitments that are declared complete and that the monitoring body has not assessed since.",
                            facts -> commitments(facts, ProgressFacts::awaitsAssessment))
                    .cameIn(6),
            words(
                            "commitments.assessed",
                            title("التزامات قيّمتها هيئة الرصد", "Engagements évalués", "Commitments assessed"),
                            "The commitments that the monitoring body has assessed.",
                            facts -> commitments(
                                    facts,
                                    commitment -> commitment
                                            .assessedBy(Assessor.MONITORING_BODY)
                                            .isPresent()))
                    .cameIn(6),
            words(
                            "commitments.unassessed",
                            title(
                                    "التزامات لم تقيّمها هيئة الرصد",
                                    "Engagements non évalués",
                                    "Commitments not assessed"),
                            "The commitments that the monitoring body has not assessed.",
                            facts -> commitments(
                                    facts,
                                    commitment -> commitment
                                            .assessedBy(Assessor.MONITORING_BODY)
                                            .isEmpty()))
                    .cameIn(6),
            events(
                            "commitments.declarations",
                            title("تصريحات الإنجاز", "Déclarations d'achèvement", "Declarations of completion"),
                            "The events in which commitments were declared complete.",
                            facts -> facts.commitments().stream()
                                    .map(Commitment::declared)
                                    .flatMap(Stream::ofNullable))
                    .cameIn(6),
            events(
                            "assessments.events",
                            title("أحداث تقييم الالتزامات", "Évaluations d'engagements", "Assessments of commitments"),
                            "The events in which commitments were assessed, by whoever did.",
                            facts -> facts.commitments().stream()
                                    .flatMap(commitment -> commitment.assessments().stream()))
                    .cameIn(6));

    private ProgressFacts() {}

    private static boolean awaitsAssessment(Commitment commitment) {
        var declared = commitment.declared();
        return declared != null
                && commitment
                        .assessedBy(Assessor.MONITORING_BODY)
                        .filter(found -> Recorded.AS_IT_HAPPENED.compare(found, declared) > 0)
                        .isEmpty();
    }

    private static Predicate<Milestone> in(MilestoneState state) {
        return milestone -> milestone.state() == state;
    }

    private static Stream<Milestone> every(Facts facts) {
        return facts.everyMilestone().stream().map(ReportedMilestone::milestone);
    }

    private static Stream<String> milestones(Facts facts, Predicate<Milestone> such) {
        return facts.milestones().stream()
                .map(ReportedMilestone::milestone)
                .filter(such)
                .map(ProgressFacts::id);
    }

    private static Stream<String> commitments(Facts facts, Predicate<Commitment> such) {
        return facts.commitments().stream()
                .filter(such)
                .map(commitment -> commitment.terms().commitmentId().value());
    }

    private static String id(Milestone milestone) {
        return milestone.terms().milestoneId().value();
    }
}
