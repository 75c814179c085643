package org.mithaq.query.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.events.Json;
import org.mithaq.events.Language;
import tools.jackson.databind.JsonNode;

class FilledTest {

    static final Path CONTRACTS = Path.of("../command-service/src/main/resources/contracts/commands");
    static final Path EXAMPLES = Path.of("../command-service/src/main/resources/examples");

    /** The name of every command of the contract. */
    static Stream<String> commands() throws IOException {
        try (var files = Files.list(CONTRACTS)) {
            return files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList().stream();
        }
    }

    static Blank blank(String command) throws IOException {
        return Blank.of(json(CONTRACTS.resolve(command + ".json")));
    }

    private static JsonNode json(Path file) throws IOException {
        return Json.STRICT.readTree(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_is_read_from_a_filled_form_is_the_command_that_was_written_into_it(String command) throws IOException {
        var example = json(EXAMPLES.resolve(command + ".json"));

        assertThat(Json.STRICT.readTree(
                        Filled.of(blank(command), example).command(Language.FR).toString()))
                .isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_field_of_every_command_has_a_control_in_the_order_of_the_contract(String command) throws IOException {
        var fields =
                json(CONTRACTS.resolve(command + ".json")).path("properties").propertyNames();

        assertThat(blank(command).fields()).extracting(Control::name).containsExactlyElementsOf(fields);
    }

    @Test
    void what_is_no_number_stays_as_it_was_typed() throws IOException {
        var form = new Filled(blank("DeclareParticipation"), Map.of("/groups", "about four"));

        assertThat(form.command(Language.FR).path("groups").stringValue()).isEqualTo("about four");
        assertThat(form.dense(Language.FR).value("/groups")).isEqualTo("about four");
    }

    @Test
    void places_in_which_nothing_was_written_are_left_out_and_the_rest_is_counted_anew() throws IOException {
        var form =
                new Filled(blank("UpdateMilestone"), Map.of("/evidence/0/title", " ", "/evidence/2/title", "Rapport"));

        assertThat(form.count("/evidence")).isEqualTo(3);
        assertThat(form.command(Language.FR).toString()).isEqualTo("{\"evidence\":[{\"title\":\"Rapport\"}]}");
        assertThat(form.dense(Language.FR).value("/evidence/0/title")).isEqualTo("Rapport");
    }

    @Test
    void one_more_is_empty_and_the_last() throws IOException {
        var form = new Filled(blank("UpdateMilestone"), Map.of("/evidence/0/title", "Rapport")).oneMore("/evidence");

        assertThat(form.count("/evidence")).isEqualTo(2);
        assertThat(form.value("/evidence/0/title")).isEqualTo("Rapport");
        assertThat(form.value("/evidence/1/title")).isEmpty();
    }

    @Test
    void words_without_a_language_beside_others_are_in_the_language_of_the_plan() throws IOException {
        var form = new Filled(
                blank("UpdateMilestone"), Map.of("/evidence/0/title", "Rapport", "/evidence/0/title/ar", "تقرير"));

        assertThat(form.command(Language.FR).at("/evidence/0/title").toString())
                .isEqualTo("{\"ar\":\"تقرير\",\"fr\":\"Rapport\"}");
    }
}
