package org.mithaq.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./mithaq import} as its users call it. */
class ImportCommandTest {

    private static final Path PAGES = CommandLineRun.home().resolve("infra/importer/src/test/resources/pages");

    @TempDir
    Path data;

    @Test
    void a_dry_run_prints_commands_and_doubts_and_needs_nothing_that_runs() throws Exception {
        var run = run("--dry-run", page("given/draa-tafilalet-2025-2027.txt"), "--plan-id", "four-regions");

        var printed = JsonMapper.shared().readTree(run.out());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(printed.path("commands")).hasSize(73);
        assertThat(printed.path("commands").get(0).path("type").asString()).isEqualTo("OpenActionPlan");
        assertThat(printed.at("/commands/0/payload/planId").asString()).isEqualTo("four-regions");
        assertThat(printed.at("/commands/0/payload/title/en").asString())
                .isEqualTo("Action plan – Drâa-Tafilalet, Morocco, 2025 – 2027");
        assertThat(printed.path("doubts")).isNotEmpty();
        assertThat(printed.at("/doubts/0").propertyNames()).containsExactlyInAnyOrder("code", "detail", "where");
    }

    @Test
    void several_files_are_told_apart_by_their_names() throws Exception {
        var run = run(
                "--dry-run", page("variations/en-consortium-first.txt"), page("variations/en-consortium-second.html"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("en-consortium-first.txt: line").contains("en-consortium-second.html: line");
    }

    @Test
    void what_is_no_page_is_one_line() throws Exception {
        var image = Files.write(data.resolve("photo.jpg"), new byte[] {-1, -40, 0, 1, 2});
        var run = run(image.toString(), "--dry-run");

        assertThat(run.err()).isEqualToIgnoringNewLines("photo.jpg is neither text nor HTML");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void where_nothing_runs_nothing_is_sent() throws Exception {
        var run = run(page("given/draa-tafilalet-2025-2027.txt"));

        assertThat(run.err()).isEqualToIgnoringNewLines("Nothing runs on " + data);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void an_id_that_cannot_be_and_a_call_without_files_are_wrong_use() throws Exception {
        assertThat(run("--plan-id", "no id", page("given/draa-tafilalet-2025-2027.txt"))
                        .exitCode())
                .isEqualTo(2);
        assertThat(run("--dry-run").exitCode()).isEqualTo(2);
    }

    private static String page(String name) {
        return PAGES.resolve(name).toString();
    }

    private CommandLineRun run(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("import"));
        all.addAll(List.of(arguments));
        return CommandLineRun.of(
                Map.of("MITHAQ_DATA", data.toString(), "LC_ALL", "C.UTF-8"), all.toArray(String[]::new));
    }
}
