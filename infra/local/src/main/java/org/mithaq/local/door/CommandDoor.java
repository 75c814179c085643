package org.mithaq.local.door;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where commands are sent, many at a time. */
public record CommandDoor(String url, String token) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** One for all doors, since a connection is kept from one batch to the next. */
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The version that each plan has when all commands were accepted; the first that is refused fails. */
    public Map<String, Long> send(String name, List<String> lines) {
        return versions(name, lines, answers(name, lines));
    }

    /** What was said to each command, in order, once the service was not too busy for any of them. */
    public List<JsonNode> answers(String name, List<String> lines) {
        var latest = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answers = post(name, lines);
            if (answers.stream().noneMatch(CommandDoor::isBusy)) {
                return answers;
            }
            if (System.nanoTime() > latest) {
                throw failed("The command-service stayed too busy to load " + name + ": " + answers.getLast());
            }
            // the ids make it harmless to send all of them again
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private List<JsonNode> post(String name, List<String> lines) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + "/api/commands"))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString(String.join("\n", lines) + "\n"))
                    .build();
            return answers(name, lines, HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw failed("The command-service cannot be asked to load " + name + ": " + failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failed("Interrupted while loading " + name);
        }
    }

    private static List<JsonNode> answers(String name, List<String> lines, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw failed(
                    "The command-service answered " + response.statusCode() + " to " + name + ": " + response.body());
        }
        var answers = response.body()
                .lines()
                .filter(line -> !line.isBlank())
                .map(CommandDoor::json)
                .toList();
        if (answers.size() != lines.size()) {
            throw failed("The command-service gave " + answers.size() + " answers to " + lines.size() + " commands of "
                    + name);
        }
        return answers;
    }

    /** The version that each plan has by these answers; the first that is a refusal fails. */
    public static Map<String, Long> versions(String name, List<String> lines, List<JsonNode> answers) {
        var versions = new TreeMap<String, Long>();
        for (var i = 0; i < lines.size(); i++) {
            var answer = answers.get(i);
            if (answer.path("status").asInt() != 200) {
                throw failed("Line " + (i + 1) + " of " + name + " was refused: " + answer);
            }
            var plan = json(lines.get(i)).path("payload").path("planId").asString();
            versions.merge(plan, answer.path("result").path("version").asLong(), Math::max);
        }
        return versions;
    }

    private static boolean isBusy(JsonNode answer) {
        var status = answer.path("status").asInt();
        return status == 429 || status == 503;
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
