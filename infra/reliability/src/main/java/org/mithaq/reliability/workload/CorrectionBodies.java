package org.mithaq.reliability.workload;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people correct and take back of what they see: of every kind, corrections too. */
final class CorrectionBodies {

    private static final List<String> SHARED = List.of("planId", "occurredOn", "onBehalfOf", "source");

    private final Drawn drawn;
    private final Bodies bodies;

    CorrectionBodies(Drawn drawn, Bodies bodies) {
        this.drawn = drawn;
        this.bodies = bodies;
    }

    /** What is to be corrected: often something that is itself a correction. */
    World.Seen corrected(String command, World.Known known) {
        if (command.equals("Correct") && drawn.chance(0.06)) {
            var gone = known.seen("Retract").stream()
                    .map(retract -> retract.id("eventId"))
                    .toList();
            var retracted = known.seen().stream()
                    .filter(seen -> gone.contains(seen.event()))
                    .toList();
            return drawn.of(retracted.isEmpty() ? known.seen() : retracted);
        }
        var again = known.seen(command.equals("Retract") ? "Retract" : "Correct");
        return drawn.of(!again.isEmpty() && drawn.chance(0.25) ? again : known.seen());
    }

    ObjectNode of(String command, World.Seen about, String region, World.Known known) {
        var body = Drawn.object().put("eventId", drawn.chance(0.96) ? about.event() : drawn.uuid());
        body.set("reason", drawn.text());
        if (command.equals("Correct")) {
            body.set("payload", payload(about, region, known));
            if (drawn.chance(0.35)) {
                body.put("newOccurredOn", drawn.day(LocalDate.parse("2025-01-05"), LocalDate.parse("2026-11-01")));
            }
        }
        return body;
    }

    /** The own fields of the command as they should have been: often under its ids, sometimes as they were. */
    private ObjectNode payload(World.Seen about, String region, World.Known known) {
        var was = about.body().deepCopy();
        was.remove(SHARED);
        var asItWas = drawn.chance(0.15);
        var now = asItWas ? was : redrawn(about, was, region, known);
        var ids = was.propertyNames().stream()
                .filter(field -> field.endsWith("Id") && was.path(field).isString())
                .toList();
        for (var id : ids) {
            if (!drawn.chance(0.1)) {
                now.set(id, spelled(was.path(id), id));
            }
            if (now.has(id) && drawn.chance(0.4)) {
                now.remove(id);
            }
        }
        // Beside what was accepted once this is the one mistake.
        if (asItWas && drawn.chance(0.2)) {
            now.put("colour", "green");
        }
        return now;
    }

    private ObjectNode redrawn(World.Seen about, ObjectNode was, String region, World.Known known) {
        return switch (about.command()) {
            case "Retract" -> Drawn.object().set("reason", drawn.text());
            case "Correct" -> {
                var now = was.deepCopy();
                now.set("reason", drawn.text());
                now.put("newOccurredOn", drawn.day(LocalDate.parse("2025-01-05"), LocalDate.parse("2026-11-01")));
                yield now;
            }
            default -> bodies.of(about.command(), region, known).without(SHARED);
        };
    }

    private JsonNode spelled(JsonNode id, String field) {
        return field.equals("eventId") || drawn.chance(0.95)
                ? id
                : id.isString() ? Drawn.object().stringNode(id.asString().toLowerCase(Locale.ROOT)) : id;
    }
}
