package org.mithaq.local.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.importer.Importer;
import org.mithaq.local.CommandLineRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration's plan was made by hand of a published page; read by the importer, that page comes to the same facts. */
class OpenRegionsTest {

    private final List<JsonNode> byHand = byHand();
    private final List<JsonNode> read = read();

    @Test
    void every_section_is_worded_the_same() {
        assertThat(field(read, "DescribeActionPlan", "/section"))
                .isEqualTo(field(byHand, "DescribeActionPlan", "/section"));
        assertThat(field(read, "DescribeActionPlan", "/text/en"))
                .isEqualTo(field(byHand, "DescribeActionPlan", "/text/en"));
    }

    @Test
    void organisations_roles_and_territories_of_all_endorsements_are_the_same() {
        assertThat(field(read, "EndorseByCSO", "/organisation/en"))
                .isEqualTo(field(byHand, "EndorseByCSO", "/organisation/en"));
        assertThat(field(read, "EndorseByCSO", "/territory")).isEqualTo(field(byHand, "EndorseByCSO", "/territory"));
        // by hand the office stands in the place of the person
        assertThat(field(read, "EndorseByCSO", "/representative/role/en"))
                .isEqualTo(field(byHand, "EndorseByCSO", "/representative/office/en"));
    }

    @Test
    void places_are_the_same_but_where_they_are_part_of_a_name() {
        // a machine cannot know that these organisations are where their names say
        var withinNames = Map.of(
                "Al Moustakbal Association for Primary Education and Development in Oujda", "Oujda",
                "Moroccan Scout Organization Delegaye Laâyoune", "Laâyoune",
                "Federal Dadiyat and Residential Neighborhood Association Laâyoune", "Laâyoune");
        var organisations = field(byHand, "EndorseByCSO", "/organisation/en");
        var places = field(byHand, "EndorseByCSO", "/place/en");
        var placesRead = field(read, "EndorseByCSO", "/place/en");

        for (var i = 0; i < organisations.size(); i++) {
            var known = withinNames.get(organisations.get(i));
            assertThat(placesRead.get(i))
                    .as(organisations.get(i))
                    .isEqualTo(places.get(i).equals(known) ? "" : places.get(i));
        }
    }

    @Test
    void lead_institutions_have_the_same_members_and_units() {
        assertThat(field(read, "NameLeadInstitution", "/member"))
                .isEqualTo(field(byHand, "NameLeadInstitution", "/member"));
        assertThat(payloads(read, "NameLeadInstitution")
                        .map(lead -> lead.path("units").toString()))
                .containsExactlyElementsOf(payloads(byHand, "NameLeadInstitution")
                        .map(lead -> lead.path("units").toString())
                        .toList());
        // by hand a region is called one
        assertThat(field(read, "NameLeadInstitution", "/institution/en"))
                .isEqualTo(field(byHand, "NameLeadInstitution", "/institution/en").stream()
                        .map(name -> name.replaceFirst(" Region$", ""))
                        .toList());
    }

    @Test
    void ends_members_and_figures_are_the_same() {
        for (var field : List.of(
                "/planEnd",
                "/termEnd",
                "/submissionYear",
                "/occurredOn",
                "/language",
                "/members/0/id",
                "/members/1/id",
                "/members/2/id",
                "/members/3/id")) {
            assertThat(field(read, "OpenActionPlan", field))
                    .as(field)
                    .isEqualTo(field(byHand, "OpenActionPlan", field));
        }
        for (var field : List.of("/groups", "/publicMeetings")) {
            assertThat(field(read, "DeclareParticipation", field))
                    .isEqualTo(field(byHand, "DeclareParticipation", field));
        }
    }

    private static List<String> field(List<JsonNode> commands, String type, String pointer) {
        return payloads(commands, type)
                .map(payload -> payload.at(pointer).asString(""))
                .toList();
    }

    private static Stream<JsonNode> payloads(List<JsonNode> commands, String type) {
        return commands.stream()
                .filter(command -> command.path("type").asString().equals(type))
                .map(command -> command.path("payload"));
    }

    private static List<JsonNode> byHand() {
        try (var file = OpenRegionsTest.class.getResourceAsStream("/demo/open-regions-2025.ndjson")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<JsonNode> read() {
        var page = CommandLineRun.home()
                .resolve("infra/importer/src/test/resources/pages/given/draa-tafilalet-2025-2027.txt");
        assertThat(Files.exists(page)).isTrue();
        return new Importer(Optional.empty(), List.of())
                .read(List.of(page)).commands().stream()
                        .<JsonNode>map(JsonMapper.shared()::valueToTree)
                        .toList();
    }
}
