package org.mithaq.bench;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.mithaq.bench.LargePlan.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.mithaq.command.consultation.ConsultationCommand.OpenConsultation;
import org.mithaq.command.plan.PlanCommand;
import org.mithaq.consultation.Window;
import org.mithaq.events.Json;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.plan.consultation.ConsultationId;
import org.mithaq.servers.TestServers;
import tools.jackson.databind.JsonNode;

/** A command service with a plan on which the public is consulted, and the ways in: the public’s, and that of those who answer. */
final class Consulted implements AutoCloseable {

    private static final String NO_KAFKA = "127.0.0.1:9";
    private static final ConsultationId CONSULTATION = new ConsultationId("proposals");
    private static final int AT_ONCE = 8;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong number = new AtomicLong();
    private final Issuer issuer = new Issuer();
    private final CommandServer server;
    private final String token = issuer.token("bench-consulted");
    private final PlanLife plan = PlanLife.next();

    private Consulted(Path home) throws IOException {
        server = new CommandServer(
                home,
                Files.createTempDirectory("mithaq-consulted-"),
                TestServers.postgres().freshCommandDatabase(),
                NO_KAFKA,
                issuer.url());
    }

    /** One in which so many contributions were made already, by a few people at a time. */
    static Consulted with(int contributions, Path home, Stopwatch stopwatch) {
        try {
            var consulted = new Consulted(home);
            consulted.server.start();
            consulted.open();
            consulted.fill(contributions, stopwatch);
            return consulted;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void open() {
        send(plan.command(0));
        var windows =
                List.of(new Window(Channel.PLATFORM, LocalDate.EPOCH, LocalDate.EPOCH.plusYears(200), null, null));
        send(
                "OpenConsultation",
                Json.LENIENT.valueToTree(new OpenConsultation(
                        CONSULTATION,
                        plan.id(),
                        text("What should be published first?"),
                        null,
                        windows,
                        List.of(),
                        60)));
    }

    private void fill(int contributions, Stopwatch stopwatch) {
        var began = System.nanoTime();
        for (var done = 0; done < contributions; done += AT_ONCE) {
            var some = IntStream.range(0, Math.min(AT_ONCE, contributions - done))
                    .mapToObj(_ -> contribute())
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(some).join();
        }
        stopwatch.rate("consultation.fill", "contributions", contributions, System.nanoTime() - began);
        stopwatch.value("consultation.plan-events", "events", planEvents());
    }

    /** How many events the plan has by now, this one included. */
    private int planEvents() {
        return send(plan.command(1)).get("version").asInt();
    }

    /** One contribution of the public; complete when it was taken. */
    CompletableFuture<HttpResponse<String>> contribute() {
        var body = Json.LENIENT
                .createObjectNode()
                .put("text", "Publish the minutes of meeting " + number.incrementAndGet() + ". ".repeat(100))
                .put("language", "en");
        var request = HttpRequest.newBuilder(
                        URI.create(server.address() + "/api/consultations/" + CONSULTATION.value() + "/contributions"))
                .header("Content-Type", "application/json")
                .POST(ofString(body.toString()));
        return client.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(answer -> expected(201, answer));
    }

    JsonNode send(PlanCommand command) {
        return send(command.getClass().getSimpleName(), Json.LENIENT.valueToTree(command));
    }

    JsonNode send(String command, JsonNode body) {
        var request = authorized("/api/commands/" + command)
                .header("Content-Type", "application/json")
                .POST(ofString(body.toString()));
        return json(request);
    }

    /** The ids of so many contributions after a place, and the place of the last, after which it goes on, if it does. */
    JsonNode contributions(int after, int many) {
        return json(
                authorized("/api/consultations/" + CONSULTATION.value() + "/texts?after=" + after + "&limit=" + many));
    }

    static ConsultationId consultation() {
        return CONSULTATION;
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode json(HttpRequest.Builder request) {
        return Json.LENIENT.readTree(client.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(answer -> expected(200, answer))
                .join()
                .body());
    }

    private static HttpResponse<String> expected(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    @Override
    public void close() {
        client.close();
        server.close();
        issuer.close();
    }
}
