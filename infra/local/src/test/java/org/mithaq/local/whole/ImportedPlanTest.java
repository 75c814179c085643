package org.mithaq.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mithaq.local.CommandLineRun;
import org.mithaq.local.door.CommandDoor;
import org.mithaq.local.door.PlanList;
import org.mithaq.local.importing.Import;
import org.mithaq.local.launch.CannotGoOn;
import org.mithaq.local.launch.Console;
import tools.jackson.databind.JsonNode;

/** A published page comes in through the real doors and is read back. */
class ImportedPlanTest {

    private static final Path PAGE =
            CommandLineRun.home().resolve("infra/importer/src/test/resources/pages/given/draa-tafilalet-2025-2027.txt");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_page_sent_twice_stands_once_with_all_its_facts() {
        var planId = "imported-" + UUID.randomUUID();

        assertThat(send(Optional.of(planId))).isZero();
        assertThat(send(Optional.of(planId))).isZero();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("73 of 73 commands were accepted");
        var plan = Whole.query("/api/plans/" + planId + "?asOf=2025-04-02&atLeast=73")
                .json();
        assertThat(plan.path("version").asInt()).isEqualTo(73);
        assertThat(plan.path("stage").asString()).isEqualTo("submitted");
        assertThat(plan.path("planEnd").asString()).isEqualTo("2027-06");
        assertThat(plan.path("termEnd").asString()).isEqualTo("2027-09");
        assertThat(plan.path("members")).hasSize(4);
        assertThat(plan.path("description")).hasSize(17);
        assertThat(plan.path("leadInstitutions")).hasSize(6);
        assertThat(plan.at("/participation/groups").asInt()).isEqualTo(9);
        assertThat(plan.at("/participation/publicMeetings").asInt()).isEqualTo(47);
        assertThat(plan.at("/endorsements/count").asInt()).isEqualTo(47);
        assertThat(plan.at("/endorsements/byTerritory/oriental").asInt()).isEqualTo(16);
        assertThat(plan.at("/endorsements/byTerritory/souss-massa").asInt()).isEqualTo(13);
        assertThat(plan.at("/endorsements/byTerritory/draa-tafilalet").asInt()).isEqualTo(10);
        assertThat(plan.at("/endorsements/byTerritory/laayoune-sakia-el-hamra").asInt())
                .isEqualTo(8);
    }

    /** What a page does not tell is not claimed: 47 meetings that it declares are no meeting that anybody recorded. */
    @Test
    void it_gets_the_verdicts_that_its_page_supports() {
        var planId = "imported-" + UUID.randomUUID();
        assertThat(send(Optional.of(planId))).isZero();

        var judged = Whole.query("/api/plans/" + planId + "/conformance?process=ogp-local&asOf=2026-05-01&atLeast=73")
                .json()
                .valueStream()
                .collect(Collectors.toMap(one -> one.path("requirement").asString(), one -> one));
        assertThat(named(judged, "monitoring-body.named").path("verdict").asString())
                .isEqualTo("NOT_MET");
        assertThat(named(judged, "monitoring-body.named").path("source").asString())
                .contains("Local Monitoring Body");
        assertThat(named(judged, "endorsement.given").path("verdict").asString())
                .isEqualTo("MET");
        assertThat(named(judged, "endorsement.given").path("evidence")).hasSize(47);
        assertThat(named(judged, "forum.meets").path("verdict").asString()).isEqualTo("CANNOT_TELL");
        assertThat(named(judged, "forum.meets").path("unknown").valueStream().map(JsonNode::asString))
                .contains("meetings.count");
        assertThat(judged.values())
                .allSatisfy(one -> assertThat(one.path("evidence").size()
                                + one.path("because").size()
                                + one.path("unknown").size())
                        .isPositive());
    }

    private static JsonNode named(Map<String, JsonNode> judged, String requirement) {
        return Objects.requireNonNull(judged.get(requirement), requirement);
    }

    @Test
    void no_name_of_a_person_reaches_the_log() {
        var planId = "imported-" + UUID.randomUUID();

        assertThat(send(Optional.of(planId))).isZero();

        var events = Whole.query("/api/plans/" + planId + "/events?limit=500&atLeast=73", "auditor");
        assertThat(events.body()).contains("Tarika Association").doesNotContain("ILYAS BEBUF");
    }

    @Test
    void the_plan_that_the_demonstration_holds_under_another_id_is_recognised() {
        assertThatThrownBy(() -> send(Optional.empty()))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining("plan.already-here");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("seems to be here already as");
    }

    private int send(Optional<String> planId) {
        var console = new Console(
                new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Import(List.of(PAGE), planId, console)
                .send(
                        new CommandDoor(Whole.SYSTEM.commands(), Whole.token("admin")),
                        new PlanList(Whole.SYSTEM.queries()));
    }
}
