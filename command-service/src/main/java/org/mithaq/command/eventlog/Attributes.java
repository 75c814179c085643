package org.mithaq.command.eventlog;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Received;
import org.mithaq.events.Event;
import org.mithaq.events.Json;
import org.mithaq.events.Line;
import org.mithaq.events.Recorded;
import org.mithaq.events.Who;
import tools.jackson.databind.JsonNode;

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
        return Json.STRICT.convertValue(metaData, Attributes.class);
    }

    public MetaData asMetaData() {
        Map<String, String> strings = new HashMap<>();
        Json.STRICT
                .<JsonNode>valueToTree(this)
                .properties()
                .forEach(attribute ->
                        strings.put(attribute.getKey(), attribute.getValue().stringValue()));
        return MetaData.from(strings);
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
