package org.mithaq.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The consortium's plan as the demonstration loads it, and a plan's life over HTTP through both services. */
class ConsortiumPlanTest {

    @Test
    void the_consortiums_plan_stands_as_its_page_says() {
        var plan = Whole.query("/api/plans/" + Whole.DEMO).json();

        assertThat(plan.path("stage").asString()).isEqualTo("submitted");
        assertThat(plan.path("planEnd").asString()).isEqualTo("2027-06");
        assertThat(plan.path("termEnd").asString()).isEqualTo("2027-09");
        assertThat(plan.path("members")).hasSize(4);
        assertThat(plan.at("/participation/groups").asInt()).isEqualTo(9);
        assertThat(plan.at("/participation/publicMeetings").asInt()).isEqualTo(47);
        assertThat(plan.path("monitoringBody").isNull()).isTrue();
        assertThat(plan.path("description")).hasSize(17);
        assertThat(plan.path("leadInstitutions")).isNotEmpty();
    }

    @Test
    void on_the_day_of_its_submission_47_organisations_had_endorsed_it() {
        var then = Whole.query("/api/plans/" + Whole.DEMO + "?asOf=2025-04-02").json();

        assertThat(then.at("/endorsements/count").asInt()).isEqualTo(47);
        assertThat(then.at("/endorsements/byTerritory/oriental").asInt()).isEqualTo(16);
        assertThat(then.at("/endorsements/byTerritory/souss-massa").asInt()).isEqualTo(13);
        assertThat(then.at("/endorsements/byTerritory/draa-tafilalet").asInt()).isEqualTo(10);
        assertThat(then.at("/endorsements/byTerritory/laayoune-sakia-el-hamra").asInt())
                .isEqualTo(8);
        assertThat(Whole.query("/api/plans/" + Whole.DEMO + "?asOf=2025-04-01").status())
                .isEqualTo(404);
    }

    @Test
    void a_plan_goes_from_opening_to_a_reported_milestone() {
        var plan = "life-" + UUID.randomUUID();
        accepted(
                plan,
                "admin",
                "OpenActionPlan",
                "\"title\": {\"fr\": \"Vie\"}, \"process\": \"simple\", \"planEnd\": \"2027-06\", \"members\": [{\"id\": \"oriental\", \"name\": {\"fr\": \"L’Oriental\"}}], \"occurredOn\": \"2025-01-10\"");
        accepted(
                plan,
                "point-of-contact",
                "NameLeadInstitution",
                "\"institution\": \"Conseil régional\", \"occurredOn\": \"2025-01-11\"");
        accepted(
                plan,
                "committee",
                "RecordWorkshop",
                "\"workshopId\": \"W1\", \"title\": {\"fr\": \"Atelier\"}, \"format\": \"IN_PERSON\", \"participants\": {\"total\": 40, \"women\": 18}, \"occurredOn\": \"2025-02-01\"");
        accepted(
                plan,
                "official",
                "ProposeCommitment",
                "\"commitmentId\": \"C1\", \"title\": {\"fr\": \"Ouvrir\"}, \"occurredOn\": \"2025-02-10\"");
        accepted(
                plan,
                "official",
                "AddMilestone",
                "\"commitmentId\": \"C1\", \"milestoneId\": \"C1.1\", \"title\": {\"fr\": \"Inventaire\"}, \"due\": {\"to\": \"2025-12-31\"}, \"occurredOn\": \"2025-02-10\"");
        accepted(
                plan,
                "cso",
                "EndorseByCSO",
                "\"organisation\": \"Forum des jeunes\", \"territory\": \"oriental\", \"representative\": {\"name\": \"Amina Exemple\"}, \"occurredOn\": \"2025-03-01\"");
        accepted(plan, "point-of-contact", "SubmitActionPlan", "\"occurredOn\": \"2025-04-02\"");
        accepted(plan, "point-of-contact", "StartImplementation", "\"occurredOn\": \"2025-05-01\"");
        var last = accepted(
                plan,
                "official",
                "UpdateMilestone",
                "\"commitmentId\": \"C1\", \"milestoneId\": \"C1.1\", \"status\": \"LIMITED\", \"challenges\": {\"fr\": \"Retard\"}, \"occurredOn\": \"2026-01-15\"");

        var read = Whole.query("/api/plans/" + plan + "?atLeast=" + last);
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.body()).doesNotContain("Amina");
        var milestone = read.json().at("/commitments/0/milestones/0");
        assertThat(read.json().path("stage").asString()).isEqualTo("implementation");
        assertThat(read.json().at("/participation/people").asInt()).isEqualTo(40);
        assertThat(milestone.path("status").asString()).isEqualTo("LIMITED");
        assertThat(milestone.path("overdue").asBoolean()).isTrue();

        var before = Whole.query("/api/plans/" + plan + "?asOf=2025-12-31").json();
        assertThat(before.at("/commitments/0/milestones/0/status").isNull()).isTrue();
        assertThat(before.at("/commitments/0/milestones/0/overdue").asBoolean()).isFalse();
    }

    private static int accepted(String plan, String role, String command, String fields) {
        var answer = Whole.send(
                role,
                command,
                "{\"planId\": \"%s\", %s}".formatted(plan, fields),
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("version").asInt();
    }
}
