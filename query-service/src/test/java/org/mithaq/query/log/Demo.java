package org.mithaq.query.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.Event;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Json;
import org.mithaq.events.Language;
import org.mithaq.events.Phrase;
import org.mithaq.events.Source;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanEvent;
import org.mithaq.process.shipped.ShippedProcesses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes events from the demonstration's commands, roughly as the command service would. */
public final class Demo {

    private static final EventTypes TYPES = EventTypes.of(java.util.List.of(PlanEvent.class), java.util.List.of());

    private Demo() {}

    public static void load(TestLog log, Path file) {
        try (var lines = Files.lines(file)) {
            lines.filter(line -> !line.isBlank())
                    .map(Json.LENIENT::readTree)
                    .forEach(command ->
                            append(log, command.path("type").asString(), (ObjectNode) command.path("payload")));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void append(TestLog log, String command, ObjectNode payload) {
        var source = Optional.ofNullable(payload.get("source"))
                .map(node -> Json.LENIENT.treeToValue(node, Source.class))
                .orElse(null);
        var entry = new TestLog.Entry(
                LocalDate.parse(payload.path("occurredOn").asString()), Instant.now(), "point-of-contact", source);
        log.append("plan/" + payload.path("planId").asString(), event(command, payload), entry);
    }

    private static Event event(String command, ObjectNode payload) {
        var data = payload.deepCopy();
        if (command.equals("OpenActionPlan")) {
            data.set(
                    "process",
                    Json.LENIENT.valueToTree(
                            ShippedProcesses.ALL.newest("simple").orElseThrow().ref()));
        }
        if (data.has("organisation")) {
            data.set("organisation", Json.LENIENT.valueToTree(text(data.get("organisation"))));
        }
        if (data.has("due")) {
            data.set(
                    "due",
                    Json.LENIENT.valueToTree(Due.complete(Json.LENIENT.treeToValue(data.get("due"), Due.class))));
        }
        return TYPES.read(name(command), data);
    }

    private static String name(String command) {
        return switch (command) {
            case "OpenActionPlan" -> "lifecycle.action-plan-opened.v1";
            case "DescribeActionPlan" -> "lifecycle.action-plan-described.v1";
            case "NameLeadInstitution" -> "lifecycle.lead-institution-named.v1";
            case "DeclareParticipation" -> "cocreation.participation-declared.v1";
            case "EndorseByCSO" -> "endorsement.endorsed-by-cso.v1";
            case "ProposeCommitment" -> "commitment.commitment-proposed.v1";
            case "AddMilestone" -> "commitment.milestone-added.v1";
            case "AddIndicator" -> "commitment.indicator-added.v1";
            case "SubmitActionPlan" -> "lifecycle.action-plan-submitted.v1";
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static Text text(@Nullable JsonNode org) {
        return Json.LENIENT.treeToValue(org, Phrase.class).in(Language.EN);
    }
}
