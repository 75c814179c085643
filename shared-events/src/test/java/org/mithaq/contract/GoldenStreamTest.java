package org.mithaq.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Json;
import org.mithaq.events.Line;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Histories as they were once recorded fold to the record that they folded to then, for ever. */
class GoldenStreamTest {

    private static final EventTypes TYPES = EventTypes.of(List.of(PlanEvent.class), List.of());
    private static final Path STREAMS = Path.of("src/test/resources/streams");

    /** The consortium’s plan as the demonstration recorded it, and a plan carried out, with late and repeated entries. */
    @ParameterizedTest
    @ValueSource(strings = {"open-regions-2025", "a-plan-carried-out"})
    void a_recorded_history_folds_to_the_same_record(String name) throws IOException {
        var history = Files.readAllLines(STREAMS.resolve(name + ".ndjson")).stream()
                .map(line -> Line.read(line.getBytes(StandardCharsets.UTF_8)))
                .map(GoldenStreamTest::recorded)
                .toList();
        var record = Json.LENIENT.<ObjectNode>valueToTree(PlanRecord.of(history));
        record.remove("told"); // the history itself, by thing
        Kept.same(STREAMS.resolve(name + ".record.json"), sorted(record).toPrettyString() + "\n");
    }

    private static Recorded<PlanEvent> recorded(Line line) {
        return line.recorded((PlanEvent) TYPES.read(line));
    }

    /** Maps of a record have no order of their own. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var items = Json.LENIENT.createArrayNode();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        var fields = new TreeMap<String, JsonNode>();
        node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
        var object = Json.LENIENT.createObjectNode();
        fields.forEach(object::set);
        return object;
    }
}
