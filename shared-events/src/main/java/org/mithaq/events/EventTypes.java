package org.mithaq.events;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/** Which stable name belongs to which record; older names are lifted to the present one by an upcaster when they are read. */
public final class EventTypes {

    /** An event of a type that this version of the software does not know. */
    public static final class Unknown extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        Unknown(String name) {
            super("No event is known under the name " + name + "; it may come from a newer version");
        }
    }

    /** Lifts the data of an older event to the next name. */
    public record Upcaster(String from, String to, UnaryOperator<ObjectNode> data) {}

    private final Map<String, Class<? extends Event>> classes = new TreeMap<>();
    private final Map<String, Upcaster> upcasters = new HashMap<>();
    private final Map<String, ObjectReader> readers = new HashMap<>();
    private final ObjectReader reader = Json.LENIENT.reader().withAttribute(EventTypes.class, this);

    private EventTypes() {}

    /** The events of these sealed families. */
    public static EventTypes of(Collection<Class<? extends Event>> families, Collection<Upcaster> upcasters) {
        var types = new EventTypes();
        families.stream().flatMap(EventTypes::members).forEach(types::add);
        upcasters.forEach(upcaster -> types.upcasters.put(upcaster.from(), upcaster));
        return types;
    }

    /** The stable name of a class of events. */
    public static String nameOf(Class<? extends Event> type) {
        var name = type.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalStateException(type + " has no @EventName");
        }
        return name.value();
    }

    /** The event of a line, whichever version wrote it. */
    public Event read(Line line) {
        return read(line.eventName(), line.data());
    }

    public Event read(String name, ObjectNode data) {
        var upcaster = upcasters.get(name);
        if (upcaster != null) {
            return read(upcaster.to(), upcaster.data().apply(data.deepCopy()));
        }
        var type = classes.get(name);
        if (type == null) {
            throw new Unknown(name);
        }
        try {
            return reader.forType(type).readValue(data);
        } catch (JacksonException unreadable) {
            if (unreadable.getCause() instanceof Unknown inside) {
                throw inside;
            }
            throw unreadable;
        }
    }

    /** How the data of this event is read from within a line; {@code null} if it has to be lifted first, or is unknown. */
    @Nullable ObjectReader directly(String name) {
        return upcasters.containsKey(name) ? null : readers.get(name);
    }

    public static ObjectNode write(Event event) {
        return Json.LENIENT.valueToTree(event);
    }

    /** Every present name with its class, by name. */
    public Map<String, Class<? extends Event>> all() {
        return Map.copyOf(classes);
    }

    private void add(Class<? extends Event> type) {
        var before = classes.put(nameOf(type), type);
        if (before != null) {
            throw new IllegalStateException(before + " and " + type + " have the same @EventName");
        }
        // The line goes on after its data.
        readers.put(nameOf(type), reader.forType(type).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
    }

    private static Stream<Class<? extends Event>> members(Class<? extends Event> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses())
                        .map(member -> member.<Event>asSubclass(Event.class))
                        .flatMap(EventTypes::members)
                : Stream.of(family);
    }
}
