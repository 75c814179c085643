package org.mithaq.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mithaq.keys.KeyFolder;
import org.mithaq.local.launch.Port;
import org.mithaq.tree.LogKey;

/** What an operator does to a running system: publishes again what Kafka has lost, and changes the key of the log. */
@Tag("full")
class LostTopicTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @AutoClose
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_lost_topic_is_published_again_and_a_new_key_takes_over_and_readers_take_no_harm() throws Exception {
        try (var system = RunningSystem.up()) {
            var token = system.token("admin");
            open(system, token, "before");
            awaitPlan(system, "before");
            rotate(system, token);

            delete(system.kafka(), "mithaq.events.v1");
            open(system, token, "later");
            await().atMost(PATIENCE).until(() -> health(system, token).contains("is shorter than what was published"));

            var republish = run(system, "republish");
            assertThat(republish.exitCode()).as(republish.err()).isZero();
            assertThat(republish.out()).isEqualToIgnoringNewLines("Published again: 3 lines");
            awaitPlan(system, "later");
            open(system, token, "afterwards");
            awaitPlan(system, "afterwards");
            awaitPlan(system, "before");
        }
    }

    private void rotate(RunningSystem system, String token) throws Exception {
        var keys = new KeyFolder(system.data().resolve("keys"));
        await().atMost(PATIENCE).until(() -> health(system, token).contains("signedBy"));
        var old = keys.known().getFirst();
        var rotated = run(system, "rotate-key");
        assertThat(rotated.exitCode()).as(rotated.err()).isZero();
        var next = LogKey.read(rotated.out().strip());
        assertThat(keys.known()).containsExactly(old, next);
        open(system, token, "between");
        await().atMost(PATIENCE)
                .until(() -> health(system, token).contains("\"signedBy\":\"" + old.id() + ", " + next.id() + "\""));
    }

    private static void delete(String kafka, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    private static CommandLineRun run(RunningSystem system, String... arguments) throws Exception {
        var environment = new HashMap<String, String>();
        for (var port : Port.values()) {
            environment.put(port.variable(), Integer.toString(system.port(port)));
        }
        environment.put("MITHAQ_DATA", system.data().toString());
        return CommandLineRun.of(environment, arguments);
    }

    private void open(RunningSystem system, String token, String plan) throws Exception {
        var opened = send(request(system.commands() + "/api/commands/OpenActionPlan", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                    {"planId": "%s", "title": {"fr": "Plan"}, "process": "simple", "planEnd": "2027-06",
                     "members": [{"id": "oriental", "name": {"fr": "L’Oriental"}}], "occurredOn": "2025-01-10"}
                    """.formatted(plan)))
                .build());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    }

    private void awaitPlan(RunningSystem system, String plan) {
        await().atMost(PATIENCE)
                .until(() -> send(request(system.queries() + "/api/plans/" + plan, "")
                                        .build())
                                .statusCode()
                        == 200);
    }

    private String health(RunningSystem system, String token) throws Exception {
        return send(request(system.commands() + "/actuator/health", token).build())
                .body();
    }

    private static HttpRequest.Builder request(String url, String token) {
        var request = HttpRequest.newBuilder(URI.create(url));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
