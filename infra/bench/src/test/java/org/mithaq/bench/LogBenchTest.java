package org.mithaq.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Json;
import org.mithaq.events.LineReader;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.servers.TestServers;
import tools.jackson.databind.JsonNode;

class LogBenchTest {

    private static final int EVENTS = 1_500;

    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void the_log_is_measured_beside_its_peers() throws Exception {
        var run = run(scale(false));

        assertThat(run.get("figures").propertyNames())
                .contains(
                        "log.line",
                        "log.raw.single-row",
                        "log.raw.multi-row",
                        "log.copy",
                        "log.axon",
                        "log.axon.cached",
                        "log.bus.1",
                        "log.bus.128",
                        "log.bus.128.with-key",
                        "log.replay",
                        "log.replay.axon",
                        "log.verification");
        assertThat(run.get("ratios").propertyNames())
                .containsExactly(
                        "log.bus.128 / log.axon",
                        "log.bus.128 / log.axon.cached",
                        "log.bus.1 / log.raw.single-row",
                        "log.replay / log.replay.axon");
        run.get("figures")
                .forEach(
                        figure -> assertThat(figure.get("median").doubleValue()).isPositive());
    }

    @Test
    @Tag("full")
    void a_full_run_also_measures_services_larger_logs_and_flowable() throws Exception {
        System.setProperty("mithaq.home", Path.of("../..").toRealPath().toString());

        var run = run(scale(true), "--full");

        assertThat(run.get("figures").propertyNames())
                .contains(
                        "log.http.128",
                        "log.publication",
                        "log.projection",
                        "log.before.100",
                        "log.before.1000",
                        "log.bytes.wal",
                        "log.bytes.axon.tables",
                        "log.flowable.8");
        assertThat(run.get("ratios").propertyNames())
                .contains(
                        "log.http.128 / log.bus.128",
                        "log.publication / log.bus.128",
                        "log.bus.* x 0.9 / log.flowable.*");
    }

    @Test
    void both_replay_the_same_records() {
        try (var store = Store.empty(TestServers.postgres().freshCommandDatabase());
                var peer = Peer.on(TestServers.postgres().freshCommandDatabase())) {
            LogRows.fill(store.owner(), EVENTS);
            var plans = LogRows.fillPeer(store, peer, EVENTS);

            var ours = new ConcurrentHashMap<String, PlanRecord>();
            var theirs = new ConcurrentHashMap<String, PlanRecord>();
            Replay.of(store.owner(), store.types()).each(ours::put);
            new PeerReplay(peer, plans).each(theirs::put);

            assertThat(ours).hasSize(plans.size()).isEqualTo(theirs);
        }
    }

    @Test
    void made_lines_say_what_stands_beside_them_and_are_of_the_promised_length() {
        var reader = new LineReader(EventTypes.of(List.of(PlanEvent.class), List.of()));
        var log = new MadeLog(3);
        var places = new HashSet<String>();

        log.next(EVENTS).forEach(made -> {
            var read = reader.read(made.line());
            assertThat(read.stream()).isEqualTo(made.stream());
            assertThat(read.recorded().version()).isEqualTo(made.version());
            assertThat(read.recorded().id()).isEqualTo(made.event());
            assertThat(new String(made.line(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("\"commandid\":\"" + made.command() + "\"", "\"type\":\"" + made.type() + "\"");
            places.add(made.stream() + " " + made.version());
        });

        assertThat(places).hasSize(EVENTS);
        assertThat(log.averageLine()).isBetween(550.0, 650.0);
    }

    private static Scale scale(boolean services) {
        var log = new LogScale(EVENTS, 1_000, 500, List.of(1, 128), List.of(100, 1_000), services);
        return new Scale(List.of(400), 500, 1, Duration.ofMillis(50), new MadePlans(3, 40, 120), log, 60);
    }

    private JsonNode run(Scale scale, String... more) throws Exception {
        var file = folder.resolve("figures.json");
        var line = Bench.commandLine(scale)
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(err, true));
        var arguments =
                new java.util.ArrayList<>(List.of("--only", "log", "--seconds", "1", "--json", file.toString()));
        arguments.addAll(List.of(more));

        assertThat(line.execute(arguments.toArray(String[]::new)))
                .as(err.toString())
                .isZero();
        return Json.STRICT.readTree(Files.readString(file));
    }
}
