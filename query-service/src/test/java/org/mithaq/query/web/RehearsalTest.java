package org.mithaq.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void every_kind_of_page_of_the_richest_plan_is_drawn_in_every_language() throws IOException {
        rehearse("""
                {"items": [{"planId": "poor", "version": 3}, {"planId": "rich", "version": 300}]}""");
        for (var language : List.of("ar", "fr", "en")) {
            for (var page : List.of(
                    "", "/plans/rich", "/plans/rich/commitments", "/plans/rich/commitments/C1", "/plans/rich/audit")) {
                assertThat(asked).contains("/" + language + page, "/" + language + page + "?asOf=2026-01-01");
            }
        }
        assertThat(asked).noneMatch(path -> path.contains("poor"));
    }

    @Test
    void where_there_is_no_plan_nothing_is_drawn() throws IOException {
        rehearse("{\"items\": []}");
        assertThat(asked).containsOnly("/api/plans?limit=50");
    }

    @Test
    void a_service_that_is_away_breaks_it_off() {
        new Rehearsal("http://127.0.0.1:1").run();
        assertThat(asked).isEmpty();
    }

    private void rehearse(String plans) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().toString();
            asked.add(path);
            var body = path.startsWith("/api/plans?")
                    ? plans
                    : "{\"planId\": \"rich\", \"commitments\": [{\"commitmentId\": \"C1\"}]}";
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            new Rehearsal("http://127.0.0.1:" + server.getAddress().getPort()).run();
        } finally {
            server.stop(0);
        }
    }
}
