package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Language;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.plan.lifecycle.LifecycleEvent.ProcessMigrated;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.publication.ProcessEvent.VersionPublished;
import org.mithaq.query.log.ShowcasePlan;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a process says of who reads its plans holds for every address. */
@WholeService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityTest {

    private static final String[] NOBODY = {};
    private final Reader reader;
    private final RequestMappingHandlerMapping mappings;

    private ProcessRef processForMembers = new ProcessRef("none", 1, Sha256.of(""));
    private String forMembers = "";
    private String forAuditors = "";
    private String partly = "";

    VisibilityTest(
            @Autowired Environment environment,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        reader = new Reader(environment);
        this.mappings = mappings;
    }

    @BeforeAll
    void begin() {
        processForMembers = process("{record: members}");
        forMembers = plan(processForMembers);
        forAuditors = plan(process("{record: auditors}"));
        partly = plan(process("{trail: auditors, conformance: members}"));
        reader.arrived();
        // the list follows the history
        await().until(() -> listed(Reader.bearer("admin")).containsAll(List.of(forMembers, forAuditors, partly)));
    }

    @Test
    void every_address_of_a_plan_asks_who_may_read() {
        var ofPlans = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.contains("/plans/{id}"))
                .toList();
        assertThat(ofPlans).hasSizeGreaterThan(20);
        assertThat(ofPlans).allSatisfy(pattern -> {
            assertThat(status(address(pattern, forMembers), NOBODY)).isEqualTo(401);
            assertThat(status(address(pattern, forMembers), of("cso", "organisation/forum")))
                    .isEqualTo(403);
        });
        assertThat(ofPlans.stream().filter(pattern -> !pattern.contains("refusals")))
                .allSatisfy(pattern -> assertThat(status(address(pattern, forMembers), of("official", "member/ville")))
                        .isEqualTo(200));
    }

    @Test
    void a_plan_for_members_is_read_by_who_acts_for_one_of_them_and_by_auditors() {
        var address = "/api/plans/" + forMembers;
        assertThat(List.of(
                        status(address, of("official", "member/ville")),
                        status(address, of("committee", "committee/VILLE/civil-society")),
                        status(address, of("irm", "*")),
                        status(address, of("point-of-contact")),
                        status(address, of("auditor")),
                        status(address, of("admin"))))
                .containsOnly(200);
        assertThat(List.of(
                        status(address, of("official", "member/ailleurs")),
                        status(address, of("official")),
                        status(address, of("integration"))))
                .containsOnly(403);
    }

    @Test
    void a_plan_for_auditors_is_read_by_no_member() {
        assertThat(status("/api/plans/" + forAuditors, of("auditor"))).isEqualTo(200);
        assertThat(status("/api/plans/" + forAuditors, of("official", "member/ville")))
                .isEqualTo(403);
        assertThat(status("/api/plans/" + forAuditors, of("point-of-contact", "*")))
                .isEqualTo(403);
    }

    @Test
    void of_a_public_plan_a_process_may_keep_trail_and_judgement_for_some() {
        var plan = "/api/plans/" + partly;
        assertThat(status(plan, NOBODY)).isEqualTo(200);
        assertThat(status("/fr/plans/" + partly, NOBODY)).isEqualTo(200);
        assertThat(status(plan + "/conformance", NOBODY)).isEqualTo(401);
        assertThat(status(plan + "/facts", NOBODY)).isEqualTo(401);
        assertThat(status(plan + "/drawing.svg", NOBODY)).isEqualTo(401);
        assertThat(status(plan + "/conformance", of("official", "member/ville")))
                .isEqualTo(200);
        assertThat(status(plan + "/events", of("official", "member/ville"))).isEqualTo(403);
        assertThat(status("/fr/plans/" + partly + "/audit", of("auditor"))).isEqualTo(200);
    }

    @Test
    void a_refusal_says_why_in_the_readers_language() {
        var refused = reader.get("/api/plans/" + forMembers, "Accept-Language", "fr");
        assertThat(refused.body()).contains("plan.not-public", "Non public");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(reader.get("/ar/plans/" + forMembers).body()).contains("غير متاح للعموم");
    }

    @Test
    void the_list_of_plans_and_its_sums_leave_out_what_their_reader_may_not_read() {
        assertThat(listed(NOBODY)).contains(partly).doesNotContain(forMembers, forAuditors);
        assertThat(listed(of("official", "member/ville")))
                .contains(partly, forMembers)
                .doesNotContain(forAuditors);
        assertThat(listed(of("auditor"))).contains(partly, forMembers, forAuditors);
        var sum = "/api/plans?process=" + processForMembers.id();
        assertThat(reader.json(sum).at("/summary/plans").asInt()).isZero();
        assertThat(reader.json(sum, of("auditor")).at("/summary/plans").asInt()).isEqualTo(1);
        assertThat(reader.get("/api/plans.csv").body()).contains(partly).doesNotContain(forMembers);
        assertThat(reader.get("/fr?process=" + processForMembers.id()).body()).doesNotContain(forMembers);
    }

    @Test
    void a_list_that_was_made_for_somebody_else_is_not_taken_for_ones_own() {
        var made = reader.get("/api/plans", of("auditor"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(reader.get("/api/plans", "If-None-Match", made).statusCode()).isEqualTo(200);
    }

    @Test
    void what_waits_is_shown_to_those_who_may_read_how_the_plan_is_judged() {
        assertThat(reader.get("/fr/inbox?role=official").body()).doesNotContain(forMembers, forAuditors, partly);
        assertThat(reader.json("/api/inbox?plan=" + forMembers, of("official", "member/ville"))
                        .path("items")
                        .findValuesAsString("code"))
                .contains("leads.named");
        assertThat(reader.json("/api/inbox?plan=" + forAuditors, of("official", "member/ville"))
                        .path("items"))
                .isEmpty();
    }

    @Test
    void a_plan_that_moves_to_a_process_for_members_is_closed_with_all_its_past_and_open_again_when_it_moves_back() {
        var open = process("{}");
        var plan = plan(open);
        reader.arrived();
        assertThat(status("/api/plans/" + plan, NOBODY)).isEqualTo(200);
        migrate(plan, process("{record: members}"));
        assertThat(status("/api/plans/" + plan + "?atLeast=28", NOBODY)).isEqualTo(401);
        assertThat(status("/api/plans/" + plan + "?asOf=2025-03-01", NOBODY)).isEqualTo(401);
        migrate(plan, open);
        assertThat(status("/api/plans/" + plan + "?atLeast=29", NOBODY)).isEqualTo(200);
    }

    @Test
    void a_version_that_nobody_can_read_is_for_auditors() {
        var unknown = new ProcessRef("nobodys", 7, Sha256.of("nobody knows what it says"));
        var plan = plan(unknown);
        reader.arrived();
        assertThat(status("/api/plans/" + plan, of("official", "member/ville"))).isEqualTo(403);
        assertThat(status("/api/plans/" + plan, of("auditor"))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/plans/no-such-plan", "/api/plans/no-such-plan/events", "/fr/plans/no-such-plan"})
    void a_plan_that_is_not_there_is_not_there_for_anybody(String address) {
        assertThat(Stream.of(NOBODY, of("official", "*"), of("auditor")).map(bearer -> status(address, bearer)))
                .containsOnly(404);
    }

    private static String address(String pattern, String plan) {
        return pattern.replace("{id}", plan)
                .replace("{list}", "workshops")
                .replace("{commitmentId}", ShowcasePlan.COMMITMENT);
    }

    private List<String> listed(String... headers) {
        return reader.json("/api/plans?limit=500", headers).path("items").findValuesAsString("planId");
    }

    private int status(String address, String... headers) {
        return reader.get(address, headers).statusCode();
    }

    private static String[] of(String role, String... memberships) {
        return new String[] {
            "Authorization",
            "Bearer " + Servers.ISSUER.token(Map.of("roles", List.of(role), "memberships", List.of(memberships)))
        };
    }

    /** Publishes a process that says this of who reads. */
    private static ProcessRef process(String visibility) {
        var id = "seen-" + UUID.randomUUID().toString().substring(0, 8);
        var text = """
            id: %s
            version: 1
            title: {ar: "مسارنا", fr: "Le nôtre", en: "Ours", original: fr}
            source: "Décision du conseil"
            vocabulary: 1
            visibility: %s
            stages:
              - {id: preparation, entered: plan.openedOn, title: {ar: "الإعداد", fr: "Préparation", en: "Preparation", original: fr}}
              - {id: submitted, end: true, entered: submission.on, title: {ar: "مقدَّمة", fr: "Soumis", en: "Submitted", original: fr}}
            transitions:
              - {command: SubmitActionPlan, from: [preparation], to: submitted, requirements: [leads.named]}
            requirements:
              - {code: leads.named, command: NameLeadInstitution, roles: [official], title: {ar: "مؤسسات", fr: "Chefs de file", en: "Leads", original: fr}, source: "art. 3", effect: blocks, met: "leads.count > 99", evidence: leads.events}
            """.formatted(id, visibility);
        var ref = new ProcessRef(id, 1, Sha256.of(text));
        Servers.LOG.append("process/" + id, new VersionPublished(ref, text), TestLog.Entry.on(ShowcasePlan.OPENED));
        return ref;
    }

    /** Tells the whole life of a plan that was opened on this process. */
    private static String plan(ProcessRef process) {
        var plan = "Seen-" + UUID.randomUUID().toString().substring(0, 8);
        ShowcasePlan.append(Servers.LOG, plan, process);
        return plan;
    }

    private static void migrate(String plan, ProcessRef process) {
        Servers.LOG.append(
                "plan/" + plan,
                new ProcessMigrated(process, Text.of(Language.FR, "Décision"), List.of()),
                TestLog.Entry.on(LocalDate.of(2026, 3, 4)));
    }
}
