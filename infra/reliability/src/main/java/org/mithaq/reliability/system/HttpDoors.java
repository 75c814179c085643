package org.mithaq.reliability.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mithaq.events.Json;
import org.mithaq.reliability.model.Wish;
import org.mithaq.reliability.workload.Doors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The doors of a running installation over HTTP, with a token for each sender. */
public final class HttpDoors implements Doors {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_WITH_A_BATCH = Duration.ofSeconds(20);
    private static final Reply NONE = new Reply(0, MissingNode.getInstance());

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Stage stage;

    public HttpDoors(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<String> names() {
        return Stage.COMMANDS;
    }

    @Override
    public Reply send(String door, Wish wish, String key, boolean readable) {
        var body = wish.body().toString();
        var request = request(stage.url(door) + "/api/commands/" + wish.command(), wish.sender(), PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(readable ? body : body.substring(0, body.length() / 2)));
        if (!wish.ifMatch().isEmpty()) {
            request.header("If-Match", wish.ifMatch());
        }
        return exchange(request.build());
    }

    @Override
    public List<Reply> batch(String door, List<Wish> wishes, List<String> keys) {
        var lines = new StringBuilder();
        for (var i = 0; i < wishes.size(); i++) {
            var line = Json.LENIENT
                    .createObjectNode()
                    .put("type", wishes.get(i).command())
                    .put("id", keys.get(i));
            line.set("payload", wishes.get(i).body());
            lines.append(line).append('\n');
        }
        var request = request(
                        stage.url(door) + "/api/commands", wishes.getFirst().sender(), PATIENCE_WITH_A_BATCH)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines.toString()))
                .build();
        return text(request).map(HttpDoors::lines).orElse(List.of());
    }

    @Override
    public Reply read(String plan, int atLeast) {
        return get("/api/plans/" + plan + (atLeast > 0 ? "?atLeast=" + atLeast : ""));
    }

    /** Asks the query service. */
    public Reply get(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(stage.url(Stage.QUERY) + path))
                .timeout(PATIENCE)
                .build());
    }

    /** Asks a service what is only told to some. */
    public Reply get(String service, String path, String role) {
        return exchange(request(stage.url(service) + path, new Wish.Sender("", role, ""), PATIENCE)
                .build());
    }

    private HttpRequest.Builder request(String url, Wish.Sender sender, Duration patience) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(patience)
                .header("Authorization", "Bearer " + token(sender));
    }

    private Reply exchange(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), json(response.body()));
        } catch (IOException _) {
            return NONE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }

    private Optional<String> text(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return Optional.of(response.body()).filter(_ -> response.statusCode() == 200);
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static List<Reply> lines(String body) {
        return body.lines().map(HttpDoors::json).map(HttpDoors::reply).toList();
    }

    private static Reply reply(JsonNode line) {
        var status = line.path("status").asInt(0);
        return new Reply(status, line.path(status == 200 ? "result" : "problem"));
    }

    /** A token lives longer than a run. */
    private String token(Wish.Sender sender) {
        return tokens.computeIfAbsent(
                sender.role() + "/" + sender.member(),
                _ -> stage.tokens()
                        .of(sender.role(), Optional.of(sender.member()).filter(member -> !member.isEmpty())));
    }

    private static JsonNode json(String text) {
        try {
            return text.startsWith("{") ? Json.LENIENT.readTree(text) : MissingNode.getInstance();
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }
}
