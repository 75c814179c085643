package org.mithaq.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.mithaq.events.Json;
import org.mithaq.servers.Database;
import org.mithaq.servers.TestServers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The command service as it runs, on real PostgreSQL and Kafka, spoken to over HTTP. One of it serves all tests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningCommandService {

    protected static final Database DATABASE = TestServers.postgres().command();

    /** Lives as long as these tests. */
    protected static final Path EVIDENCE =
            Path.of("target/evidence-" + UUID.randomUUID()).toAbsolutePath();

    /** Where the keys of the log lie, as long as these tests. */
    protected static final Path KEYS =
            Path.of("target/keys-" + UUID.randomUUID()).toAbsolutePath();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    protected JdbcClient db;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        DATABASE.settings("MITHAQ_COMMAND_DB").forEach((name, value) -> registry.add(name, () -> value));
        registry.add("MITHAQ_KAFKA", TestServers::kafka);
        registry.add("MITHAQ_ISSUER", TestIssuer.SHARED::url);
        registry.add("MITHAQ_SOURCE", () -> "urn:mithaq:test");
        registry.add("MITHAQ_EVIDENCE", EVIDENCE::toString);
        registry.add("MITHAQ_KEYS", KEYS::toString);
        registry.add("MITHAQ_EVIDENCE_LARGEST", () -> "1MB");
        registry.add("MITHAQ_EVIDENCE_PER_DAY", () -> "3MB");
        registry.add("MITHAQ_CONNECTION_TIMEOUT", () -> "2s");
        registry.add("MITHAQ_BODY_WITHIN", () -> "2s");
        // Who tests timers looks at them at their own time.
        registry.add("MITHAQ_TIMERS_EVERY", () -> "1d");
        registry.add("MITHAQ_CONSULTATIONS_LOOKED_AT_EVERY", () -> "1d");
    }

    @BeforeAll
    static void noUpdateCheck() {
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> response) {
        public JsonNode json() {
            return Json.STRICT.readTree(body);
        }

        public String code() {
            return json().path("code").asString("");
        }
    }

    protected int port() {
        return port;
    }

    protected static String newPlanId() {
        return "plan-" + UUID.randomUUID();
    }

    /** Sends a command as the demonstration user of this role; {@code headers} are names and values in turn. */
    protected Answer send(String role, String command, String body, String... headers) {
        return sendWith(TestIssuer.SHARED.token(role), command, body, headers);
    }

    /** Sends a command with this token. */
    protected Answer sendWith(String token, String command, String body, String... headers) {
        return post(
                "/api/commands/" + command,
                "application/json",
                body,
                with(headers, "Authorization", "Bearer " + token));
    }

    protected Answer open(String plan) {
        return send("admin", "OpenActionPlan", """
                {"planId": "%s", "title": {"en": "Open"}, "language": "en", "process": "simple", "planEnd": "2027-06", "termEnd": "2027-09",
                 "members": [{"id": "oriental", "name": {"en": "Oriental"}}, {"id": "souss-massa", "name": {"en": "Souss-Massa"}}],
                 "occurredOn": "2025-01-10"}""".formatted(plan));
    }

    protected Answer post(String path, String contentType, String body, String... headers) {
        return exchange(request(path, with(headers, "Content-Type", contentType))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    protected Answer get(String path, String... headers) {
        return exchange(request(path, headers).GET().build());
    }

    protected HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    protected static Answer exchange(HttpRequest request) {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    protected long lastPosition() {
        return db.sql("select coalesce(max(position), 0) from event_log")
                .query(Long.class)
                .single();
    }

    private static String[] with(String[] headers, String... more) {
        var all = Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }
}
