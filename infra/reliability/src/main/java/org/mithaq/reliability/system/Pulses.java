package org.mithaq.reliability.system;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.mithaq.reliability.history.Pulse;
import tools.jackson.databind.JsonNode;

/** Asks the consumers every second how they are, and how far. */
public final class Pulses {

    /** Each by itself: one that goes on must not hide another one that stands. */
    private static final List<String> PUBLISHERS = List.of("publisher", "checkpointPublisher");

    private final HttpDoors doors;
    private final Gathering gathering;
    private final LongSupplier clock;
    private final Queue<Pulse> pulses = new ConcurrentLinkedQueue<>();

    public Pulses(HttpDoors doors, Gathering gathering, LongSupplier clock) {
        this.doors = doors;
        this.gathering = gathering;
        this.clock = clock;
    }

    /** The longest that a consumer was behind which said that it was well, in positions. */
    public long longestLag() {
        return pulses.stream()
                .filter(Pulse::saysWell)
                .mapToLong(pulse -> pulse.end() - pulse.position())
                .max()
                .orElse(0);
    }

    public List<Pulse> pulses() {
        return List.copyOf(pulses);
    }

    public void take() {
        var end = gathering.end();
        if (end < 0) {
            return;
        }
        var inbox = inbox();
        hear(Stage.QUERY, inbox, isUp(inbox), end);
        for (var command : Stage.COMMANDS) {
            var components =
                    doors.get(command, "/actuator/health", "auditor").said().path("components");
            PUBLISHERS.forEach(name -> {
                var publisher = components.path(name);
                hear(name + " of " + command, publisher, isUp(publisher) && publishes(publisher), end);
            });
        }
    }

    /** Who does not answer, or stands by, does not say that it is well. */
    private void hear(String part, JsonNode component, boolean saysWell, long end) {
        pulses.add(new Pulse(part, clock.getAsLong(), saysWell, position(component), end));
    }

    private static boolean isUp(JsonNode component) {
        return component.path("status").asString("").equals("UP");
    }

    private static boolean publishes(JsonNode publisher) {
        return publisher.at("/details/state").asString("").startsWith("publishing");
    }

    /** Where the reader of the log stands; -1 if nobody says. */
    public long readTo() {
        var inbox = inbox();
        return isUp(inbox) ? position(inbox) : -1;
    }

    private JsonNode inbox() {
        return doors.get("/actuator/health").said().at("/components/inbox");
    }

    private static long position(JsonNode component) {
        return component.at("/details/position").asLong(-1);
    }
}
