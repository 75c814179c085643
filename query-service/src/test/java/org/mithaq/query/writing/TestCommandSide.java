package org.mithaq.query.writing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;

/** A command side of the tests: it has the contracts that are kept, and answers as it is told. */
final class TestCommandSide {

    /** Something that was sent to it. */
    record Sent(String command, JsonNode body, String key, String token, String from) {}

    static final String KEPT = "ab".repeat(32);
    static final String UNSEEN = "Que personne n’a lu";
    static final String SHOWN = "Publiez <b>les marchés</b>";

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    final List<String> brought = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status;
    private volatile String answer = "";

    TestCommandSide() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/contracts/commands/", this::contract);
        server.createContext("/contracts/senders", this::senders);
        server.createContext("/api/commands/", this::take);
        server.createContext("/api/consultations/", this::taken);
        server.createContext("/api/evidence", this::keep);
        server.createContext("/api/evidence/", this::show);
        server.start();
    }

    void close() {
        server.stop(0);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answers(int status, String answer) {
        this.status = status;
        this.answer = answer;
    }

    private void contract(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        write(exchange, 200, Files.readString(FilledTest.CONTRACTS.resolve(name)));
    }

    /** An official reports, and an administrator sends everything. */
    private void senders(HttpExchange exchange) throws IOException {
        var all = Json.STRICT.createObjectNode();
        for (var command : FilledTest.commands().toList()) {
            all.putObject(command)
                    .put("part", "commitment")
                    .put("about", FilledTest.blank(command).fields().getFirst().name())
                    .putArray("roles")
                    .add("admin")
                    .add(command.equals("UpdateMilestone") ? "official" : "point-of-contact");
        }
        write(exchange, 200, all.toString());
    }

    /** A contribution is taken as a command is; the text of one that was answered is shown. */
    private void taken(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            take(exchange);
        } else if (exchange.getRequestURI().getPath().endsWith("/K-1/text")) {
            write(exchange, 200, "{\"contributionId\": \"K-1\", \"text\": \"" + SHOWN + "\"}");
        } else if (exchange.getRequestURI().getPath().endsWith("/texts")
                && exchange.getRequestHeaders().containsKey("Authorization")) {
            write(exchange, 200, "{\"items\": [{\"contributionId\": \"K-2\", \"text\": \"" + UNSEEN + "\"}]}");
        } else {
            write(exchange, 404, "{\"code\": \"consultation.contribution-unknown\"}");
        }
    }

    /** A file is taken if it is text: what stands in it is said in place of a hash. */
    private void keep(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        brought.add(body);
        var text = body.replaceFirst("(?s).*?\r\n\r\n", "").replaceFirst("(?s)\r\n--.*", "");
        if (text.startsWith("MZ")) {
            write(
                    exchange,
                    415,
                    "{\"title\": \"Ce type de fichier n’est pas conservé\", \"status\": 415,"
                            + " \"detail\": \"A program is not kept\", \"code\": \"evidence.type-not-allowed\"}");
        } else {
            write(exchange, 200, "{\"sha256\": \"hash of " + text + "\"}");
        }
    }

    /** One file is kept, for whoever has a token. */
    private void show(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().endsWith("/" + KEPT)
                || !exchange.getRequestHeaders().containsKey("Authorization")) {
            write(exchange, 404, "{\"code\": \"evidence.unknown\"}");
            return;
        }
        var bytes = "poste,montant\n".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/csv");
        exchange.getResponseHeaders().add("Content-Disposition", "attachment; filename=\"" + KEPT + ".csv\"");
        exchange.getResponseHeaders().add("Content-Security-Policy", "sandbox; default-src 'none'");
        exchange.getResponseHeaders().add("Set-Cookie", "its=own");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Without an answer it breaks off, as if it were away. */
    private void take(HttpExchange exchange) throws IOException {
        sent.add(new Sent(
                exchange.getRequestURI().getPath().replaceFirst(".*/", ""),
                Json.STRICT.readTree(exchange.getRequestBody().readAllBytes()),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("X-Forwarded-For")));
        if (status == 0) {
            exchange.close();
        } else {
            write(exchange, status, answer);
        }
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
