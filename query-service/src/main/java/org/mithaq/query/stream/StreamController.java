package org.mithaq.query.stream;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events: one for each plan that changed. Each reader is served by a virtual thread of its own. */
@RestController
class StreamController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Changes changes;
    private final JsonMapper json;
    private final Clock clock;

    StreamController(Changes changes, JsonMapper json, Clock clock) {
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/api/stream")
    void stream(
            @RequestParam @Nullable String plan,
            @RequestParam @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Caller reader,
            @Nullable Principal principal,
            HttpServletResponse response)
            throws InterruptedException {
        var known = Parameters.whole("after", after, 0, Long.MAX_VALUE, Long.MAX_VALUE);
        var seen = lastEventId == null ? known : Parameters.whole("Last-Event-ID", lastEventId, 0, Long.MAX_VALUE, 0);
        var listener =
                changes.listen(plan == null ? null : Parameters.id("plan", plan).value(), reader);
        try {
            begin(response);
            for (var missed : changes.since(seen)) {
                write(response, listener, missed);
            }
            serve(listener, Caller.until(principal), response);
        } catch (IOException _) {
            // The reader has left, which is how every one of these ends.
        } finally {
            changes.leave(listener);
        }
    }

    private static void begin(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        write(response, "retry: 2000\n\n");
    }

    /** Who comes with a token hears no longer than it holds; a page connects again by itself. */
    private void serve(Changes.Listener listener, Instant until, HttpServletResponse response)
            throws IOException, InterruptedException {
        while (listener.isOpen() && clock.instant().isBefore(until)) {
            var change = listener.next(HEARTBEAT);
            if (change == null) {
                write(response, ": still here\n\n");
            } else if (listener.isOpen()) {
                write(response, listener, change);
            }
        }
    }

    private void write(HttpServletResponse response, Changes.Listener listener, Change change) throws IOException {
        if (listener.hears(change)) {
            var data = json.writeValueAsString(change);
            write(response, "id: " + change.position() + "\nevent: plan\ndata: " + data + "\n\n");
        }
    }

    private static void write(HttpServletResponse response, String words) throws IOException {
        response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
