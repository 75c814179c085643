package org.mithaq.process.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.contract.Kept;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.plan.Histories;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Conformance;
import org.mithaq.process.definition.Definition.Stage;
import org.mithaq.process.definition.Rules;
import org.mithaq.process.definition.Stages;
import org.mithaq.process.definition.Verdict;
import org.mithaq.process.publication.Published;

class ShippedProcessesTest {

    private static final Path PINS = Path.of("src/test/resources/processes/pins.txt");
    private static final Rules SIMPLE =
            ShippedProcesses.ALL.newest("simple").orElseThrow().rules();
    private static final LocalDate FAR = LocalDate.of(2040, 1, 1);

    @Test
    void each_is_found_by_its_id_and_by_its_pin() {
        assertThat(ShippedProcesses.ALL.all())
                .extracting(published -> published.ref().id())
                .containsExactly("simple", "ogp-local", "ogp-national", "remacto");
        assertThat(ShippedProcesses.ALL.all()).allSatisfy(published -> {
            assertThat(ShippedProcesses.ALL.newest(published.ref().id())).contains(published);
            assertThat(ShippedProcesses.ALL.of(published.ref())).contains(published);
            assertThat(published.definition().id()).isEqualTo(published.ref().id());
        });
        assertThat(ShippedProcesses.ALL.newest("nobody's")).isEmpty();
        assertThat(ShippedProcesses.ALL.of(new ProcessRef("simple", 1, Sha256.of("another text"))))
                .isEmpty();
    }

    @Test
    void a_version_never_changes_once_plans_can_be_bound_to_it() throws IOException {
        var pins = ShippedProcesses.ALL.all().stream()
                .flatMap(one -> ShippedProcesses.ALL.versions(one.ref().id()).stream())
                .map(Published::ref)
                .map(ref -> ref.id() + " " + ref.version() + " " + ref.sha256().value())
                .collect(Collectors.joining("\n", "", "\n"));

        Kept.same(PINS, pins);
    }

    @Test
    void a_plan_that_was_bound_to_simple_before_it_was_a_file_is_still_bound_to_it() {
        var pin = new ProcessRef(
                "simple", 1, new Sha256("5cb3b1964e159dbaddc60911e6d745a5f5f0a8f14794f993ff50e10586a106e5"));

        assertThat(ShippedProcesses.ALL.of(pin)).map(Published::rules).contains(SIMPLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void the_simple_process_says_in_its_file_what_is_said_here_in_java(long seed) {
        var history = Histories.of(seed, 120);
        for (var after = 1; after <= history.size(); after += 7) {
            var plan = PlanRecord.of(history.subList(0, after));
            assertThat(stages(plan)).isEqualTo(SimpleInJava.stages(plan));
            assertThat(unmet(plan)).isEqualTo(SimpleInJava.unmet(plan));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void on_every_day_a_plan_stands_in_the_last_stage_that_it_has_entered(long seed) {
        var history = Histories.of(seed, 120);
        var plan = PlanRecord.of(history);
        var stages = Stages.of(SIMPLE, Facts.of(plan, FAR));
        var days = history.stream().map(Recorded::occurredOn).sorted().toList();

        for (var day = days.getFirst().minusDays(2);
                day.isBefore(days.getLast().plusDays(400));
                day = day.plusDays(1)) {
            var until = day;
            var entered = SimpleInJava.stages(plan).entrySet().stream()
                    .filter(stage ->
                            stage.getValue().filter(on -> !on.isAfter(until)).isPresent())
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(stages.on(day).id()).isEqualTo(entered.isEmpty() ? "preparation" : entered.getLast());
            assertThat(stages.during(day)).contains(stages.on(day)).contains(stages.on(day.minusDays(1)));
        }
    }

    @Test
    void a_plan_stood_in_every_stage_that_it_entered_on_a_day() {
        var stages = new Stages(SIMPLE.definition().stages().stream()
                .map(stage -> new Stages.Entered(stage, Optional.of(day(stage))))
                .toList());

        assertThat(stages.during(LocalDate.of(2025, 4, 2)))
                .extracting(Stage::id)
                .containsExactly("co-creation", "submitted", "implementation");
        assertThat(stages.on(LocalDate.of(2025, 4, 2)).id()).isEqualTo("implementation");
        assertThat(stages.during(LocalDate.of(2024, 1, 1)))
                .extracting(Stage::id)
                .containsExactly("preparation");
    }

    private static LocalDate day(Stage stage) {
        return switch (stage.id()) {
            case "preparation" -> LocalDate.of(2025, 1, 10);
            case "co-creation" -> LocalDate.of(2025, 2, 10);
            case "closed" -> LocalDate.of(2027, 7, 1);
            default -> LocalDate.of(2025, 4, 2);
        };
    }

    private static Map<String, Optional<LocalDate>> stages(PlanRecord plan) {
        var stages = new LinkedHashMap<String, Optional<LocalDate>>();
        Stages.of(SIMPLE, Facts.of(plan, FAR))
                .all()
                .forEach(entered -> stages.put(entered.stage().id(), entered.on()));
        return stages;
    }

    private static List<String> unmet(PlanRecord plan) {
        return Conformance.of(SIMPLE, Facts.of(plan, FAR)).stream()
                .filter(judgement -> judgement.verdict() != Verdict.MET)
                .map(judgement -> judgement.rule().code())
                .toList();
    }
}
