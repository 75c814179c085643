package org.mithaq.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as it is stored: one line of UTF-8 JSON, its CloudEvent 1.0 in structured form. The bytes made here are the ones
 * that are stored, hashed, published and exported; nobody makes them a second time. {@code onbehalfof} and {@code document}
 * are themselves JSON in a string, since an attribute of a CloudEvent has no structure.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "streamversion",
    "time",
    "occurredon",
    "actor",
    "role",
    "onbehalfof",
    "document",
    "commandid",
    "correlationid",
    "causationid",
    "datacontenttype",
    "dataschema",
    "data"
})
public record Line(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        int streamversion,
        String time,
        LocalDate occurredon,
        String actor,
        String role,
        @Nullable String onbehalfof,
        @Nullable String document,
        UUID commandid,
        UUID correlationid,
        @Nullable UUID causationid,
        String datacontenttype,
        String dataschema,
        ObjectNode data) {

    /** What stands before an event's name in a CloudEvent's type. */
    public static final String TYPE_PREFIX = "org.mithaq.";

    private static final DateTimeFormatter MICROSECONDS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    /** Reads a stored line. */
    public static Line read(byte[] bytes) throws JacksonException {
        return Json.LENIENT.readValue(bytes, Line.class);
    }

    public byte[] bytes() {
        return Json.LENIENT.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    /** The stable name of the event, such as {@code endorsement.endorsed-by-cso.v1}. */
    public String eventName() {
        Invalid.unless(type.startsWith(TYPE_PREFIX), "/type", "The type of a line begins with " + TYPE_PREFIX);
        return type.substring(TYPE_PREFIX.length());
    }

    public Instant recordedAt() {
        return Instant.parse(time);
    }

    /** How an instant is written in a line: in UTC with exactly six digits of a second. */
    public static String time(Instant instant) {
        return MICROSECONDS.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** The leaf of RFC 6962 over a stored line: what the tree over the log is made of. */
    public static Sha256 leaf(byte[] line) {
        return Sha256.of(new byte[] {0}, line);
    }

    public @Nullable Who whoOnBehalf() {
        return onbehalfof == null ? null : Json.LENIENT.readValue(onbehalfof, Who.class);
    }

    public @Nullable Source documentSource() {
        return document == null ? null : Json.LENIENT.readValue(document, Source.class);
    }

    /** This line's event at its place, as a fold sees it. */
    public <E extends Event> Recorded<E> recorded(E event) {
        return new Recorded<>(id, streamversion, occurredon, actor, role, whoOnBehalf(), event);
    }
}
