package org.mithaq.reliability.system;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.mithaq.reliability.history.Pulse;
import tools.jackson.databind.JsonNode;

/** Asks the consumers every second how they are, and how far. */
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

    /** The longest that a consumer was behind which said that it was well, and where it stands, in positions. */
    public long longestLag() {
        return pulses.stream()
                .filter(pulse -> pulse.saysWell() && pulse.position() >= 0)
                .mapToLong(pulse -> pulse.end() - pulse.position())
                .max()
                .orElse(0);
    }

    public List<Pulse> pulses() {
        return List.copyOf(pulses);
    }

    public void take() {
        var end = gathering.end();
        var published = gathering.published();
        var signed = gathering.signed();
        if (end < 0 || published < 0 || signed < 0) {
            return;
        }
        var inbox = inbox();
        hear(Stage.QUERY, inbox, isUp(inbox), published);
        for (var command : Stage.COMMANDS) {
            var components =
                    doors.get(command, "/actuator/health", "auditor").said().path("components");
            hear(command, components, end, signed);
        }
    }

    /**
     * Each by itself and against what it has before it, so that one that goes on does not hide another one that stands: who
     * publishes the log has the log, who reads the topic has what is published, who signs has what is published here, and who
     * publishes checkpoints has those that are signed.
     */
    private void hear(String command, JsonNode components, long end, long signed) {
        var log = components.path("publisher");
        var signer = components.path("checkpoints");
        var checkpoints = components.path("checkpointPublisher");
        hear("publisher of " + command, log, isUp(log) && publishes(log), end);
        hear("checkpointPublisher of " + command, checkpoints, isUp(checkpoints) && publishes(checkpoints), signed);
        pulses.add(new Pulse(
                "signer of " + command,
                clock.getAsLong(),
                isUp(signer) && publishes(log),
                signer.at("/details/size").asLong(-1),
                position(log)));
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
