package org.mithaq.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.local.door.CommandDoor;
import org.mithaq.local.door.PlanList;
import org.mithaq.local.launch.Console;

class ImportTest {

    @TempDir
    Path folder;

    private final List<Integer> parts = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer services;

    @BeforeEach
    void start() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/api/commands", this::accept);
        services.createContext("/api/plans", exchange -> answer(exchange, "{\"items\": [], \"next\": null}"));
        services.start();
    }

    @AfterEach
    void stop() {
        services.stop(0);
    }

    @Test
    void what_was_all_read_and_accepted_ends_well() throws IOException {
        assertThat(send("url\nhttps://example.org/1\n")).isZero();
        assertThat(parts).containsExactly(1);
    }

    @Test
    void a_row_that_was_not_read_is_no_success() throws IOException {
        assertThat(send("url\nhttps://example.org/1\nnowhere\n")).isEqualTo(1);
        assertThat(parts).containsExactly(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("1 of 1 commands were accepted")
                .contains("rows of lists were not read");
    }

    @Test
    void a_long_list_is_sent_in_parts() throws IOException {
        var rows = IntStream.range(0, 1_201)
                .mapToObj(number -> "https://example.org/" + number + "\n")
                .collect(Collectors.joining());

        assertThat(send("url\n" + rows)).isZero();
        assertThat(parts).containsExactly(500, 500, 201);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("1201 of 1201 commands were accepted");
    }

    private int send(String list) throws IOException {
        var file = Files.writeString(folder.resolve("sites.csv"), list);
        var url = "http://localhost:" + services.getAddress().getPort();
        var console = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Import(List.of(file), Optional.of("p1"), new Console(console, console))
                .send(new CommandDoor(url, "token"), new PlanList(url));
    }

    private void accept(HttpExchange exchange) throws IOException {
        var lines = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .count();
        parts.add((int) lines);
        answer(exchange, "{\"status\": 200, \"result\": {\"version\": 1}}\n".repeat((int) lines));
    }

    private static void answer(HttpExchange exchange, String words) throws IOException {
        var body = words.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
