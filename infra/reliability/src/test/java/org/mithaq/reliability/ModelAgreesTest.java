package org.mithaq.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mithaq.reliability.model.Model;
import org.mithaq.reliability.workload.Client;
import org.mithaq.reliability.workload.Journal;
import org.mithaq.reliability.workload.World;

/** The deciders and the independent model, side by side in one process, answer generated histories alike. */
class ModelAgreesTest {

    private static final int CLIENTS = 4;
    private static final int PLANS = 4;
    private static final int STEPS = 3_000;

    /** Rules, and what a door refuses, that a short history meets. */
    private static final Set<String> OFTEN_MET = Set.of(
            "adoption.after-submission",
            "amendment.about-something-else",
            "amendment.about-unknown",
            "amendment.already-decided",
            "amendment.needed",
            "amendment.no-vote",
            "amendment.not-adopted",
            "amendment.unknown",
            "assessment.other-role",
            "command.forbidden",
            "command.invalid",
            "command.stale",
            "command.unknown",
            "command.unknown-field",
            "commitment.already-ended",
            "commitment.ended",
            "commitment.evidence-missing",
            "commitment.milestones-open",
            "commitment.outside-plan",
            "commitment.submitted",
            "commitment.unknown",
            "committee.already-dissolved",
            "committee.already-met",
            "committee.another-one",
            "committee.decision-about-something-else",
            "committee.decision-not-adopted",
            "committee.decision-unknown",
            "committee.dissolved",
            "committee.group-one-sided",
            "committee.meeting-unknown",
            "committee.monitoring-body",
            "committee.more-than-seats",
            "committee.more-votes-than-people",
            "committee.other-day",
            "committee.recommendation-unknown",
            "committee.referral-unknown",
            "committee.seat-unknown",
            "committee.unknown",
            "correction.ground-lost",
            "correction.id-changed",
            "correction.not-the-author",
            "correction.retracted",
            "endorsement.after-submission",
            "endorsement.already-given",
            "endorsement.not-given",
            "endorsement.other-text",
            "event.unknown",
            "membership.already-accepted",
            "membership.not-of-this-plan",
            "membership.not-the-monitoring-body",
            "membership.other-organisation",
            "membership.other-region",
            "membership.report-of-another-role",
            "milestone.already-cancelled",
            "milestone.cancelled",
            "milestone.challenges-missing",
            "milestone.due-passed",
            "milestone.evidence-missing",
            "milestone.outside-commitment",
            "milestone.unknown",
            "monitoring.agreement-already-ended",
            "monitoring.agreement-not-in-force",
            "monitoring.agreement-unknown",
            "monitoring.closed-to-comments",
            "monitoring.matrix-of-period",
            "monitoring.report-unknown",
            "objection.already-settled",
            "objection.nothing-reported",
            "objection.unknown",
            "plan.already-archived",
            "plan.already-closed",
            "plan.already-opened",
            "plan.already-published",
            "plan.already-submitted",
            "plan.already-suspended",
            "plan.co-creation-already-started",
            "plan.ended",
            "plan.id-used",
            "plan.implementation-already-started",
            "plan.member-unknown",
            "plan.not-submitted",
            "plan.not-suspended",
            "plan.thing-unknown",
            "plan.unknown",
            "process.unknown",
            "submission.already-acknowledged",
            "submission.already-returned");

    /** What is met in a long one alone. */
    private static final Set<String> SELDOM_MET = Set.of(
            "amendment.used",
            "assessment.own-claim",
            "commitment.merged-in-a-circle",
            "commitment.reported-later",
            "committee.decision-earlier",
            "committee.decision-later",
            "committee.decision-of-another-region",
            "committee.group-unknown",
            "committee.half-full",
            "committee.seat-vacant",
            "correction.already-told",
            "endorsement.no-text",
            "indicator.unknown",
            "membership.on-behalf-of",
            "milestone.date-passed",
            "monitoring.already-published",
            "monitoring.obligation-unknown",
            "monitoring.published-before-submission",
            "plan.already-withdrawn",
            "plan.implementation-not-started",
            "plan.learning-already-published",
            "plan.learning-missing",
            "plan.not-closed",
            "plan.requirements-missing");

    private static final Set<String> SELDOM_ACCEPTED = Set.of("DeclareCommitmentComplete", "MergeCommitment");

    @Test
    void the_deciders_answer_3000_commands_as_the_model_does() {
        var accepted = new TreeSet<>(Model.commands());
        accepted.removeAll(SELDOM_ACCEPTED);
        agree(4_004, 3_000, accepted, OFTEN_MET);
    }

    @Test
    @Tag("full")
    void the_deciders_answer_50000_commands_as_the_model_does() {
        var codes = new TreeSet<>(OFTEN_MET);
        codes.addAll(SELDOM_MET);
        agree(4_030, 56_000, Model.commands(), codes);
    }

    /** Of histories that are drawn anew each time; {@code -Dmithaq.seed} repeats them. */
    @Test
    @Tag("full")
    void the_deciders_answer_whatever_is_drawn_as_the_model_does() {
        agree(Long.getLong("mithaq.seed", System.nanoTime() % 1_000_000), 20_000, Set.of(), Set.of());
    }

    private static void agree(long seed, int commands, Set<String> accepted, Set<String> codes) {
        var met = new TreeMap<String, Integer>();
        for (var history = seed; sum(met) < commands; history++) {
            judge(history, met);
        }
        System.out.println("seed %d, %d commands: %s".formatted(seed, sum(met), met));
        assertThat(met.keySet())
                .as("seed %d", seed)
                .containsAll(
                        accepted.stream().map(command -> command + " accepted").toList());
        assertThat(met.keySet().stream().map(outcome -> outcome.substring(outcome.indexOf(' ') + 1)))
                .as("seed %d", seed)
                .containsAll(codes);
    }

    private static void judge(long seed, Map<String, Integer> met) {
        var random = new Random(seed);
        var doors = new JudgedDoors(met);
        var clock = new AtomicLong();
        var journal = new Journal(clock::incrementAndGet);
        var world = new World(IntStream.range(0, PLANS)
                .mapToObj(i -> "plan-%d-%d".formatted(seed, i))
                .toList());
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> new Client(i, seed, world, doors, journal, () -> {}, JudgedDoors.TODAY, true))
                .toList();
        try {
            for (var i = 0; i < STEPS; i++) {
                clients.get(random.nextInt(CLIENTS)).step(i / (double) STEPS, () -> false);
            }
        } catch (AssertionError disagreement) {
            throw new AssertionError("history of seed " + seed + ": " + disagreement.getMessage(), disagreement);
        }
    }

    private static int sum(Map<String, Integer> met) {
        return met.values().stream().mapToInt(Integer::intValue).sum();
    }
}
