package org.mithaq.command.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.door.Commands.Sending;
import org.mithaq.command.kernel.Actor;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Json;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Many commands in one request, a line of JSON each, answered by a line each in the same order. The whole request is laid
 * down in a file before the first command is sent, so that a client which reads nothing until it has written everything
 * is served too, and memory is bounded by one line.
 */
@RestController
class BatchController {

    private static final String NDJSON_TYPE = "application/x-ndjson";
    private static final MediaType NDJSON = MediaType.parseMediaType(NDJSON_TYPE);
    private static final long LARGEST_BATCH = 256L * 1024 * 1024;

    private final Commands commands;
    private final Problems problems;
    private final Unavailable unavailable;
    private final Duration bodyWithin;

    BatchController(
            Commands commands,
            Problems problems,
            Unavailable unavailable,
            @Value("${mithaq.limits.body-within}") Duration bodyWithin) {
        this.commands = commands;
        this.problems = problems;
        this.unavailable = unavailable;
        this.bodyWithin = bodyWithin;
    }

    /** A line of the answer: the receipt of a command, or why it was refused. */
    record Answer(
            int status, @Nullable Receipt result, @Nullable Problem problem) {}

    @PostMapping(path = "/api/commands", produces = NDJSON_TYPE)
    void sendAll(HttpServletRequest request, HttpServletResponse response, Actor actor) throws IOException {
        CommandController.requireType(request, NDJSON);
        requireSize(request.getContentLengthLong());
        var laidDown = Files.createTempFile("mithaq-batch", ".ndjson");
        try {
            layDown(new Arriving(request.getInputStream(), bodyWithin), laidDown);
            response.setContentType(NDJSON.toString());
            try (var in = new BufferedInputStream(Files.newInputStream(laidDown));
                    var out = new BufferedOutputStream(response.getOutputStream())) {
                answer(in, out, actor, request.getLocale());
            }
        } finally {
            Files.deleteIfExists(laidDown);
        }
    }

    private static void requireSize(long size) {
        if (size > LARGEST_BATCH) {
            throw new Rejected(Rejected.Kind.TOO_LARGE, "command.too-large", "A batch has at most 256 MiB", List.of());
        }
    }

    private static void layDown(InputStream body, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            var size = 0L;
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                requireSize(size);
                out.write(buffer, 0, read);
            }
        }
    }

    private void answer(InputStream in, OutputStream out, Actor actor, Locale reader) throws IOException {
        for (var line = nextLine(in); line.isPresent(); line = nextLine(in)) {
            if (line.get().length > 0) {
                out.write(Json.STRICT.writeValueAsBytes(answer(line.get(), actor, reader)));
                out.write('\n');
            }
        }
    }

    private Answer answer(byte[] line, Actor actor, Locale reader) {
        try {
            return new Answer(200, commands.send(sending(LetterReader.json(line), actor)), null);
        } catch (Rejected rejected) {
            return refused(rejected, reader);
        } catch (RuntimeException failure) {
            return refused(unavailable.or(failure), reader);
        }
    }

    private Answer refused(Rejected rejected, Locale reader) {
        return new Answer(rejected.kind().status(), null, problems.of(rejected, reader));
    }

    private static Sending sending(JsonNode line, Actor actor) {
        for (var field : line.propertyNames()) {
            if (!List.of("type", "id", "payload").contains(field)) {
                throw LetterReader.unknownField("/" + field);
            }
        }
        var payload = Optional.ofNullable(line.get("payload"))
                .orElseThrow(() -> Rejected.invalid("/payload", "This field is required"));
        var key = string(line, "id").map(CommandController::key).orElse(null);
        var type = string(line, "type").orElseThrow(() -> Rejected.invalid("/type", "This field is required"));
        return new Sending(type, payload, actor, key, null);
    }

    private static Optional<String> string(JsonNode line, String field) {
        var value = line.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw Rejected.invalid("/" + field, "A string");
        }
        return Optional.of(value.stringValue());
    }

    /** The next line without its end; of a line that is too long only so much that it is seen to be. */
    private static Optional<byte[]> nextLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        var next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() <= LetterReader.LARGEST) {
                line.write(next);
            }
        }
        var bytes = line.toByteArray();
        return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1).isBlank() ? new byte[0] : bytes);
    }
}
