package org.mithaq.local.door;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plans that readers see. */
public record PlanList(String url) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Returns when each plan is seen in at least the version that it must have. */
    public void await(Map<String, Long> versions) {
        var latest = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!sees(http, versions)) {
                if (System.nanoTime() > latest) {
                    throw failed("The plans " + versions + " were not visible at " + url + "/api/plans within "
                            + PATIENCE.toSeconds() + " s");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Every plan of the list as it is now; none while the query-service cannot answer. */
    public List<JsonNode> items() {
        try (var http = HttpClient.newHttpClient()) {
            return items(http);
        }
    }

    private List<JsonNode> items(HttpClient http) {
        var items = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = page(http, after);
            page.path("items").forEach(items::add);
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return items;
    }

    private boolean sees(HttpClient http, Map<String, Long> versions) {
        var seen = new TreeMap<String, Long>();
        for (var item : items(http)) {
            seen.put(item.path("planId").asString(), item.path("version").asLong());
        }
        return versions.entrySet().stream()
                .allMatch(wanted -> seen.getOrDefault(wanted.getKey(), 0L) >= wanted.getValue());
    }

    /** The version in which readers see this plan; 0 if they do not. */
    public long version(String plan) {
        return read("/api/plans/" + plan).path("version").asLong(0);
    }

    /** The version in which readers see this consultation; 0 if they do not. */
    public long versionOfConsultation(String consultation) {
        return read("/api/consultations/" + consultation).path("version").asLong(0);
    }

    /** The day on which this plan was opened, if readers see it. */
    public Optional<LocalDate> openedOn(String plan) {
        return read("/api/plans/" + plan + "/events?limit=1")
                .at("/items/0/occurredOn")
                .asStringOpt()
                .map(LocalDate::parse);
    }

    private JsonNode read(String path) {
        try (var http = HttpClient.newHttpClient()) {
            return read(http, path);
        }
    }

    private JsonNode page(HttpClient http, String after) {
        return read(
                http,
                "/api/plans?limit=500"
                        + (after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8)));
    }

    /** An empty answer while the query-service cannot answer, or knows nothing of it. */
    private JsonNode read(HttpClient http, String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(10))
                .header("Accept", "application/json")
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return JsonMapper.shared().readTree(answer.statusCode() == 200 ? answer.body() : "{}");
        } catch (IOException _) {
            return JsonMapper.shared().createObjectNode();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failed("Interrupted while asking for the plans");
        }
    }
}
