package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Json;
import org.mithaq.events.Language;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeEstablished;
import org.mithaq.plan.committee.CommitteeEvent.CommitteeMet;
import org.mithaq.plan.committee.CommitteeId;
import org.mithaq.plan.committee.Halves;
import org.mithaq.plan.committee.MeetingId;
import org.mithaq.plan.correction.CorrectionEvent.EventRetracted;
import org.mithaq.plan.lifecycle.LifecycleEvent.ProcessMigrated;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.definition.Visibility.Part;
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

    /** What the addresses of a plan end with, and which part of it they show; the first that fits is meant. */
    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        Stream.of("/events", "/events.csv", "/refusals", "/refusals.csv", "/audit")
                .forEach(end -> PARTS.put(end, Part.TRAIL));
        Stream.of("/conformance", "/facts", "/drawing.svg", "/migration")
                .forEach(end -> PARTS.put(end, Part.CONFORMANCE));
        Stream.of(
                        "/plans/{id}",
                        "/{list}",
                        "/commitments",
                        "/committees",
                        "/consultations",
                        "/monitoring",
                        "/minutes.pdf",
                        "/{commitmentId}")
                .forEach(end -> PARTS.put(end, Part.RECORD));
    }

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
        Stream.of(forMembers, partly).forEach(VisibilityTest::retractSomething);
        Stream.of(forMembers, partly).forEach(VisibilityTest::aCommitteeMeets);
        reader.arrived();
        // the list follows the history
        await().until(() -> listed(Reader.bearer("admin")).containsAll(List.of(forMembers, forAuditors, partly)));
    }

    @Test
    void every_address_of_a_plan_asks_who_may_read() {
        var ofPlans = ofPlans();
        assertThat(ofPlans).hasSizeGreaterThan(20);
        assertThat(ofPlans).allSatisfy(pattern -> {
            assertThat(status(address(pattern, forMembers), NOBODY)).isEqualTo(401);
            assertThat(status(address(pattern, forMembers), of("cso", "organisation/forum")))
                    .isEqualTo(403);
        });
        assertThat(ofPlans.stream().filter(pattern -> !pattern.contains("refusals") && !isWrittenAt(pattern)))
                .allSatisfy(pattern -> assertThat(status(address(pattern, forMembers), of("official", "member/ville")))
                        .isEqualTo(200));
    }

    /** Forms come from the other side; here there is none. */
    @Test
    void where_nothing_can_be_written_there_is_no_form() {
        assertThat(ofPlans().stream().filter(VisibilityTest::isWrittenAt).distinct())
                .hasSize(6)
                .allSatisfy(pattern -> {
                    assertThat(status(address(pattern, partly), NOBODY)).isEqualTo(404);
                    assertThat(status(address(pattern, forMembers), of("official", "member/ville")))
                            .isEqualTo(404);
                });
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

    /** Every address of a plan is in this table: what it shows, and so from whom it is kept. */
    @Test
    void each_address_shows_the_part_that_it_is_said_to_show() {
        assertThat(ofPlans().stream().filter(pattern -> !isWrittenAt(pattern))).allSatisfy(pattern -> {
            var kept = PARTS.entrySet().stream()
                    .filter(part -> pattern.endsWith(part.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Which part does " + pattern + " show?"));
            var address = address(pattern, partly);
            assertThat(status(address, NOBODY)).isEqualTo(kept == Part.RECORD ? 200 : 401);
            assertThat(status(address, of("official", "member/ville"))).isEqualTo(kept == Part.TRAIL ? 403 : 200);
            assertThat(status(address, of("auditor"))).isEqualTo(200);
        });
    }

    @Test
    void what_was_known_at_an_instant_is_a_matter_of_the_trail() {
        var instant = "?knownAt=2026-11-01T00:00:00Z";
        assertThat(status("/api/plans/" + partly + instant, NOBODY)).isEqualTo(401);
        assertThat(status("/api/plans/" + partly + "/workshops" + instant, of("official", "member/ville")))
                .isEqualTo(403);
    }

    @Test
    void nobody_learns_from_waiting_how_far_a_plan_has_come() {
        assertThat(status("/api/plans/" + forMembers + "?atLeast=9999", NOBODY)).isEqualTo(401);
    }

    @Test
    void what_is_asked_of_an_address_itself_tells_nothing_of_a_plan() {
        assertThat(reader.send("/api/plans/" + forMembers, "OPTIONS").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_stream_tells_its_reader_of_the_plans_that_they_may_read() throws Exception {
        var after = "/api/stream?after=" + Math.max(0, Servers.LOG.position() - 200);
        var heard = new CopyOnWriteArrayList<String>();
        var heardByMember = new CopyOnWriteArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            listen(client, after, heard, NOBODY);
            listen(client, after, heardByMember, of("official", "member/ville"));
            ShowcasePlan.endorse(Servers.LOG, forMembers);
            ShowcasePlan.endorse(Servers.LOG, partly);
            var last = "id: " + Servers.LOG.position();
            await().until(() -> heard.contains(last) && heardByMember.contains(last));
            client.shutdownNow();
        }
        assertThat(heard).noneMatch(line -> line.contains(forMembers));
        assertThat(heardByMember)
                .anyMatch(line -> line.contains(forMembers))
                .noneMatch(line -> line.contains(forAuditors));
    }

    @Test
    void what_was_decided_is_reviewed_in_public_only_where_the_trail_is_public() {
        assertThat(reader.get("/fr/reviews").body()).doesNotContain(partly, forMembers);
        assertThat(reader.get("/fr/reviews", of("auditor")).body()).contains(partly, forMembers);
    }

    @Test
    void a_plan_whose_opening_is_retracted_stays_as_closed_as_it_ever_was() {
        var open = process("{}");
        var plan = plan(process("{record: members}"));
        migrate(plan, open);
        reader.arrived();
        assertThat(status("/api/plans/" + plan, NOBODY)).isEqualTo(200);
        for (var after : List.of(27, 0)) {
            var told = reader.json("/api/plans/" + plan + "/events?limit=1&after=" + after, of("auditor"))
                    .at("/items/0/id")
                    .asString();
            Servers.LOG.append(
                    "plan/" + plan,
                    new EventRetracted(UUID.fromString(told), Text.of(Language.FR, "Erreur"), List.of()),
                    TestLog.Entry.on(LocalDate.of(2026, 3, 5)));
        }
        reader.arrived();
        assertThat(status("/api/plans/" + plan + "/events", NOBODY)).isEqualTo(401);
        assertThat(status("/api/plans/" + plan + "/events", of("auditor"))).isEqualTo(200);
    }

    @Test
    void a_parked_plan_stays_open_unless_what_cannot_be_read_may_have_closed_it() {
        var plan = plan(process("{}"));
        unknown(plan, "commitment.milestone-teleported.v9");
        reader.arrived();
        assertThat(status("/api/plans/" + plan, NOBODY)).isEqualTo(200);
        migrate(plan, process("{record: members}"));
        reader.arrived();
        assertThat(status("/api/plans/" + plan + "/events", NOBODY)).isEqualTo(401);
        assertThat(status("/api/plans/" + plan + "/events", of("auditor"))).isEqualTo(200);
        await().until(() -> !listed(NOBODY).contains(plan));
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
        assertThat(reader.json(sum, of("official", "member/ville"))
                        .at("/summary/plans")
                        .asInt())
                .isEqualTo(1);
        assertThat(reader.get("/api/plans.csv", of("official", "member/ville")).body())
                .contains(forMembers)
                .doesNotContain(forAuditors);
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
        assertThat(reader.get("/fr/inbox?role=official", of("official", "member/ville"))
                        .body())
                .contains(forMembers, partly)
                .doesNotContain(forAuditors);
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
        reader.arrived();
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

    private List<String> ofPlans() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.contains("/plans/{id}"))
                .toList();
    }

    private void listen(HttpClient client, String address, List<String> heard, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(reader.base() + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        CompletableFuture<?> _ = client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(heard::add));
        await().until(() -> heard.contains("retry: 2000"));
    }

    /** What was taken back is for reviews to look at. */
    private static void retractSomething(String plan) {
        Servers.LOG.append(
                "plan/" + plan,
                new EventRetracted(new UUID(0, 1), Text.of(Language.FR, "Erreur"), List.of()),
                TestLog.Entry.on(LocalDate.of(2026, 3, 3)));
    }

    private static void aCommitteeMeets(String plan) {
        var committee = new CommitteeId("SC-1");
        var halves = new Halves(new Halves.Half(4, null), new Halves.Half(4, null));
        var day = TestLog.Entry.on(LocalDate.of(2026, 3, 3));
        Servers.LOG.append(
                "plan/" + plan,
                new CommitteeEstablished(committee, null, Text.of(Language.FR, "Comité"), halves, 50, null, List.of()),
                day);
        Servers.LOG.append(
                "plan/" + plan,
                new CommitteeMet(committee, new MeetingId("M-1"), Format.REMOTE, halves, null, null, null, List.of()),
                day);
    }

    private static void unknown(String plan, String type) {
        Servers.LOG.append(Servers.LOG.line(
                "plan/" + plan, type, Json.STRICT.createObjectNode(), TestLog.Entry.on(LocalDate.of(2026, 3, 3))));
    }

    private static boolean isWrittenAt(String pattern) {
        return pattern.contains("/write");
    }

    private static String address(String pattern, String plan) {
        return pattern.replace("{id}", plan)
                .replace("/migration", "/migration?process=simple")
                .replace("{list}", "workshops")
                .replace("{command}", "UpdateMilestone")
                .replace("{committee}", "SC-1")
                .replace("{meeting}", "M-1")
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
