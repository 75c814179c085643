package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of the course of a plan through the hands of others, and of its end. */
final class CourseRules {

    /** What happens once, and the rule that says so. */
    static final Map<String, String> ONCE = Map.of(
            Types.MEMBERSHIP_ACCEPTED, "membership.already-accepted",
            Types.CLOSED, "plan.already-closed",
            Types.LEARNING_PUBLISHED, "plan.learning-already-published",
            Types.ARCHIVED, "plan.already-archived",
            Types.WITHDRAWN, "plan.already-withdrawn");

    private static final List<String> DELIBERATIONS = List.of(Types.ADOPTED, Types.DECLINED);

    private final Decision wish;
    private final Plan plan;

    CourseRules(Decision wish) {
        this.wish = wish;
        this.plan = wish.plan;
    }

    void decide() {
        switch (wish.command) {
            case "SendLetterOfSupport" -> {
                wish.memberIsKnown("member");
                wish.mayBeSaidAgain();
            }
            case "AdoptByCouncil", "DeclineByCouncil" -> deliberate();
            case "AcknowledgeSubmission", "ReturnSubmission" -> handle();
            case "SuspendActionPlan" -> suspend();
            case "ResumeActionPlan" -> resume();
            case "AcceptMembership", "PublishLearning", "WithdrawActionPlan" -> once();
            case "CloseActionPlan" -> {
                once();
                wish.should(by(plan.last(Types.IMPLEMENTATION_STARTED), wish.day), "plan.implementation-not-started");
            }
            case "ArchiveActionPlan" -> {
                once();
                wish.should(by(plan.last(Types.CLOSED), wish.day), "plan.not-closed");
                wish.should(by(plan.last(Types.LEARNING_PUBLISHED), wish.day), "plan.learning-missing");
            }
            // NameNextPlan: what is said anew holds from now on.
            default -> wish.mayBeSaidAgain();
        }
    }

    /** Whether this had happened by that day. */
    static boolean by(Optional<Fact> fact, LocalDate day) {
        return fact.filter(known -> !known.on().isAfter(day)).isPresent();
    }

    /** Archived or withdrawn, whichever was first. */
    static boolean hasEnded(Plan plan) {
        return plan.last(Types.ARCHIVED).isPresent()
                || plan.last(Types.WITHDRAWN).isPresent();
    }

    /** What the council of each member said last. */
    static List<Fact> lastWordsOfCouncils(Plan plan) {
        return plan.facts().stream()
                .filter(fact -> DELIBERATIONS.contains(fact.type()))
                .filter(fact -> plan.facts().stream()
                        .noneMatch(other -> DELIBERATIONS.contains(other.type())
                                && Spelling.same(other.says("member"), fact.says("member"))
                                && Fact.AS_IT_HAPPENED.compare(other, fact) > 0))
                .toList();
    }

    /** Standstills and starts, as they happened. */
    static Stream<Fact> pauses(Plan plan) {
        return Stream.of(Types.SUSPENDED, Types.RESUMED)
                .flatMap(type -> plan.all(type).stream())
                .sorted(Fact.AS_IT_HAPPENED);
    }

    private void once() {
        var code = ONCE.getOrDefault(wish.type(), "");
        wish.mayBeSaidAgain();
        wish.must(plan.all(wish.type()).isEmpty(), code);
    }

    /** The council of a member that the plan has decides before the submission; its last word holds. */
    private void deliberate() {
        wish.memberIsKnown("member");
        wish.isTheLastWord(DELIBERATIONS);
        wish.should(
                plan.submittedOn()
                        .filter(submitted -> submitted.isBefore(wish.day))
                        .isEmpty(),
                "adoption.after-submission");
    }

    /** OGP says one thing of a submission, and of none before there is one. */
    private void handle() {
        var submissions = new Submissions(plan);
        for (var earlier : submissions.handled(wish.day)) {
            wish.isSaidBy(earlier);
            wish.must(
                    false,
                    earlier.type().equals(Types.ACKNOWLEDGED)
                            ? "submission.already-acknowledged"
                            : "submission.already-returned");
        }
        wish.should(submissions.any(wish.day), "plan.not-submitted");
    }

    /** A plan stands still once at a time. */
    private void suspend() {
        var before = pauseBy(wish.day).filter(pause -> pause.type().equals(Types.SUSPENDED));
        before.ifPresent(wish::isSaidBy);
        wish.must(before.isEmpty(), "plan.already-suspended");
    }

    /** Only a plan that stands still starts again, with a committee that there is. */
    private void resume() {
        if (wish.has("committeeId")) {
            Settled.unless(plan.committee(wish.says("committeeId")).isPresent(), 404, "committee.unknown");
        }
        var before = pauseBy(wish.day);
        before.ifPresent(wish::isSaidBy);
        wish.must(before.filter(pause -> pause.type().equals(Types.SUSPENDED)).isPresent(), "plan.not-suspended");
    }

    private Optional<Fact> pauseBy(LocalDate day) {
        return pauses(plan).filter(pause -> !pause.on().isAfter(day)).reduce((_, later) -> later);
    }
}
