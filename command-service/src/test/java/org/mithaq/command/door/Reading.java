package org.mithaq.command.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Line;
import org.mithaq.events.Who;
import org.mithaq.plan.PlanEvent;
import tools.jackson.databind.JsonNode;

/** Reads commands without a log: every event that a correction names is a workshop of the example's plan. */
final class Reading {

    private static final Path WORKSHOP =
            Path.of("../shared-events/src/test/resources/lines/cocreation.workshop-recorded.v1.json");

    private static final LetterReader READER = new LetterReader(
            new Restating(_ -> Optional.of(workshop()), EventTypes.of(List.of(PlanEvent.class), List.of())));

    private Reading() {}

    static Letter letter(String name, JsonNode json) {
        return READER.read(name, json, Who.Register.FOR_CHECKING);
    }

    private static Line workshop() {
        try {
            return Line.read(Files.readAllBytes(WORKSHOP));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
