package org.mithaq.process;

import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.title;
import static org.mithaq.process.Fact.words;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.PromiseEvent;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentCarriedOver;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentMerged;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRejected;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentWithdrawn;

/** Who answers for what is promised, who takes part, and what became of proposals that are no promises. */
final class PromiseFacts {

    static final List<Fact> ALL = List.of(
            words(
                            "commitments.withoutAccountable",
                            title(
                                    "التزامات بلا مسؤول معيّن",
                                    "Engagements sans responsable désigné",
                                    "Commitments nobody answers for"),
                            "The commitments for which no accountable official is named.",
                            facts -> commitments(
                                    facts,
                                    commitment -> commitment.specified() == null
                                            || commitment.specified().event().accountable() == null))
                    .cameIn(6),
            words(
                            "commitments.withoutSupport",
                            title(
                                    "التزامات بلا جمعية شريكة",
                                    "Engagements sans association partenaire",
                                    "Commitments without a civil-society partner"),
                            "The commitments in which no organisation of civil society takes part and none is recorded to have declined.",
                            facts -> commitments(
                                    facts,
                                    commitment -> commitment.support().all().isEmpty()))
                    .cameIn(6),
            words(
                            "commitments.withoutBudget",
                            title("التزامات بلا ميزانية", "Engagements sans budget", "Commitments without a budget"),
                            "The commitments that do not say what they cost.",
                            facts -> commitments(
                                    facts,
                                    commitment -> commitment.specified() == null
                                            || commitment.specified().event().budget() == null))
                    .cameIn(6),
            number(
                            "commitments.shared",
                            title(
                                    "التزامات مشتركة مع خطط أخرى",
                                    "Engagements partagés avec d'autres plans",
                                    "Commitments shared with other plans"),
                            "How many commitments are projects of another plan too.",
                            facts -> facts.commitments().stream()
                                    .map(Commitment::specified)
                                    .flatMap(Stream::ofNullable)
                                    .filter(specified ->
                                            !specified.event().sharedWith().isEmpty())
                                    .count())
                    .cameIn(6),
            events(
                            "commitments.specifications",
                            title("بيانات الالتزامات", "Précisions des engagements", "Particulars of commitments"),
                            "The events in which the particulars of commitments were told.",
                            PromiseFacts::specifications)
                    .cameIn(6),
            events(
                            "support.events",
                            title("مشاركة الجمعيات", "Soutien des associations", "Support by civil society"),
                            "The events in which organisations pledged their support to a commitment or declined it.",
                            facts -> facts.commitments().stream()
                                    .flatMap(commitment -> commitment.support().all().stream())
                                    .sorted(Recorded.AS_IT_HAPPENED))
                    .cameIn(6),
            ended(
                    "commitments.rejected",
                    title("اقتراحات مرفوضة", "Propositions rejetées", "Proposals rejected"),
                    "The proposals that were rejected.",
                    CommitmentRejected.class),
            ended(
                    "commitments.merged",
                    title("اقتراحات مدمجة", "Propositions fusionnées", "Proposals merged"),
                    "The proposals that were merged into another commitment.",
                    CommitmentMerged.class),
            ended(
                    "commitments.withdrawn",
                    title("التزامات مسحوبة", "Engagements retirés", "Commitments withdrawn"),
                    "The commitments that were given up.",
                    CommitmentWithdrawn.class),
            ended(
                    "commitments.carriedOver",
                    title("التزامات مرحّلة", "Engagements reportés au plan suivant", "Commitments carried over"),
                    "The commitments that go on in another plan.",
                    CommitmentCarriedOver.class),
            events(
                            "commitments.endings",
                            title("أحداث انتهاء الالتزامات", "Fins d'engagements", "Endings of commitments"),
                            "The events in which proposals were rejected or merged, and commitments withdrawn or carried over.",
                            facts -> facts.plan().commitments().all().stream()
                                    .map(Commitment::ended)
                                    .flatMap(Stream::ofNullable))
                    .cameIn(6));

    private PromiseFacts() {}

    private static Fact ended(String name, Text title, String meaning, Class<? extends PromiseEvent> how) {
        return words(
                        name,
                        title,
                        meaning,
                        facts -> facts.plan().commitments().all().stream()
                                .filter(commitment -> commitment.ended() != null
                                        && how.isInstance(commitment.ended().event()))
                                .map(PromiseFacts::id))
                .cameIn(6);
    }

    private static Stream<String> commitments(Facts facts, Predicate<Commitment> such) {
        return facts.commitments().stream().filter(such).map(PromiseFacts::id);
    }

    private static String id(Commitment commitment) {
        return commitment.terms().commitmentId().value();
    }

    private static Stream<Recorded<CommitmentSpecified>> specifications(Facts facts) {
        return facts.commitments().stream().map(Commitment::specified).flatMap(Stream::ofNullable);
    }
}
