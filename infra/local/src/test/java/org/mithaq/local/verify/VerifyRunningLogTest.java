package org.mithaq.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.events.Json;
import org.mithaq.local.launch.CannotGoOn;
import org.mithaq.local.launch.Console;
import org.mithaq.tree.Frontier;
import org.mithaq.tree.GrowingTree;
import org.mithaq.tree.Hash;
import org.mithaq.tree.Inclusion;

/** A log that a system gives out page by page, beside the checkpoints and the copy of its query side. */
class VerifyRunningLogTest {

    private static final int LINES = 2_500;

    private final ExportedLog written = ExportedLog.of(LINES, "told");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(out, true, UTF_8), new PrintStream(out, true, UTF_8));
    private List<Row> given = written.rows();
    private List<String> notes = List.of();
    private HttpServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/log", this::log);
        server.createContext("/api/audit/checkpoints", exchange -> answer(exchange, 200, checkpoints()));
        server.createContext("/api/audit/keys", exchange -> answer(exchange, 200, keys()));
        server.createContext("/api/audit/inclusion", this::inclusion);
        server.start();
        notes = List.of(written.note(1_000, ExportedLog.KEY), written.note(2_400, ExportedLog.KEY));
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void a_system_that_nobody_touched_is_whole() {
        assertThat(check("auditor", Optional.empty())).isZero();
        assertThat(out.toString(UTF_8)).contains("WHOLE: 2500 lines", "agrees with 2 checkpoints");
    }

    @Test
    void the_copy_on_the_query_side_proves_which_line_was_changed() {
        var line = written.line(1_034).clone();
        line[new String(line, UTF_8).indexOf("told\":\"") + 7] ^= 1;
        given = written.with(1_034, line).rows();
        assertThat(check("auditor", Optional.empty())).isEqualTo(1);
        assertThat(out.toString(UTF_8))
                .contains("between positions 1001 and 2400", "The first line that differs is at position 1034");
    }

    @Test
    void a_system_that_lost_its_tail_is_damaged() {
        given = written.rows().subList(0, 2_399);
        assertThat(check("auditor", Optional.empty())).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("at position 2400: The log ends after 2399 lines");
    }

    @Test
    void a_false_signature_that_the_system_gives_out_is_damage() {
        notes = List.of(notes.getFirst().replace("\n1000\n", "\n1001\n"));
        assertThat(check("auditor", Optional.empty())).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("did not sign the checkpoint that was received on");
    }

    @Test
    void keys_kept_elsewhere_are_believed_and_no_others() {
        var other = ExportedLog.file(
                folder.resolve("other.keys"), ExportedLog.key(2).publicKey().vkey());
        assertThat(check("auditor", Optional.of(other))).isZero();
        assertThat(out.toString(UTF_8))
                .contains("2 checkpoints of the system are signed with keys that were not given")
                .contains("No checkpoint was at hand");
    }

    @Test
    void who_may_not_read_and_who_is_not_there_could_not_check() {
        cannot(() -> check("official", Optional.empty()), "needs the role auditor");
        var address = url();
        server.stop(0);
        cannot(() -> VerifyLog.of(address, "auditor", address, console).check(List.of(), Optional.empty()), address);
    }

    private static void cannot(ThrowingCallable call, String why) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CannotGoOn.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(2))
                .hasMessageContaining(why);
    }

    private int check(String token, Optional<Path> keys) {
        return VerifyLog.of(url(), token, url(), console).check(List.of(), keys);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void log(HttpExchange exchange) throws IOException {
        if (!"Bearer auditor".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 403, "{}");
            return;
        }
        var after = number(exchange, "after");
        var limit = number(exchange, "limit");
        answer(
                exchange,
                200,
                new ExportedLog(given.stream()
                                .filter(row -> row.position() > after)
                                .limit(limit)
                                .toList())
                        .text());
    }

    private String checkpoints() {
        var items = new ArrayList<Map<String, String>>();
        notes.forEach(note -> items.add(Map.of("note", note, "receivedAt", "2026-01-02T09:00:00Z")));
        return Json.STRICT.writeValueAsString(Map.of("items", items));
    }

    private static String keys() {
        return Json.STRICT.writeValueAsString(Map.of(
                "items", List.of(Map.of("vkey", ExportedLog.KEY.publicKey().vkey()))));
    }

    /** The copy has what was written. */
    private void inclusion(HttpExchange exchange) throws IOException {
        var position = number(exchange, "position");
        var nodes = new HashMap<String, Hash>();
        var tree = new GrowingTree(Frontier.EMPTY, (level, index, hash) -> nodes.put(level + "/" + index, hash));
        written.rows().forEach(row -> tree.add(row.line()));
        var proof = Inclusion.of(
                position - 1,
                number(exchange, "size"),
                (level, index) -> nodes.getOrDefault(level + "/" + index, tree.root()));
        answer(
                exchange,
                200,
                Json.STRICT.writeValueAsString(Map.of(
                        "leaf",
                        nodes.getOrDefault("0/" + (position - 1), tree.root()).hex(),
                        "hashes",
                        proof.hashes().stream().map(Hash::hex).toList())));
    }

    private static long number(HttpExchange exchange, String name) {
        var found = Pattern.compile("\\b" + name + "=(\\d+)")
                .matcher(exchange.getRequestURI().getQuery());
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
