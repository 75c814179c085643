package org.mithaq.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Json;
import org.mithaq.events.Sha256;
import tools.jackson.databind.JsonNode;

/** Canada's sixth plan, beside the file from which it was made. */
class CanadaTest {

    static final byte[] KEPT = kept();
    static final JsonNode SOURCE = Json.LENIENT.readTree(KEPT);

    final List<JsonNode> commands =
            Objects.requireNonNull(new DemoFiles("demo").read().get("canada-nap6.ndjson")).stream()
                    .map(Json.LENIENT::readTree)
                    .toList();

    @Test
    void it_has_4_commitments_19_milestones_and_65_indicators() {
        assertThat(named("ProposeCommitment")).hasSize(4);
        assertThat(named("AddMilestone")).hasSize(19);
        assertThat(named("AddIndicator")).hasSize(65);
        assertThat(commands).hasSize(1 + 4 + 19 + 65);
    }

    @Test
    void every_text_stands_in_both_languages_as_the_source_has_it() {
        var written = new TreeMap<String, String>();
        SOURCE.path("commitments").forEach(commitment -> {
            tell(commitment, "title", written);
            commitment.path("milestones").forEach(milestone -> {
                tell(milestone, "title", written);
                milestone.path("indicators").forEach(indicator -> tell(indicator, "text", written));
            });
        });

        var told = new TreeMap<String, String>();
        named("ProposeCommitment").forEach(payload -> tell(payload, "commitmentId", "title", told));
        named("AddMilestone").forEach(payload -> tell(payload, "milestoneId", "title", told));
        named("AddIndicator").forEach(payload -> tell(payload, "indicatorId", "text", told));

        assertThat(told).hasSize(88).isEqualTo(written);
    }

    @Test
    void every_deadline_is_due_as_written() {
        var written = new TreeMap<String, String>();
        indicators()
                .forEach(indicator -> written.put(
                        indicator.path("id").asString(),
                        oneLine(indicator.at("/deadline/en").asString())));

        var told = new TreeMap<String, String>();
        named("AddIndicator").forEach(payload -> {
            assertThat(payload.path("due").propertyNames()).containsExactly("text");
            told.put(
                    payload.path("indicatorId").asString(),
                    payload.at("/due/text").asString());
        });

        assertThat(told).hasSize(65).isEqualTo(written);
    }

    @Test
    void every_lead_is_an_office_named_in_both_languages() {
        named("AddIndicator")
                .forEach(payload -> assertThat(payload.at("/responsible/office").propertyNames())
                        .containsExactlyInAnyOrder("en", "fr", "original"));
        var codes =
                indicators().map(indicator -> indicator.path("lead").toString()).distinct();
        var offices = named("AddIndicator").stream()
                .map(payload -> payload.at("/responsible/office/en").asString())
                .distinct();

        assertThat(offices.count()).isEqualTo(codes.count());
    }

    @Test
    void every_command_names_the_kept_file_and_the_end_of_the_first_reporting_period() {
        var sha256 = Sha256.of(KEPT).value();

        assertThat(SOURCE.at("/reportingPeriods/0").asString()).isEqualTo("2025-12");
        assertThat(commands)
                .allMatch(command ->
                        command.at("/payload/source/sha256").asString().equals(sha256))
                .allMatch(
                        command -> command.at("/payload/occurredOn").asString().equals("2025-12-31"));
    }

    private List<JsonNode> named(String type) {
        return commands.stream()
                .filter(command -> command.path("type").asString().equals(type))
                .map(command -> command.path("payload"))
                .toList();
    }

    private static Stream<JsonNode> indicators() {
        return SOURCE.path("commitments")
                .valueStream()
                .flatMap(commitment -> commitment.path("milestones").valueStream())
                .flatMap(milestone -> milestone.path("indicators").valueStream());
    }

    private static void tell(JsonNode thing, String field, Map<String, String> into) {
        tell(thing, "id", field, into);
    }

    private static void tell(JsonNode thing, String id, String field, Map<String, String> into) {
        into.put(
                thing.path(id).asString(),
                oneLine(thing.path(field).path("en").asString()) + " / "
                        + oneLine(thing.path(field).path("fr").asString()));
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s*\n\\s*", " ");
    }

    private static byte[] kept() {
        try (var in = CanadaTest.class.getResourceAsStream("/canada/canada-nap6.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
