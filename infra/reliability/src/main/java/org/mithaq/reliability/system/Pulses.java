package org.mithaq.reliability.system;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.mithaq.reliability.history.Pulse;
import tools.jackson.databind.JsonNode;

/** Asks the consumers every second how they are, and how far; what they do not answer says nothing. */
public final class Pulses {

    private final HttpDoors doors;
    private final Gathering gathering;
    private final LongSupplier clock;
    private final Queue<Pulse> pulses = new ConcurrentLinkedQueue<>();

    public Pulses(HttpDoors doors, Gathering gathering, LongSupplier clock) {
        this.doors = doors;
        this.gathering = gathering;
        this.clock = clock;
    }

    /** The longest that a consumer was behind, in positions. */
    public long longestLag() {
        return pulses.stream()
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
        if (inbox.has("status")) {
            pulses.add(new Pulse(
                    Stage.QUERY,
                    clock.getAsLong(),
                    inbox.path("status").asString("").equals("UP"),
                    position(inbox),
                    end));
        }
        for (var command : Stage.COMMANDS) {
            publisher(command, end);
        }
    }

    /** Where the reader of the log stands; -1 if nobody says. */
    public long readTo() {
        var inbox = inbox();
        return inbox.path("status").asString("").equals("UP") ? position(inbox) : -1;
    }

    /** One that stands by says so, and is not counted. */
    private void publisher(String command, long end) {
        var components =
                doors.get(command, "/actuator/health", "auditor").said().path("components");
        components.properties().stream()
                .filter(component -> isOfTheLog(component.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .filter(publisher -> publisher.at("/details/state").asString("").startsWith("publishing"))
                .forEach(publisher -> pulses.add(new Pulse(
                        "publisher of " + command,
                        clock.getAsLong(),
                        publisher.path("status").asString("").equals("UP"),
                        position(publisher),
                        end)));
    }

    private static boolean isOfTheLog(String component) {
        return component.contains("publisher") && !component.contains("people");
    }

    private JsonNode inbox() {
        return doors.get("/actuator/health").said().at("/components/inbox");
    }

    private static long position(JsonNode component) {
        return component.at("/details/position").asLong(-1);
    }
}
