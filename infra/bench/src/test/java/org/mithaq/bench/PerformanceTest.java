package org.mithaq.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.events.Json;

class PerformanceTest {

    private static final Path HOME = Path.of("../..");

    @TempDir
    Path folder;

    @Test
    void the_readme_says_what_the_kept_figures_say() throws Exception {
        var performance = Performance.in(HOME.resolve("docs/performance.json"));

        assertThat(Files.readString(HOME.resolve("README.md"))).contains(performance.section());
    }

    @Test
    void the_section_is_written_between_the_marks_and_nothing_else_is_touched() throws Exception {
        var run = """
                {"machine": "a machine", "commit": "abc",
                 "figures": {"log.bus.128": {"median": 12345.6, "min": 1, "max": 2, "unit": "commands/s"}},
                 "ratios": {"log.bus.128 / log.axon": 6.5}}
                """;
        var section = new Performance(Json.STRICT.readTree(run)).section();
        var marks = section.lines().toList();
        var readme = Files.writeString(
                folder.resolve("README.md"), "before\n" + marks.getFirst() + "\nold\n" + marks.getLast() + "\nafter\n");

        new Performance(Json.STRICT.readTree(run)).into(readme);

        assertThat(Files.readString(readme))
                .startsWith("before\n<!--")
                .endsWith("-->\nafter\n")
                .doesNotContain("old")
                .contains("a machine; commit `abc`")
                .contains("| commands/s at 128 senders, ours / stock Axon without cache | 6.50 | 6.00 | 9.00 | kept |")
                .contains("| `log.bus.128` | 12,346 | 1.00 | 2.00 | commands/s |");
    }

    @Test
    void a_readme_without_a_place_for_it_is_left_alone() throws Exception {
        var readme = Files.writeString(folder.resolve("README.md"), "Nothing is measured here");
        var performance = new Performance(Json.STRICT.readTree("{}"));

        assertThatThrownBy(() -> performance.into(readme)).hasMessageContaining("has no place for it");
        assertThat(readme).hasContent("Nothing is measured here");
    }

    @Test
    void the_best_concurrency_of_each_is_compared_and_only_what_changes_a_plan_counts() {
        var target = Target.ALL.getLast();
        var medians =
                Map.of("log.bus.8", 1_000.0, "log.bus.512", 20_000.0, "log.flowable.4", 300.0, "log.flowable.8", 400.0);

        assertThat(target.name()).isEqualTo("log.bus.* x 0.9 / log.flowable.*");
        assertThat(target.of(medians)).hasValue(45);
        assertThat(target.verdict(45)).isEqualTo("kept");
        assertThat(target.verdict(60)).isEqualTo("stretch reached");
        assertThat(target.verdict(29.9)).isEqualTo("missed");
        assertThat(target.of(Map.of("log.bus.8", 1_000.0))).isEmpty();
    }
}
