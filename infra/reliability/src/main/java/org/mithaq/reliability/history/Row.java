package org.mithaq.reliability.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.mithaq.events.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A row of the log: a line at its position, with the columns by which it is found. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares lines by it
public record Row(
        long position, String stream, int version, String event, String command, byte[] bytes, JsonNode line) {

    public static Row of(long position, String stream, int version, String event, String command, byte[] bytes) {
        return new Row(position, stream, version, event, command, bytes, parsed(bytes));
    }

    /** What an attribute of the line says. */
    public String says(String attribute) {
        return line.path(attribute).asString("");
    }

    public Instant recordedAt() {
        return Instant.parse(says("time"));
    }

    /** The stream, compared without regard to case. */
    public String key() {
        return stream.toLowerCase(Locale.ROOT);
    }

    public boolean isOfPlan() {
        return key().startsWith("plan/");
    }

    public boolean isRefusal() {
        return key().startsWith("refusals/");
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            return Json.LENIENT.readTree(bytes);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public String toString() {
        return "position " + position + ": " + text();
    }
}
