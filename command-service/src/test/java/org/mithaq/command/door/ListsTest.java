package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.contract.Samples;
import org.mithaq.events.Json;
import org.mithaq.events.Recorded;
import org.mithaq.lists.Field;
import org.mithaq.lists.RecordedList;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementWithdrawn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The lists that are exported and read back in are made of the commands that they are read into. */
class ListsTest {

    private record Shape(String type, boolean required) {}

    @ParameterizedTest
    @EnumSource(RecordedList.class)
    void a_list_has_every_field_of_its_command_and_no_other(RecordedList list) {
        assertThat(shapes(list.fields().stream()))
                .isEqualTo(Stream.concat(components(LetterReader.type(list.command())), components(Letter.Shared.class))
                        .collect(Collectors.toMap(RecordComponent::getName, ListsTest::shape)));
    }

    @ParameterizedTest
    @EnumSource(RecordedList.class)
    void a_row_is_read_at_the_door_as_the_command_that_says_the_same(RecordedList list) {
        var rows = list.entries(whole()).stream()
                .map(fact -> list.row("open-regions-2025", fact, null))
                .toList();
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            var told = row.without(Set.of("version", "eventId"));
            var letter = Reading.letter(list.command(), told);
            assertThat(withoutEmpty(letter.payload())).isEqualTo(withoutEmpty(told));
        }
    }

    /** A plan in which everything happened once, but that its one endorsement was taken back. */
    private static PlanRecord whole() {
        var plan = PlanRecord.NONE;
        for (var event : Samples.all()) {
            if (event instanceof PlanEvent told && !(told instanceof EndorsementWithdrawn)) {
                plan = plan.after(new Recorded<>(
                        new UUID(0, plan.version()),
                        plan.version() + 1,
                        LocalDate.of(2025, 5, 1),
                        "actor",
                        "point-of-contact",
                        null,
                        told));
            }
        }
        return plan;
    }

    private static JsonNode withoutEmpty(ObjectNode command) {
        var filled = command.objectNode();
        command.properties().stream()
                .filter(field ->
                        !(field.getValue().isContainer() && field.getValue().isEmpty()))
                .forEach(field -> filled.set(field.getKey(), field.getValue()));
        return filled;
    }

    private static Map<String, Shape> shapes(Stream<Field> fields) {
        return fields.collect(
                Collectors.toMap(Field::name, field -> new Shape(canonical(field.type()), field.required())));
    }

    private static Stream<RecordComponent> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents());
    }

    /** The plan of a row may be named beside the file, so its column is not required. */
    private static Shape shape(RecordComponent component) {
        return new Shape(
                canonical(component.getGenericType()),
                !component.getName().equals("planId") && Json.required(component.getAnnotatedType()));
    }

    private static String canonical(Type type) {
        return Json.STRICT.constructType(type).toCanonical();
    }
}
