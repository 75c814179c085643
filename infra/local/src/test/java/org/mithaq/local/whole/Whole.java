package org.mithaq.local.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mithaq.events.Json;
import org.mithaq.local.RunningSystem;
import tools.jackson.databind.JsonNode;

/** One whole installation with the demonstration plan, shared by all tests of this package; it ends with the JVM. */
final class Whole {

    static final RunningSystem SYSTEM = start();
    static final String DEMO = "open-regions-2025";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Whole() {}

    private static RunningSystem start() {
        var system = RunningSystem.demo();
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        return system;
    }

    /** What came back; status 0 if nothing did. */
    record Answer(int status, String body) {
        JsonNode json() {
            return Json.LENIENT.readTree(body);
        }
    }

    /** Sends a command as the demonstration user of this role. */
    static Answer send(String role, String command, String body, String key) {
        return exchange(HttpRequest.newBuilder(URI.create(SYSTEM.commands() + "/api/commands/" + command))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token(role))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Contributes as anybody, without a token. */
    static Answer contribute(String consultation, String body) {
        return exchange(HttpRequest.newBuilder(
                        URI.create(SYSTEM.commands() + "/api/consultations/" + consultation + "/contributions"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static Answer query(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(SYSTEM.queries() + path))
                .timeout(Duration.ofSeconds(10))
                .build());
    }

    /** Reads as the demonstration user of this role. */
    static Answer query(String path, String role) {
        return exchange(HttpRequest.newBuilder(URI.create(SYSTEM.queries() + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token(role))
                .build());
    }

    /** A page of the log itself. */
    static Answer log(long after) {
        return exchange(HttpRequest.newBuilder(URI.create(SYSTEM.commands() + "/api/log?limit=1000&after=" + after))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token("auditor"))
                .build());
    }

    /** A token lives longer than the tests run. */
    static String token(String role) {
        return TOKENS.computeIfAbsent(role, SYSTEM::token);
    }

    /** Sends what these tests have no shorter word for. */
    static Answer exchange(HttpRequest request) {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException away) {
            return new Answer(0, String.valueOf(away.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
