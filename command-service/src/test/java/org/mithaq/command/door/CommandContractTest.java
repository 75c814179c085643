package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mithaq.command.clock.ClockCommand;
import org.mithaq.command.consultation.ConsultationCommand;
import org.mithaq.command.people.PeopleCommand;
import org.mithaq.command.process.ProcessCommand;
import org.mithaq.contract.Kept;
import org.mithaq.contract.Schemas;
import tools.jackson.databind.node.ObjectNode;

class CommandContractTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/contracts/commands");
    private static final Path EXAMPLES = Path.of("src/main/resources/examples");

    @TestFactory
    Stream<DynamicTest> the_schema_of_each_command_is_the_one_kept() {
        return CommandTypes.names().stream()
                .map(name -> dynamicTest(
                        name, () -> Kept.same(schemaFile(name), schema(name).toPrettyString() + "\n")));
    }

    @TestFactory
    Stream<DynamicTest> the_example_of_each_command_keeps_to_its_schema_and_is_read() {
        return CommandTypes.names().stream()
                .map(name -> dynamicTest(name, () -> {
                    var example = Files.readString(EXAMPLES.resolve(name + ".json"));
                    var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(Files.readString(schemaFile(name)), InputFormat.JSON);
                    assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
                    assertThat(schema.validate("{\"planId\": \"p\", \"unheardOf\": 1}", InputFormat.JSON))
                            .isNotEmpty();
                    var letter = Reading.letter(name, LetterReader.json(example.getBytes(StandardCharsets.UTF_8)));
                    assertThat(letter.command().stream())
                            .isEqualTo(
                                    switch (letter.command()) {
                                        case PeopleCommand _ -> "system/people";
                                        case ProcessCommand _ -> "process/oriental-local";
                                        case ConsultationCommand _ -> "consultation/open-regions-2025-proposals";
                                        case ClockCommand _ -> "system/clock";
                                        default -> "plan/open-regions-2025";
                                    });
                }));
    }

    /** A command's own fields and those that every command may have, in one object. */
    private static ObjectNode schema(String name) throws IOException {
        var schemas = Schemas.ofCommands();
        var schema = schemas.of(LetterReader.type(name), "/contracts/commands/" + name + ".json", name);
        var shared = schemas.of(Letter.Shared.class, "", "");
        properties(shared).properties().forEach(field -> properties(schema).set(field.getKey(), field.getValue()));
        if (shared.get("$defs") instanceof ObjectNode definitions) {
            var own = schema.withObject("/$defs");
            definitions.properties().forEach(definition -> own.set(definition.getKey(), definition.getValue()));
        }
        return schema;
    }

    private static ObjectNode properties(ObjectNode schema) {
        return schema.withObject("/properties");
    }

    private static Path schemaFile(String name) {
        return SCHEMAS.resolve(name + ".json");
    }
}
