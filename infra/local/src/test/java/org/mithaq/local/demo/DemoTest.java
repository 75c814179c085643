package org.mithaq.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.local.door.CommandDoor;
import org.mithaq.local.door.PlanList;
import org.mithaq.local.launch.CannotGoOn;
import org.mithaq.local.launch.Console;

class DemoTest {

    private static final String ACCEPTED = """
            {"status": 200, "result": {"version": 1}}
            {"status": 200, "result": {"version": 2}}
            """;
    private static final String BUSY = """
            {"status": 200, "result": {"version": 1}}
            {"status": 503, "problem": {"code": "log.busy"}}
            """;
    private static final String REFUSED = """
            {"status": 200, "result": {"version": 1}}
            {"status": 409, "problem": {"code": "plan.unknown-member"}}
            """;

    final Queue<String> answers = new ArrayDeque<>();
    final Queue<String> lists = new ArrayDeque<>();
    final List<String> asked = new ArrayList<>();
    HttpServer services;

    @BeforeEach
    void start() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/api/commands", exchange -> answer(exchange, answers));
        services.createContext("/api/plans", exchange -> answer(exchange, lists));
        services.start();
    }

    @AfterEach
    void stop() {
        services.stop(0);
    }

    @Test
    void it_is_loaded_when_readers_see_the_last_version() {
        answers.add(ACCEPTED);
        lists.add("{\"items\": [], \"next\": null}");
        lists.add("{\"items\": [{\"planId\": \"tiny\", \"version\": 1}], \"next\": null}");
        lists.add("{\"items\": [{\"planId\": \"other\", \"version\": 9}], \"next\": \"other\"}");
        lists.add("{\"items\": [{\"planId\": \"tiny\", \"version\": 2}], \"next\": null}");

        demo().load();

        assertThat(asked)
                .containsExactly(
                        "POST /api/commands",
                        "GET /api/plans?limit=500",
                        "GET /api/plans?limit=500",
                        "GET /api/plans?limit=500",
                        "GET /api/plans?limit=500&after=other");
    }

    @Test
    void a_busy_service_is_asked_again() {
        answers.addAll(List.of(BUSY, ACCEPTED));
        lists.add("{\"items\": [{\"planId\": \"tiny\", \"version\": 2}], \"next\": null}");

        assertThatCode(() -> demo().load()).doesNotThrowAnyException();
    }

    @Test
    void a_refused_line_is_named() {
        answers.add(REFUSED);

        assertThatThrownBy(() -> demo().load())
                .isInstanceOf(CannotGoOn.class)
                .hasMessageStartingWith("Line 2 of tiny.ndjson was refused")
                .hasMessageContaining("plan.unknown-member");
    }

    @Test
    void the_files_that_come_with_it_are_commands_with_ids_of_their_own() {
        var lines = new DemoFiles("demo")
                .read().values().stream().flatMap(List::stream).toList();

        assertThat(lines).isNotEmpty().allMatch(line -> line.contains("\"planId\""));
        assertThat(lines)
                .extracting(line -> line.replaceFirst(".*?\"id\": ?\"([0-9a-f-]{36})\".*", "$1"))
                .allMatch(id -> id.length() == 36)
                .doesNotHaveDuplicates();
    }

    private Demo demo() {
        var url = "http://localhost:" + services.getAddress().getPort();
        var silent = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Demo(
                LoadedFile.of(new DemoFiles("tiny"), new CommandDoor(url, "token")),
                new PlanList(url),
                new Console(silent, silent));
    }

    private void answer(HttpExchange exchange, Queue<String> prepared) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        exchange.getRequestBody().readAllBytes();
        var body = prepared.remove().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
