package org.mithaq.query.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mithaq.events.Json;
import org.mithaq.events.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Draws every kind of page a few times in every language, as a reader would ask for it: what is read or compiled at its first
 * use is then there before the first reader comes.
 */
final class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private static final int ROUNDS = 3;

    /** Any day will do: what is not there on it is drawn as not found. */
    private static final LocalDate A_PAST_DAY = LocalDate.of(2026, 1, 1);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String service;

    Rehearsal(String service) {
        this.service = service;
    }

    /** Each round takes the plan that has most to show by then; nothing depends on it. */
    void run() {
        try (var http = HttpClient.newHttpClient()) {
            for (var round = 1; round <= ROUNDS; round++) {
                var plans = json(http, "/api/plans?limit=50").path("items").valueStream();
                var richest = plans.max(
                        Comparator.comparingInt(plan -> plan.path("version").asInt()));
                if (richest.isPresent()) {
                    draw(http, richest.get().path("planId").asString());
                }
            }
        } catch (IOException failure) {
            LOG.info("The rehearsal of the pages was broken off: {}", failure.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void draw(HttpClient http, String plan) throws IOException, InterruptedException {
        for (var path : paths(json(http, "/api/plans/" + plan))) {
            read(http, path);
        }
    }

    private static List<String> paths(JsonNode plan) {
        var own = "/plans/" + plan.path("planId").asString();
        var promised = plan.path("commitments")
                .valueStream()
                .limit(1)
                .map(commitment ->
                        own + "/commitments/" + commitment.path("commitmentId").asString());
        var pages = Stream.concat(Stream.of("", own, own + "/commitments", own + "/audit"), promised)
                .flatMap(page -> Stream.of(page, page + "?asOf=" + A_PAST_DAY))
                .toList();
        return Arrays.stream(Language.values())
                .flatMap(language -> pages.stream().map(page -> "/" + language.code() + page))
                .toList();
    }

    private JsonNode json(HttpClient http, String path) throws IOException, InterruptedException {
        return Json.LENIENT.readTree(read(http, path));
    }

    private String read(HttpClient http, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service + path))
                .timeout(PATIENCE)
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
