package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mithaq.query.log.ShowcasePlan;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@WholeService
class StreamTest {

    private final Reader reader;
    private final HttpClient client = HttpClient.newHttpClient();

    StreamTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @AfterEach
    void end() {
        client.shutdownNow();
    }

    @Test
    void a_reader_hears_of_the_plan_that_changed_and_of_no_other() {
        var plan = reader.showcase();
        var other = reader.showcase();
        var heard = listen("/api/stream?plan=" + plan);
        ShowcasePlan.endorse(Servers.LOG, other);
        ShowcasePlan.endorse(Servers.LOG, plan);
        var position = Servers.LOG.position();
        await().until(() -> heard.contains("id: " + position));
        assertThat(heard)
                .contains(
                        "event: plan",
                        "data: {\"planId\":\"" + plan + "\",\"version\":28,\"position\":" + position + "}")
                .noneMatch(line -> line.contains(other));
    }

    @Test
    void who_comes_back_hears_what_was_missed() {
        var plan = reader.showcase();
        var left = Servers.LOG.position();
        ShowcasePlan.endorse(Servers.LOG, plan);
        ShowcasePlan.endorse(Servers.LOG, plan);
        reader.arrived();
        var position = Servers.LOG.position();
        var heard = listen("/api/stream?plan=" + plan, "Last-Event-ID", Long.toString(left));
        await().until(() -> heard.contains("id: " + position));
        assertThat(heard).filteredOn(line -> line.startsWith("data:")).hasSize(1);
    }

    @Test
    void a_page_hears_what_came_after_it_was_made() {
        var plan = reader.showcase();
        var made = Servers.LOG.position();
        ShowcasePlan.endorse(Servers.LOG, plan);
        reader.arrived();
        var heard = listen("/api/stream?after=" + made);
        await().until(() -> heard.stream().anyMatch(line -> line.contains(plan)));
    }

    @Test
    void an_address_that_cannot_be_read_is_refused() {
        assertThat(reader.get("/api/stream?after=now").statusCode()).isEqualTo(400);
        assertThat(reader.get("/api/stream?plan=not%20an%20id").statusCode()).isEqualTo(400);
    }

    /** What a listener hears, line by line; it listens when this returns. */
    private List<String> listen(String path, String... headers) {
        var heard = new CopyOnWriteArrayList<String>();
        var request = HttpRequest.newBuilder(URI.create(reader.base() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var _ = CompletableFuture.runAsync(() -> {
            try {
                client.send(request.build(), HttpResponse.BodyHandlers.ofLines())
                        .body()
                        .forEach(heard::add);
            } catch (java.io.IOException | InterruptedException _) {
                // The test is over.
            }
        });
        await().until(() -> heard.contains("retry: 2000"));
        return heard;
    }
}
