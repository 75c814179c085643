package org.mithaq.process;

import static java.util.Comparator.naturalOrder;
import static org.mithaq.process.Fact.day;
import static org.mithaq.process.Fact.events;
import static org.mithaq.process.Fact.number;
import static org.mithaq.process.Fact.title;
import static org.mithaq.process.Fact.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentCarriedOver;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;

/** What a plan promises, and what is missing in it. */
final class CommitmentFacts {

    static final List<Fact> ALL = List.of(
            number(
                            "commitments.count",
                            title("الالتزامات", "Engagements", "Commitments"),
                            "How many commitments the plan has.",
                            facts -> facts.commitments().size())
                    .counting(),
            number(
                            "commitments.promised",
                            title("الالتزامات الموعود بها", "Engagements pris", "Commitments made"),
                            "How many commitments the plan has, with those that go on in the next plan.",
                            facts -> facts.plan().commitments().all().stream()
                                    .filter(CommitmentFacts::isPromised)
                                    .count())
                    .provenBy("commitments.events")
                    .cameIn(6),
            words(
                    "commitments.withoutLead",
                    title("التزامات بلا مؤسسة رائدة", "Engagements sans chef de file", "Commitments without a lead"),
                    "The commitments for which no lead institution is given.",
                    facts -> commitments(facts, commitment -> commitment.terms().lead() == null)),
            words(
                    "commitments.withoutProblem",
                    title(
                            "التزامات بلا إشكالية",
                            "Engagements sans problème énoncé",
                            "Commitments that state no problem"),
                    "The commitments that do not say which problem they solve.",
                    facts -> commitments(facts, commitment -> commitment.terms().problem() == null)),
            words(
                    "commitments.withoutSolution",
                    title("التزامات بلا حل", "Engagements sans solution énoncée", "Commitments that state no solution"),
                    "The commitments that do not say what is to be done.",
                    facts -> commitments(facts, commitment -> commitment.terms().solution() == null)),
            words(
                    "commitments.withoutResults",
                    title(
                            "التزامات بلا نتائج منتظرة",
                            "Engagements sans résultats attendus",
                            "Commitments that expect no results"),
                    "The commitments that do not say which results are expected.",
                    facts -> commitments(facts, commitment -> commitment.terms().expectedResults() == null)),
            words(
                    "commitments.withoutMilestone",
                    title("التزامات بلا مراحل", "Engagements sans jalon", "Commitments without a milestone"),
                    "The commitments that have no milestone.",
                    facts -> commitments(facts, commitment -> !commitment.hasMilestones())),
            words(
                    "commitments.outsidePlan",
                    title("التزامات خارج مدة الخطة", "Engagements hors du plan", "Commitments outside the plan"),
                    "The commitments that end after the plan does.",
                    CommitmentFacts::outsidePlan),
            events(
                    "commitments.events",
                    title("أحداث الالتزامات", "Engagements proposés", "Commitments proposed"),
                    "The events in which the commitments were proposed.",
                    facts -> facts.commitments().stream()
                            .map(Commitment::proposed)
                            .flatMap(Stream::ofNullable)),
            day(
                            "commitments.firstProposedOn",
                            title("أول التزام مقترح", "Premier engagement proposé", "First commitment proposed"),
                            "The first day on which a commitment was proposed, whatever became of it.",
                            facts -> proposals(facts).map(Recorded::occurredOn).min(naturalOrder()))
                    .provenBy("commitments.proposals")
                    .cameIn(7),
            events(
                            "commitments.proposals",
                            title("أحداث الاقتراح", "Propositions d'engagement", "Proposals"),
                            "The events in which commitments were proposed, whatever became of them.",
                            CommitmentFacts::proposals)
                    .cameIn(7));

    private CommitmentFacts() {}

    private static Stream<Recorded<?>> proposals(Facts facts) {
        return facts.plan().commitments().all().stream()
                .map(Commitment::proposed)
                .flatMap(Stream::ofNullable);
    }

    private static boolean isPromised(Commitment commitment) {
        return commitment.stands()
                || (commitment.ended() != null && commitment.ended().event() instanceof CommitmentCarriedOver);
    }

    private static Stream<String> commitments(Facts facts, Predicate<Commitment> such) {
        return facts.commitments().stream()
                .filter(such)
                .map(commitment -> commitment.terms().commitmentId().value());
    }

    private static Stream<String> outsidePlan(Facts facts) {
        var end = facts.plan().opened().map(ActionPlanOpened::planEnd).map(MonthOrDay::lastDay);
        return end.stream()
                .flatMap(last -> commitments(
                        facts, commitment -> isAfter(lastDay(commitment.terms().endsOn()), last)));
    }

    static Optional<LocalDate> lastDay(@Nullable MonthOrDay end) {
        return Optional.ofNullable(end).map(MonthOrDay::lastDay);
    }

    static boolean isAfter(Optional<LocalDate> day, LocalDate last) {
        return day.filter(last::isBefore).isPresent();
    }
}
