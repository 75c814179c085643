package org.mithaq.local.whole;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A generated history of eight clients of four regions, explained answer by answer by an independent model. */
class IndependentModelTest {

    /** Drawn anew each time; {@code -Dmithaq.seed} repeats what was sent, though not what the clients raced for. */
    private static final long SEED = Long.getLong("mithaq.seed", System.nanoTime() % 1_000_000);

    /** What a run must have met to prove anything. */
    private static final List<String> OUTCOMES = List.of(
            "200 accepted",
            "200 unchanged",
            "400 command.not-json",
            "400 command.unknown-field",
            "403 command.forbidden",
            "404 command.unknown",
            "404 plan.unknown",
            "409 plan.already-opened",
            "409 plan.already-submitted",
            "409 plan.co-creation-already-started",
            "409 plan.not-submitted",
            "409 plan.member-unknown",
            "409 plan.id-used",
            "409 commitment.unknown",
            "409 commitment.outside-plan",
            "409 milestone.unknown",
            "409 milestone.challenges-missing",
            "409 endorsement.already-given",
            "409 endorsement.after-submission",
            "412 command.stale",
            "422 command.invalid",
            "403 correction.not-the-author",
            "403 membership.other-region",
            "403 membership.other-organisation");

    /** What a long run must have met besides. */
    private static final List<String> RARE_OUTCOMES = List.of(
            "409 plan.requirements-missing",
            "409 plan.already-published",
            "409 milestone.outside-commitment",
            "409 process.unknown",
            "409 plan.implementation-already-started",
            "409 milestone.evidence-missing",
            "422 command.key-reused",
            "404 event.unknown",
            "403 membership.not-of-this-plan",
            "403 membership.on-behalf-of",
            "409 correction.ground-lost",
            "409 correction.retracted",
            "409 correction.id-changed");

    @Test
    void every_answer_and_every_record_of_1500_commands_is_the_models() {
        everythingIsTheModels(1_500, 8, OUTCOMES);
    }

    @Test
    @Tag("full")
    void every_answer_and_every_record_of_20000_commands_is_the_models() {
        everythingIsTheModels(
                20_000,
                50,
                Stream.concat(OUTCOMES.stream(), RARE_OUTCOMES.stream()).toList());
    }

    private static void everythingIsTheModels(int commands, int plans, List<String> outcomes) {
        var history = GeneratedHistory.of(SEED, commands, plans);
        System.out.println(history.table());
        assertSoftly(softly -> {
            softly.assertThat(history.unexplained()).as("seed %d", SEED).isEmpty();
            softly.assertThat(history.differentRecords()).as("seed %d", SEED).isEmpty();
            softly.assertThat(history.outcomes()).as("seed %d", SEED).containsAll(outcomes);
        });
    }
}
