package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;
import org.mithaq.command.TestIssuer;
import org.mithaq.events.Json;
import org.mithaq.events.Written;

class MembershipsOverHttpTest extends RunningCommandService {

    private static final String ORIENTAL = TestIssuer.SHARED.tokenOf("official", "member/oriental");
    private static final String FORUM = TestIssuer.SHARED.tokenOf("cso", "organisation/forum-des-jeunes");

    private final String plan = newPlanId();

    /** A name that nobody else in the shared register bears. */
    private final String somebody = "Amina " + UUID.randomUUID();

    @BeforeEach
    void a_plan_of_two_regions() {
        open(plan);
        send("admin", "NameLeadInstitution", """
                {"planId": "%s", "institution": "Souss-Massa Council", "member": "souss-massa"}""".formatted(plan));
        send("admin", "ProposeCommitment", """
                {"planId": "%s", "commitmentId": "C1", "title": {"en": "Ours"}}""".formatted(plan));
        send("admin", "ProposeCommitment", """
                {"planId": "%s", "commitmentId": "C2", "title": {"en": "Theirs"}, "lead": "Souss-Massa council"}""".formatted(plan));
    }

    @Test
    void another_region_is_forbidden_and_kept_without_what_was_asked() {
        var refused = sendWith(ORIENTAL, "AddMilestone", milestone("C2"), "Accept-Language", "fr");

        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("membership.other-region");
        assertThat(refused.json().path("title").asString()).isEqualTo("Ceci relève d’un autre membre du plan");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/commitmentId");
        assertThat(refusals())
                .singleElement()
                .asString()
                .contains("\"status\":403", "demo-official-member/oriental", "\"membership.other-region\"")
                .doesNotContain("\"payload\"")
                .doesNotContainIgnoringCase("amina");
    }

    @Test
    void names_in_a_forbidden_command_are_not_entered_into_the_register() {
        var endorse = """
                {"planId": "%s", "organisation": "%s", "occurredOn": "2025-02-01", "representative": {"name": "%s"}}""";

        assertThat(sendWith(ORIENTAL, "AddMilestone", milestone("C2")).status()).isEqualTo(403);
        assertThat(sendWith(FORUM, "EndorseByCSO", endorse.formatted(plan, "Other", somebody))
                        .code())
                .isEqualTo("membership.other-organisation");
        assertThat(timesEntered()).isZero();

        var own = sendWith(FORUM, "EndorseByCSO", endorse.formatted(plan, "FORUM des jeunés", somebody));
        assertThat(own.status()).as(own.body()).isEqualTo(200);
        assertThat(timesEntered()).isEqualTo(1);
    }

    @Test
    void on_behalf_of_a_person_of_another_organisation_is_forbidden_without_naming_them() {
        var claim = "{\"name\": \"%s\", \"organisation\": \"%s\"}";
        var foreign = sendWith(ORIENTAL, "AddMilestone", milestone("C1", claim.formatted(somebody, "A stranger")));

        assertThat(foreign.code()).as(foreign.body()).isEqualTo("membership.on-behalf-of");
        assertThat(foreign.body()).doesNotContain("Amina");
        assertThat(refusals()).singleElement().asString().doesNotContain("Amina", "stranger");
        assertThat(timesEntered()).isZero();

        var own = sendWith(ORIENTAL, "AddMilestone", milestone("C1", claim.formatted(somebody, "Oriental")));
        assertThat(own.status()).as(own.body()).isEqualTo(200);
        var line = db.sql(
                        "select convert_from(line, 'UTF8') from event_log where stream = ? order by version desc limit 1")
                .param("plan/" + plan)
                .query(String.class)
                .single();
        assertThat(line)
                .contains("demo-official-member/oriental", "\"onbehalfof\"")
                .doesNotContain("Amina");
    }

    @Test
    void the_lines_of_a_batch_are_permitted_one_by_one() {
        var batch = List.of(milestone("C1"), milestone("C2"), milestone("nowhere")).stream()
                .map(payload -> "{\"type\": \"AddMilestone\", \"payload\": " + payload.replace("\n", " ") + "}\n")
                .reduce("", String::concat);
        var answer = post("/api/commands", "application/x-ndjson", batch, "Authorization", "Bearer " + ORIENTAL);

        assertThat(answer.body()
                        .lines()
                        .map(line -> Json.STRICT.readTree(line).path("status").asInt()))
                .as(answer.body())
                .containsExactly(200, 403, 409);
    }

    @Test
    void a_token_without_memberships_or_with_strange_ones_belongs_nowhere() {
        var none = TestIssuer.SHARED.token(
                claims -> claims.claim("roles", List.of("official")).claim("memberships", null));
        var strange = TestIssuer.SHARED.token(claims ->
                claims.claim("roles", List.of("official")).claim("memberships", List.of("king/of/all", "member/")));
        for (var token : List.of(none, strange)) {
            assertThat(sendWith(token, "AddMilestone", milestone("C1")).code())
                    .isEqualTo("membership.not-of-this-plan");
        }
    }

    @Test
    void a_plan_that_is_not_there_is_unknown_to_those_who_are_bound_too() {
        var elsewhere = milestone("C1").replace(plan, newPlanId());
        assertThat(sendWith(ORIENTAL, "AddMilestone", elsewhere).code()).isEqualTo("plan.unknown");
        assertThat(timesEntered()).isZero();
    }

    private String milestone(String commitment) {
        return milestone(commitment, "{\"office\": {\"en\": \"The secretariat\"}}");
    }

    private String milestone(String commitment, String onBehalfOf) {
        return """
                {"planId": "%s", "commitmentId": "%s", "milestoneId": "M-%s", "title": {"en": "Portal"},
                 "responsible": {"name": "%s"}, "onBehalfOf": %s}""".formatted(plan, commitment, commitment, somebody, onBehalfOf);
    }

    private List<String> refusals() {
        return db.sql("select convert_from(line, 'UTF8') from event_log where stream = ?")
                .param("refusals/plan/" + plan)
                .query(String.class)
                .list();
    }

    private int timesEntered() {
        return db.sql("select count(distinct name_key) from people.person where name_key = ?")
                .param(Written.key(somebody))
                .query(Integer.class)
                .single();
    }
}
