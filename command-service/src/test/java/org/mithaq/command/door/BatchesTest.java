package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;
import org.mithaq.command.TestIssuer;
import org.mithaq.events.Json;

/** Many commands in one request, with bad lines among them. */
class BatchesTest extends RunningCommandService {

    private static final String GOOD =
            "{\"type\": \"NameSite\", \"payload\": {\"planId\": \"%s\", \"url\": \"https://example.org/%d\"}}";

    @Test
    void bad_lines_stop_no_others() {
        var plan = newPlanId();
        open(plan);
        var lines = List.of(
                GOOD.formatted(plan, 1),
                "{",
                "[]",
                "null",
                "42",
                "{\"type\": \"DropTables\", \"payload\": {}}",
                "{\"type\": 7, \"payload\": {}}",
                "{\"type\": \"NameSite\"}",
                "{\"type\": \"NameSite\", \"payload\": []}",
                "{\"type\": \"NameSite\", \"id\": \"x\", \"payload\": {}}",
                "{\"type\": \"NameSite\", \"payload\": {}, \"extra\": 1}",
                "{\"type\": \"NameSite\", \"type\": \"NameSite\", \"payload\": {}}",
                "\u0000",
                "[".repeat(10_000),
                GOOD.formatted(plan, 2));
        assertThat(statuses(String.join("\n", lines)))
                .containsExactly(200, 400, 422, 422, 422, 404, 422, 422, 422, 400, 400, 400, 400, 400, 200);
    }

    @Test
    void a_line_that_is_too_long_is_refused_alone() {
        var plan = newPlanId();
        open(plan);
        var long1 = "{\"type\": \"NameSite\", \"payload\": \"" + "x".repeat(300 * 1024) + "\"}";
        assertThat(statuses(GOOD.formatted(plan, 1) + "\n" + long1 + "\n" + GOOD.formatted(plan, 2)))
                .containsExactly(200, 413, 200);
    }

    @Test
    void ends_of_lines_are_as_people_write_them() {
        var plan = newPlanId();
        open(plan);
        var body = "\uFEFF" + GOOD.formatted(plan, 1) + "\r\n\r\n \t\r\n\n" + GOOD.formatted(plan, 2) + "\n"
                + GOOD.formatted(plan, 3);
        assertThat(statuses(body)).containsExactly(200, 200, 200);
    }

    @Test
    void a_batch_of_nothing_is_answered_with_nothing() {
        assertThat(statuses("")).isEmpty();
        assertThat(statuses("\n\r\n\n")).isEmpty();
    }

    @Test
    void ten_thousand_lines_need_no_more_memory_than_one() {
        var reference = "x".repeat(1_010);
        var body = IntStream.range(0, 10_000)
                .mapToObj(i -> """
                        {"type": "SubmitActionPlan", "payload": {"planId": "nowhere", "reference": "%s"}}""".formatted(i % 2 == 0 ? reference : reference + "\\ud800"))
                .collect(Collectors.joining("\n"));
        var before = heapInUse();
        var answered = statuses(body);
        var stays = heapInUse() - before;
        assertThat(answered).hasSize(10_000).containsOnly(422);
        assertThat(stays).as("bytes that stay").isLessThan(32L * 1024 * 1024);
    }

    @Test
    void a_batch_that_says_to_be_too_large_is_refused_before_it_comes() throws IOException {
        var before = laidDown();
        try (var socket = connect()) {
            write(socket.getOutputStream(), "Content-Length: 300000000\r\n\r\n{");
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
        await().untilAsserted(() -> assertThat(laidDown()).isSubsetOf(before));
    }

    @Test
    void of_a_batch_that_breaks_off_nothing_is_done() throws IOException {
        var plan = newPlanId();
        open(plan);
        var before = laidDown();
        var last = lastPosition();
        try (var socket = connect()) {
            write(socket.getOutputStream(), "Content-Length: 5000\r\n\r\n" + GOOD.formatted(plan, 1) + "\n");
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"http.unreadable\"");
        }
        assertThat(lastPosition()).isEqualTo(last);
        await().untilAsserted(() -> assertThat(laidDown()).isSubsetOf(before));
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port());
    }

    private static void write(OutputStream out, String rest) throws IOException {
        var head = "POST /api/commands HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Authorization: Bearer " + TestIssuer.SHARED.token("admin") + "\r\n";
        out.write((head + rest).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private List<Integer> statuses(String batch) {
        var answer = post(
                "/api/commands",
                "application/x-ndjson",
                batch,
                "Authorization",
                "Bearer " + TestIssuer.SHARED.token("admin"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body()
                .lines()
                .map(Json.STRICT::readTree)
                .map(line -> line.path("status").asInt())
                .toList();
    }

    private static Set<Path> laidDown() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("mithaq-batch"))
                    .collect(Collectors.toSet());
        }
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
