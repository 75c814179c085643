package org.mithaq.local.door;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.mithaq.local.launch.Console;
import tools.jackson.databind.json.JsonMapper;

/** The publication of a running system, which an administrator may begin anew. */
public record PublicationDoor(String url, String token, Console console) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** How far the log is published, and how far it goes. */
    private record Progress(long position, long end) {}

    /** Has everything published again, and waits until as many lines are as there were at the beginning. */
    public void republish() {
        var end = ask(request("/api/publication/restart").POST(HttpRequest.BodyPublishers.noBody()))
                .end();
        console.progress("Publishing " + end + " lines again");
        var position = 0L;
        var movedAt = System.nanoTime();
        while (position < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            var now = ask(request("/api/publication").GET()).position();
            if (now != position) {
                console.progress("Published up to " + now + " of " + end);
                position = now;
                movedAt = System.nanoTime();
            } else if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
                throw failed("The publication does not get beyond " + now + " of " + end + ": " + url
                        + "/actuator/health says why");
            }
        }
        console.result("Published again: " + end + " lines");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private static Progress ask(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw failed("The command-service answered " + answer.statusCode() + ": " + answer.body());
            }
            return JsonMapper.shared().readValue(answer.body(), Progress.class);
        } catch (IOException failure) {
            throw failed("The command-service cannot be asked: " + failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failed("Interrupted while waiting for the publication");
        }
    }
}
