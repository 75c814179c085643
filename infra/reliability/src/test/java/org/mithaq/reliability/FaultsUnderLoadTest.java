package org.mithaq.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mithaq.reliability.faults.Fault;
import org.mithaq.reliability.faults.FaultList;
import org.mithaq.reliability.history.Exchange;
import org.mithaq.reliability.system.Stage;

/** A whole installation, broken under load; every answer and every record of it is explained by an independent model. */
class FaultsUnderLoadTest {

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
            "409 plan.not-submitted",
            "409 plan.member-unknown",
            "409 plan.id-used",
            "409 commitment.unknown",
            "409 milestone.unknown",
            "409 endorsement.already-given",
            "412 command.stale",
            "422 command.invalid",
            "403 membership.other-region",
            "403 membership.other-organisation",
            "unknown");

    /** What a long run must have met besides. */
    private static final List<String> RARE_OUTCOMES = List.of(
            "409 plan.already-submitted",
            "409 plan.co-creation-already-started",
            "409 commitment.outside-plan",
            "409 milestone.challenges-missing",
            "409 endorsement.after-submission",
            "403 correction.not-the-author",
            "409 plan.requirements-missing",
            "409 plan.already-published",
            "409 milestone.outside-commitment",
            "409 process.unknown",
            "409 plan.implementation-already-started",
            "409 milestone.evidence-missing",
            "422 command.key-reused",
            "404 event.unknown",
            "409 correction.ground-lost",
            "409 correction.retracted",
            "409 correction.id-changed");

    @Test
    void nothing_that_was_promised_is_broken_by_the_faults_that_matter_most() {
        broken(Duration.ofMinutes(2), faults -> faults.few().iterator(), OUTCOMES);
    }

    @Test
    @Tag("full")
    void nothing_that_was_promised_is_broken_by_any_fault() {
        var all = new ArrayList<>(OUTCOMES);
        all.addAll(RARE_OUTCOMES);
        broken(Duration.ofMinutes(15), faults -> faults.all(true).iterator(), all);
    }

    @Test
    @Tag("full")
    void where_nothing_breaks_every_answer_and_every_record_of_20000_commands_is_the_models() {
        var quiet = Duration.ofMinutes(4);
        var all = new ArrayList<>(OUTCOMES);
        all.addAll(RARE_OUTCOMES);
        all.remove("unknown");
        try (var stage = Stage.start(home())) {
            var result = explained(
                    stage,
                    new Scale(8, 50, 200, quiet),
                    _ -> List.of(Fault.of("nothing", quiet, () -> {}, () -> {})).iterator(),
                    all);
            assertThat(result.history().journal()).hasSizeGreaterThan(20_000);
        }
    }

    private static void broken(
            Duration expected, Function<FaultList, Iterator<Fault>> schedule, List<String> outcomes) {
        try (var stage = Stage.start(home())) {
            var result = explained(stage, Scale.of(expected), schedule, outcomes);
            assertThat(result.cuts()).as("connections cut inside a commit").isPositive();
        }
    }

    private static Run.Result explained(
            Stage stage, Scale scale, Function<FaultList, Iterator<Fault>> schedule, List<String> outcomes) {
        var result = new Run(SEED, stage, System.out::println).under(scale, schedule);
        System.out.println(new Page(result, "this build", 0).markdown());
        assertSoftly(softly -> {
            softly.assertThat(result.violations()).as("seed %d", SEED).isEmpty();
            softly.assertThat(result.recoveries()).as("seed %d", SEED).noneMatch(Recovery::late);
            softly.assertThat(result.history().journal().stream()
                            .map(Exchange::outcome)
                            .collect(Collectors.toSet()))
                    .as("seed %d", SEED)
                    .containsAll(outcomes);
        });
        return result;
    }

    private static Path home() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mithaq")))
                .findFirst()
                .orElseThrow();
    }
}
