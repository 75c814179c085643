package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;

class OpenApiTest extends RunningCommandService {

    /** The commands that name a person or a process, and no plan. */
    private static final Map<String, String> NO_PLANS = Map.ofEntries(
            Map.entry("JoinPersons", "keep"),
            Map.entry("ErasePerson", "personId"),
            Map.entry("PublishProcess", "processId"),
            Map.entry("RetireProcess", "processId"),
            Map.entry("SetToday", "date"),
            Map.entry("RecordOutreach", "consultationId"),
            Map.entry("PublishDraft", "consultationId"),
            Map.entry("RecordContribution", "consultationId"),
            Map.entry("AnswerContributions", "consultationId"),
            Map.entry("WithholdContribution", "consultationId"),
            Map.entry("EraseContribution", "consultationId"),
            Map.entry("CloseConsultation", "consultationId"));

    private static final Map<String, String> EXAMPLES = Map.of(
            "planId", "open-regions-2025",
            "consultationId", "open-regions-2025-proposals",
            "processId", "oriental-local",
            "date", "2027-07-01",
            "keep", "0d2b3c70-6a41-4f0e-9a51-3a86f6a3b001",
            "personId", "0d2b3c70-6a41-4f0e-9a51-3a86f6a3b001");

    @Test
    void every_command_is_described_with_an_example() {
        var api = get("/v3/api-docs");
        assertThat(api.status()).as(api.body()).isEqualTo(200);
        assertThat(api.json().path("openapi").asString()).startsWith("3.1");
        for (var name : CommandTypes.names()) {
            var body = api.json()
                    .path("paths")
                    .path("/api/commands/" + name)
                    .at("/post/requestBody/content/application~1json");
            var first = NO_PLANS.getOrDefault(name, "planId");
            assertThat(body.at("/schema/properties/" + first + "/type").asString())
                    .as(name)
                    .isEqualTo("string");
            assertThat(body.at("/examples/" + name + "/value/" + first).asString())
                    .as(name)
                    .isEqualTo(EXAMPLES.get(first));
        }
    }

    @Test
    void evidence_is_described_in_both_directions() {
        var paths = get("/v3/api-docs").json().path("paths");
        assertThat(paths.path("/api/evidence")
                        .at("/post/requestBody/content/multipart~1form-data/schema/properties/file/type")
                        .asString())
                .isEqualTo("string");
        assertThat(paths.path("/api/evidence/{sha256}")
                        .at("/get/parameters/0/name")
                        .asString())
                .isEqualTo("sha256");
    }

    @Test
    void there_is_a_page_to_try_it() {
        assertThat(get("/swagger-ui.html").status()).isIn(200, 302);
        assertThat(get("/swagger-ui/index.html").status()).isEqualTo(200);
    }

    @Test
    void the_contracts_are_listed_and_served() {
        var index = get("/contracts/").json();
        assertThat(index.path("commands")).hasSize(CommandTypes.names().size());
        assertThat(index.path("events")).hasSizeGreaterThan(10);
        var schema = get(index.path("events").get(0).asString());
        assertThat(schema.status()).isEqualTo(200);
        assertThat(schema.json().path("$schema").asString()).contains("2020-12");
    }
}
