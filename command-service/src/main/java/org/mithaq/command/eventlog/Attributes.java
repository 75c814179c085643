package org.mithaq.command.eventlog;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Received;
import org.mithaq.events.Event;
import org.mithaq.events.Json;
import org.mithaq.events.Line;
import org.mithaq.events.Recorded;
import org.mithaq.events.Who;

/**
 * What the events of one command have in common: the attributes of their lines. With Axon they travel as metadata of the
 * same names, strings only. {@code stream} is spelled as its sender spelled it; Axon knows it without regard to case.
 */
public record Attributes(
        String stream,
        UUID commandid,
        LocalDate occurredon,
        String actor,
        String role,
        @Nullable String onbehalfof,
        @Nullable String document,
        @Nullable UUID causationid) {

    public static Attributes of(Received<?> received) {
        return new Attributes(
                received.command().stream(),
                received.id(),
                received.occurredOn(),
                received.actor(),
                received.role(),
                json(received.onBehalfOf()),
                json(received.source()),
                null);
    }

    static Attributes of(Line line) {
        return new Attributes(
                line.subject(),
                line.commandid(),
                line.occurredon(),
                line.actor(),
                line.role(),
                line.onbehalfof(),
                line.document(),
                line.causationid());
    }

    public static Attributes of(MetaData metaData) {
        return new Attributes(
                text(metaData, "stream"),
                UUID.fromString(text(metaData, "commandid")),
                LocalDate.parse(text(metaData, "occurredon")),
                text(metaData, "actor"),
                text(metaData, "role"),
                (String) metaData.get("onbehalfof"),
                (String) metaData.get("document"),
                metaData.containsKey("causationid") ? UUID.fromString(text(metaData, "causationid")) : null);
    }

    private static String text(MetaData metaData, String attribute) {
        return Objects.requireNonNull((String) metaData.get(attribute), attribute);
    }

    public MetaData asMetaData() {
        // By hand: every event of a plan passes here when the plan is loaded.
        Map<String, String> strings = HashMap.newHashMap(8);
        strings.put("stream", stream);
        strings.put("commandid", commandid.toString());
        strings.put("occurredon", occurredon.toString());
        strings.put("actor", actor);
        strings.put("role", role);
        if (onbehalfof != null) {
            strings.put("onbehalfof", onbehalfof);
        }
        if (document != null) {
            strings.put("document", document);
        }
        if (causationid != null) {
            strings.put("causationid", causationid.toString());
        }
        return MetaData.from(strings);
    }

    /** The same for a stream that was spelled so first, if it was spelled before. */
    public Attributes spelling(String first) {
        return first.isEmpty()
                ? this
                : new Attributes(first, commandid, occurredon, actor, role, onbehalfof, document, causationid);
    }

    /** How Axon knows a stream: without regard to case. */
    public String aggregate() {
        return aggregate(stream);
    }

    public static String aggregate(String stream) {
        return stream.toLowerCase(Locale.ROOT);
    }

    /** An event at the place that Axon gave it; a version is Axon's sequence number and one, here and nowhere else. */
    public <E extends Event> Recorded<E> recorded(String id, long sequence, E event) {
        var onBehalfOf = onbehalfof == null ? null : Json.LENIENT.readValue(onbehalfof, Who.class);
        return new Recorded<>(UUID.fromString(id), version(sequence), occurredon, actor, role, onBehalfOf, event);
    }

    static int version(long sequence) {
        return Math.toIntExact(sequence) + 1;
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : Json.LENIENT.writeValueAsString(value);
    }
}
