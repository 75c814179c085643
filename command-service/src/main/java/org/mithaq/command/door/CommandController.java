package org.mithaq.command.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.door.Commands.Sending;
import org.mithaq.command.kernel.Actor;
import org.mithaq.command.kernel.Expectation;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Json;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** One command over HTTP: the path is its name, the body is the command. */
@RestController
class CommandController {

    private final Commands commands;
    private final Duration bodyWithin;

    CommandController(Commands commands, @Value("${mithaq.limits.body-within}") Duration bodyWithin) {
        this.commands = commands;
        this.bodyWithin = bodyWithin;
    }

    @PostMapping(path = "/api/commands/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    void send(
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor)
            throws IOException {
        LetterReader.type(name);
        requireType(request, MediaType.APPLICATION_JSON);
        var body = LetterReader.json(body(request));
        var expectation = Expectation.ofHeader(ifMatch).orElse(null);
        answer(response, commands.send(new Sending(name, body, actor, key(key), expectation)));
    }

    /** As long as it says it is, where it says so: no buffer is made for more. */
    private byte[] body(HttpServletRequest request) throws IOException {
        var said = request.getContentLength();
        var most = said < 0 ? LetterReader.LARGEST + 1 : Math.min(said, LetterReader.LARGEST + 1);
        return new Arriving(request.getInputStream(), bodyWithin).readNBytes(most);
    }

    /** In one piece that says how long it is: Spring would send it in two, and the sender would wake up twice. */
    private static void answer(HttpServletResponse response, Receipt receipt) throws IOException {
        var json = Json.STRICT.writeValueAsBytes(receipt);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.ETAG, "\"" + receipt.version() + "\"");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    static void requireType(HttpServletRequest request, MediaType type) {
        var given = request.getContentType();
        try {
            if (given != null && type.includes(MediaType.parseMediaType(given))) {
                return;
            }
        } catch (InvalidMediaTypeException _) {
            // Answered below like any other type that is not the right one.
        }
        throw new Rejected(
                Rejected.Kind.UNSUPPORTED, "http.unsupported-type", "Content-Type has to be " + type, List.of());
    }

    /** The sender's own key of a command. */
    static @Nullable UUID key(@Nullable String key) {
        if (key == null) {
            return null;
        }
        try {
            var uuid = UUID.fromString(key);
            if (uuid.toString().equalsIgnoreCase(key)) {
                return uuid;
            }
        } catch (IllegalArgumentException _) {
            // Answered below like any other key that is no UUID.
        }
        throw new Rejected(
                Rejected.Kind.MALFORMED, "header.idempotency-key", "The key of a command is a UUID", List.of());
    }
}
