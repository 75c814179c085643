package org.mithaq.process.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.plan.Histories;
import org.mithaq.plan.PlanRecord;
import org.mithaq.process.Facts;
import org.mithaq.process.ProcessDefinition;
import org.mithaq.process.Processes;
import org.mithaq.process.Requirement;
import org.mithaq.process.definition.Conformance;
import org.mithaq.process.definition.Definition;
import org.mithaq.process.definition.Rules;
import org.mithaq.process.definition.Rules.Answer;
import org.mithaq.process.definition.Verdict;

class ShippedProcessesTest {

    private static final Rules WRITTEN =
            ShippedProcesses.named("simple").orElseThrow().rules();
    private static final ProcessDefinition CODED = Processes.named("simple").orElseThrow();
    private static final LocalDate FAR = LocalDate.of(2040, 1, 1);

    @Test
    void each_is_called_as_its_file_says() {
        assertThat(ShippedProcesses.ids())
                .containsExactly("simple", "ogp-local")
                .allSatisfy(id -> assertThat(ShippedProcesses.named(id)
                                .orElseThrow()
                                .rules()
                                .definition()
                                .id())
                        .isEqualTo(id));
        assertThat(ShippedProcesses.named("nobody's")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void the_simple_process_says_in_its_file_what_it_says_in_code(long seed) {
        var history = Histories.of(seed, 120);
        for (var after = 1; after <= history.size(); after += 7) {
            var plan = PlanRecord.of(history.subList(0, after));
            assertThat(stages(plan))
                    .isEqualTo(CODED.stages().stream()
                            .map(stage -> stage.id() + " " + stage.entered().apply(plan))
                            .toList());
            assertThat(unmet(plan))
                    .isEqualTo(CODED.beforeSubmission().stream()
                            .filter(requirement -> !requirement.met().test(plan))
                            .map(Requirement::code)
                            .toList());
        }
    }

    @Test
    void its_stages_and_requirements_are_called_alike_in_file_and_code() {
        var definition = WRITTEN.definition();
        assertThat(definition.stages())
                .extracting(Definition.Stage::title)
                .isEqualTo(CODED.stages().stream().map(stage -> stage.title()).toList());
        assertThat(definition.requirements())
                .extracting(Definition.Requirement::title)
                .isEqualTo(CODED.beforeSubmission().stream()
                        .map(Requirement::title)
                        .toList());
    }

    private static List<String> stages(PlanRecord plan) {
        var facts = Facts.of(plan, FAR);
        return WRITTEN.definition().stages().stream()
                .map(stage -> stage.id() + " " + told(WRITTEN.ask(stage.entered(), facts)))
                .toList();
    }

    private static Optional<Object> told(Answer answer) {
        return answer instanceof Answer.Told(var value) ? Optional.of(value) : Optional.empty();
    }

    private static List<String> unmet(PlanRecord plan) {
        return Conformance.of(WRITTEN, Facts.of(plan, FAR)).stream()
                .filter(judgement -> judgement.verdict() != Verdict.MET)
                .map(judgement -> judgement.requirement().code())
                .toList();
    }
}
