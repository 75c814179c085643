package org.mithaq.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mithaq.consultation.ConsultationEvent;
import org.mithaq.events.Event;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Json;
import org.mithaq.events.Line;
import org.mithaq.people.PeopleEvent;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.process.publication.ProcessEvent;
import org.mithaq.refusals.RefusalEvent;

class EventContractTest {

    private static final EventTypes TYPES = EventTypes.of(
            List.of(
                    PlanEvent.class,
                    PeopleEvent.class,
                    ProcessEvent.class,
                    ConsultationEvent.class,
                    RefusalEvent.class),
            List.of());
    private static final Path SCHEMAS = Path.of("src/main/resources/contracts/events");
    private static final Path LINES = Path.of("src/test/resources/lines");

    @TestFactory
    Stream<DynamicTest> the_schema_of_each_event_is_the_one_kept() {
        return TYPES.all().entrySet().stream()
                .map(type -> dynamicTest(type.getKey(), () -> {
                    var address = "/contracts/events/" + type.getKey() + ".json";
                    var schema = Schemas.ofEvents().of(type.getValue(), address, type.getKey());
                    Kept.same(SCHEMAS.resolve(type.getKey() + ".json"), schema.toPrettyString() + "\n");
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_event_is_written_as_its_golden_line_and_read_from_it() {
        return Samples.all().stream()
                .map(event -> dynamicTest(name(event), () -> {
                    var line = line(event);
                    var file = LINES.resolve(name(event) + ".json");
                    Kept.same(file, new String(line.bytes(), StandardCharsets.UTF_8));
                    var read = Line.read(Files.readAllBytes(file));
                    assertThat(TYPES.read(read)).isEqualTo(event);
                    assertThat(read).isEqualTo(line);
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_golden_line_keeps_to_its_schema() throws IOException {
        return Samples.all().stream()
                .map(event -> dynamicTest(name(event), () -> {
                    var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(Files.readString(SCHEMAS.resolve(name(event) + ".json")), InputFormat.JSON);
                    assertThat(schema.validate(EventTypes.write(event).toString(), InputFormat.JSON))
                            .isEmpty();
                    assertThat(schema.validate("{\"unheardOf\": []}", InputFormat.JSON)
                                    .isEmpty())
                            .as("an empty event is accepted only if nothing is required")
                            .isEqualTo(!schema.getSchemaNode().has("required"));
                }));
    }

    @Test
    void there_is_a_sample_of_every_event() {
        assertThat(Samples.all().stream().map(EventContractTest::name).collect(Collectors.toSet()))
                .isEqualTo(TYPES.all().keySet());
    }

    @Test
    void a_golden_line_of_a_name_that_is_gone_is_still_read() throws IOException {
        try (var kept = Files.list(LINES)) {
            assertThat(kept.map(Path::getFileName).map(Path::toString).map(file -> file.replace(".json", "")))
                    .allSatisfy(name -> assertThat(TYPES.read(
                                    name,
                                    Line.read(Files.readAllBytes(LINES.resolve(name + ".json")))
                                            .data()))
                            .isNotNull());
        }
    }

    @Test
    void an_optional_field_that_a_newer_version_added_is_passed_over() {
        var data = EventTypes.write(Samples.all().getFirst());
        data.put("addedLater", true);
        assertThat(TYPES.read(name(Samples.all().getFirst()), data))
                .isEqualTo(Samples.all().getFirst());
    }

    @Test
    void an_unknown_name_is_said_to_be_unknown() {
        assertThatThrownBy(() -> TYPES.read("plan.dreamt-of.v9", Json.STRICT.createObjectNode()))
                .isInstanceOf(EventTypes.Unknown.class)
                .hasMessageContaining("plan.dreamt-of.v9");
    }

    @Test
    void an_older_name_is_lifted_by_its_upcaster() {
        var lifted = EventTypes.of(
                List.of(PlanEvent.class),
                List.of(new EventTypes.Upcaster(
                        "lifecycle.implementation-started.v0", "lifecycle.implementation-started.v1", data -> {
                            data.set("overridden", data.remove("passedOver"));
                            return data;
                        })));
        var old = Json.STRICT.createObjectNode();
        old.putArray("passedOver").add("plan.not-submitted");
        assertThat(lifted.read("lifecycle.implementation-started.v0", old))
                .isEqualTo(new ImplementationStarted(List.of("plan.not-submitted")));
    }

    private static String name(Event event) {
        return EventTypes.nameOf(event.getClass());
    }

    private static Line line(Event event) {
        var command = UUID.fromString("0d2b3c70-6a41-4f0e-9a51-3a86f6a3b0c0");
        return new Line(
                "1.0",
                UUID.fromString("0d2b3c70-6a41-4f0e-9a51-3a86f6a3b0e0"),
                "urn:mithaq:golden",
                Line.TYPE_PREFIX + name(event),
                "plan/open-regions-2025",
                7,
                Line.time(Instant.parse("2026-04-02T09:30:00.120Z")),
                LocalDate.of(2026, 4, 1),
                "demo-point-of-contact",
                "point-of-contact",
                "{\"id\":\"0d2b3c70-6a41-4f0e-9a51-3a86f6a3b001\"}",
                "{\"title\":\"The plan’s page\"}",
                command,
                command,
                UUID.fromString("0d2b3c70-6a41-4f0e-9a51-3a86f6a3b0ca"),
                "application/json",
                "/contracts/events/" + name(event) + ".json",
                EventTypes.write(event));
    }
}
