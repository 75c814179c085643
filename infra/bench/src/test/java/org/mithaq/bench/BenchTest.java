package org.mithaq.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.events.Json;
import org.mithaq.servers.TestServers;

class BenchTest {

    private static final Scale TINY = new Scale(
            List.of(400),
            500,
            1,
            Duration.ofMillis(10),
            new MadePlans(3, 40, 120),
            new LogScale(1_000, 1_000, 500, List.of(1), List.of(100), false),
            60);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void a_run_prints_every_figure_and_writes_the_promised_shape() throws Exception {
        var file = folder.resolve("figures.json");

        assertThat(run("--only", "plans", "--seconds", "1", "--json", file.toString()))
                .as(err.toString())
                .isZero();
        var json = Json.STRICT.readTree(Files.readString(file));
        assertThat(json.propertyNames()).containsExactly("machine", "commit", "figures", "ratios");
        assertThat(json.get("figures").propertyNames())
                .contains(
                        "decide.400",
                        "judge.400",
                        "decide.400.UpdateMilestone",
                        "decide.400.one-milestone.UpdateMilestone.repeated",
                        "fold.500",
                        "load.400",
                        "load.400.first-in-process",
                        "load.400.axon-jdbc",
                        "command.400.cold",
                        "command.400.warm");
        json.get("figures").forEach(figure -> {
            assertThat(figure.propertyNames()).containsExactly("median", "min", "max", "unit");
            assertThat(figure.get("median").doubleValue())
                    .isBetween(
                            figure.get("min").doubleValue(), figure.get("max").doubleValue());
        });
        assertThat(json.get("ratios").propertyNames()).containsExactly("load.400.axon-jdbc / load.400");
        assertThat(out.toString()).contains(json.get("figures").propertyNames());
        assertThat(err.toString()).contains("6/10 decide.400, round 1 of 1", "10/10 command.400, round 1 of 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seconds=0 | --seconds is a number from 1 to 3600, not 0",
                "--seconds=ten | Invalid value for option '--seconds'",
                "--json=/nowhere/figures.json | /nowhere/figures.json cannot be written",
                "--json=/ | / cannot be written",
                "--fast | Unknown option: '--fast'",
                "--only=tea | Invalid value for option '--only'",
            })
    void wrong_use_is_told_before_anything_is_measured(String argument, String told) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(err.toString()).contains(told);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_prefix_that_no_row_has_is_refused_and_nothing_is_started_for_it() {
        assertThat(run("--only", "log", "--rows", "tea")).isEqualTo(2);
        assertThat(err.toString()).contains("No row's name begins with tea").doesNotContain("service starts");
    }

    @Test
    void every_page_and_call_is_measured_and_its_first_answer_apart() throws Exception {
        var file = folder.resolve("pages.json");
        System.setProperty("mithaq.home", Path.of("../..").toRealPath().toString());

        assertThat(run("--only", "pages", "--seconds", "1", "--json", file.toString()))
                .as(err.toString())
                .isZero();
        var figures = Json.STRICT.readTree(Files.readString(file)).get("figures");
        assertThat(figures.propertyNames()).contains("pages.take-in", "pages.plan");
        assertThat(figures.propertyNames())
                .containsAll(Address.ALL.stream()
                        .map(address -> "pages." + address.name() + ".first")
                        .toList());
        assertThat(err.toString()).contains("A topic gets 200 events of 3 plans", "events a second");
    }

    @Test
    void a_consultation_is_filled_and_answered_while_others_send_commands() throws Exception {
        var file = folder.resolve("consultation.json");
        System.setProperty("mithaq.home", Path.of("../..").toRealPath().toString());

        assertThat(run("--only", "consultation", "--seconds", "1", "--json", file.toString()))
                .as(err.toString())
                .isZero();
        var json = Json.STRICT.readTree(Files.readString(file));
        assertThat(json.get("figures").propertyNames())
                .contains(
                        "consultation.fill",
                        "consultation.commands.alone",
                        "consultation.commands.beside",
                        "consultation.contribution",
                        "consultation.taken",
                        "consultation.answers",
                        "consultation.answered");
        assertThat(json.at("/figures/consultation.plan-events/median").intValue())
                .as("events of a plan on which 60 people had a say: opened, told once or twice, described")
                .isBetween(2, 4);
        assertThat(json.get("ratios").propertyNames())
                .containsExactly("consultation.commands.alone / consultation.commands.beside");
    }

    @Test
    void the_peer_reads_the_same_events_as_we_do() {
        try (var store = Store.on(TestServers.postgres().freshCommandDatabase(), 300, 1)) {
            new Filling(store).fill();
            var ours = store.ours().readEvents(store.stream(0), 0).asStream().toList();
            var peers = store.peer().readEvents(store.stream(0), 0).asStream().toList();

            assertThat(ours).hasSize(300);
            assertThat(peers.stream().<Object>map(Message::getPayload).toList())
                    .isEqualTo(ours.stream().<Object>map(Message::getPayload).toList());
            assertThat(peers.stream().map(Message::getMetaData).toList())
                    .isEqualTo(ours.stream().map(Message::getMetaData).toList());
        }
    }

    private int run(String... arguments) {
        return Bench.commandLine(TINY)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
