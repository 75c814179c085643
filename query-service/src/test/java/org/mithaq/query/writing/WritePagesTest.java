package org.mithaq.query.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

@WholeService
@TestInstance(Lifecycle.PER_CLASS)
class WritePagesTest {

    static final TestCommandSide COMMANDS = new TestCommandSide();
    static final String REFUSED = """
            {"title": "Un jalon achevé a besoin d’une preuve", "status": 409, "detail": "Show what was done",
             "code": "milestone.evidence-needed", "errors": [{"pointer": "/evidence", "detail": "One at least"}]}""";

    @Autowired
    Environment environment;

    String plan = "";
    Browser browser = new Browser("");

    @DynamicPropertySource
    static void another_side(DynamicPropertyRegistry properties) {
        properties.add("mithaq.command-service", COMMANDS::url);
        properties.add("mithaq.sign-in.client", () -> "mithaq-pages");
        properties.add("mithaq.forms.largest", () -> "1MB");
    }

    @BeforeAll
    void a_plan() {
        plan = new Reader(environment).showcase();
    }

    @BeforeEach
    void somebody() {
        browser = new Browser(new Reader(environment).base());
        COMMANDS.sent.clear();
        COMMANDS.brought.clear();
    }

    @Test
    void who_has_not_signed_in_is_asked_to_and_reads_without_a_session() {
        var read = browser.get("/fr/plans/" + plan);
        var write = browser.get("/fr/plans/" + plan + "/write");

        assertThat(read.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(read.body()).select(".visitor a").text()).isEqualTo("Se connecter");
        assertThat(write.statusCode()).isEqualTo(302);
        assertThat(location(write)).contains("/fr/sign-in?to=/fr/plans/" + plan + "/write");
    }

    @Test
    void who_signs_in_comes_back_is_named_and_may_sign_out() {
        browser.signIn("official", "/fr/plans/" + plan + "/write");
        var page = browser.page("/fr/plans/" + plan + "/write");

        assertThat(page.select("header .visitor").text()).contains("Connecté en tant que", "member/ville");
        assertThat(page.select("main a[href$=/write/UpdateMilestone]").text()).isEqualTo("Rendre compte d’un jalon");
        assertThat(page.select("main a[href$=/write/ProposeCommitment]")).isEmpty();

        browser.post(
                "/sign-out", Map.of("_csrf", page.select("input[name=_csrf]").attr("value")));

        assertThat(browser.get("/fr/plans/" + plan + "/write").statusCode()).isEqualTo(302);
    }

    @Test
    void who_follows_a_link_into_a_form_finds_it_filled_in_after_signing_in() {
        var path = "/fr/plans/" + plan + "/write/UpdateMilestone";
        var asked = browser.get(path + "?commitmentId=C01&milestoneId=C01.1");

        assertThat(location(asked)).contains("/fr/sign-in?to=" + path + "?commitmentId%3DC01%26milestoneId%3DC01.1");
        browser.signIn(
                "official",
                path + "?commitmentId%3DC01%26milestoneId%3DC01.1",
                path + "?commitmentId=C01&milestoneId=C01.1");
        assertThat(browser.fields(path + "?commitmentId=C01&milestoneId=C01.1")).containsEntry("/commitmentId", "C01");
    }

    @Test
    void what_is_written_is_sent_as_who_signed_in_and_seen_on_the_plan() {
        var path = form("official", "UpdateMilestone");
        var fields = browser.fields(path + "?commitmentId=C01&milestoneId=C01.1");
        fields.put("/status", "COMPLETE");
        fields.put("/narrative/fr", "C’est fait.\r\nVraiment.");
        COMMANDS.answers(200, "{\"stream\": \"plan/%s\", \"version\": 1, \"events\": []}".formatted(plan));

        var answer = browser.post(path, fields);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/fr/plans/" + plan + "?atLeast=1&recorded=nothing");
        var sent = COMMANDS.sent.getFirst();
        assertThat(sent.token()).startsWith("Bearer ey");
        assertThat(sent.key()).isEqualTo(fields.get("_key"));
        assertThat(sent.body().toString())
                .isEqualTo(
                        "{\"planId\":\"%s\",\"commitmentId\":\"C01\",\"milestoneId\":\"C01.1\",\"status\":\"COMPLETE\",\"narrative\":{\"fr\":\"C’est fait.\\nVraiment.\"}}"
                                .formatted(plan));
    }

    @Test
    void the_plan_says_what_was_recorded() {
        var event = new Reader(environment)
                .json("/api/plans/" + plan + "/events")
                .at("/items/0/id")
                .asString("");

        assertThat(browser.page("/fr/plans/" + plan + "?recorded=" + event)
                        .select("#recorded")
                        .text())
                .contains("Enregistré");
        assertThat(browser.page("/fr/plans/" + plan + "?recorded=%3Cb%3E")
                        .select("#recorded")
                        .text())
                .contains("déjà");
    }

    @Test
    void a_refusal_is_said_at_its_field_and_everything_typed_is_still_there() {
        var path = form("official", "UpdateMilestone");
        var fields = browser.fields(path);
        fields.put("/status", "COMPLETE");
        fields.put("/narrative/ar", "تم <b>الإنجاز</b>");
        COMMANDS.answers(409, REFUSED);

        var answer = browser.post(path, fields);
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page.select("#refusal").text())
                .contains("Un jalon achevé a besoin d’une preuve", "Show what was done");
        assertThat(page.select("#f-evidence").attr("aria-describedby")).isEqualTo("f-evidence-fault");
        assertThat(page.select("#f-evidence-fault").text()).isEqualTo("One at least");
        assertThat(page.select("textarea[name=/narrative/ar]").text()).isEqualTo("تم <b>الإنجاز</b>");
        assertThat(page.select("input[name=/status][checked]").attr("value")).isEqualTo("COMPLETE");
        assertThat(page.select("input[name=_key]").attr("value")).isNotEqualTo(fields.get("_key"));
    }

    @Test
    void one_more_can_be_asked_for_without_a_script() {
        var path = form("official", "UpdateMilestone");
        var fields = browser.fields(path);
        fields.put("/narrative/fr", "Presque.");
        fields.put("_more", "/evidence");

        var page = Jsoup.parse(browser.post(path, fields).body());

        assertThat(page.select("input[name=/evidence/0/title]")).hasSize(1);
        assertThat(page.select("textarea[name=/narrative/fr]").text()).isEqualTo("Presque.");
        assertThat(COMMANDS.sent).isEmpty();
    }

    @Test
    void a_file_that_is_chosen_is_kept_as_evidence_and_named_by_its_hash() {
        var path = form("official", "UpdateMilestone");
        var fields = browser.fields(path);
        fields.put("_more", "/evidence");
        fields.putAll(browser.fieldsOf(browser.post(path, fields)));
        fields.remove("_more");
        fields.put("/evidence/0/title", "Rapport");
        COMMANDS.answers(200, "{\"stream\": \"plan/%s\", \"version\": 1, \"events\": []}".formatted(plan));

        var answer = browser.post(path, fields, Map.of("/evidence/0/sha256", new Chosen("تقرير.txt", "fait")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(COMMANDS.brought.getFirst()).contains("filename", ".txt", "fait");
        assertThat(COMMANDS.sent.getFirst().body().path("evidence").toString())
                .isEqualTo("[{\"title\":\"Rapport\",\"sha256\":\"hash of fait\"}]");
    }

    @Test
    void a_file_is_not_asked_for_again_when_something_else_is() {
        var path = form("official", "UpdateMilestone");
        var fields = browser.fields(path);
        fields.put("/evidence/0/title", "Rapport");
        fields.put("_more", "/evidence");

        var page = Jsoup.parse(browser.post(path, fields, Map.of("/evidence/0/sha256", new Chosen("r.txt", "fait")))
                .body());

        assertThat(page.select("input[type=text][name=/evidence/0/sha256]").attr("value"))
                .isEqualTo("hash of fait");
        assertThat(page.select("#f-evidence-0-sha256-file-help").text()).contains("déjà désigné");
        assertThat(page.select("input[type=file][name=/evidence/1/sha256]")).hasSize(1);
        assertThat(COMMANDS.sent).isEmpty();
    }

    @Test
    void a_file_that_is_refused_is_said_in_its_place_and_nothing_is_sent_or_lost() {
        var path = form("official", "UpdateMilestone");
        var fields = browser.fields(path);
        fields.put("/narrative/fr", "Presque.");
        fields.put("/evidence/1/title", "Programme");

        var answer = browser.post(path, fields, Map.of("/evidence/1/sha256", new Chosen("p.exe", "MZ")));
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(page.select("#refusal").text()).contains("Ce type de fichier", "A program is not kept");
        assertThat(page.select("#f-evidence-1-sha256-fault").text()).isEqualTo("A program is not kept");
        assertThat(page.select("textarea[name=/narrative/fr]").text()).isEqualTo("Presque.");
        assertThat(page.select("input[name=/evidence/1/title]").attr("value")).isEqualTo("Programme");
        assertThat(COMMANDS.sent).isEmpty();
    }

    @Test
    void a_form_with_more_than_can_be_received_is_answered_by_a_page_that_says_so() {
        var path = form("official", "UpdateMilestone");

        var answer = browser.post(
                path, browser.fields(path), Map.of("/evidence/0/sha256", new Chosen("r.txt", "x".repeat(2_000_000))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Trop volumineux");
        assertThat(COMMANDS.brought).isEmpty();
    }

    @Test
    void a_file_in_a_form_of_nobody_is_not_brought() {
        var path = form("official", "UpdateMilestone");
        var fields = browser.fields(path);
        var later = new Browser(new Reader(environment).base());

        var answer = later.post(path, fields, Map.of("/evidence/0/sha256", new Chosen("r.txt", "fait")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(COMMANDS.brought).isEmpty();
    }

    @Test
    void who_has_signed_in_is_given_a_file_to_save_and_nothing_else_of_the_side_that_keeps_it() {
        var path = "/fr/evidence/" + TestCommandSide.KEPT;
        assertThat(location(browser.get(path))).contains("/fr/sign-in?to=" + path);
        browser.signIn("auditor", path);

        var file = browser.get(path);

        assertThat(file.body()).isEqualTo("poste,montant\n");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000000000000000000000000000000000000000000000000000000000", "nonsense"})
    void a_file_that_is_not_kept_is_not_found(String hash) {
        browser.signIn("auditor", "/fr/inbox");

        var answer = browser.get("/fr/evidence/" + hash);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Page introuvable");
    }

    @Test
    void if_the_other_side_is_away_the_form_is_as_it_was_typed_and_counts_once() {
        var path = form("official", "UpdateMilestone");
        var fields = browser.fields(path);
        fields.put("/narrative/fr", "Presque.");
        COMMANDS.answers(0, "");

        var answer = browser.post(path, fields);
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(page.select("#refusal").text()).contains("ne répond pas");
        assertThat(page.select("textarea[name=/narrative/fr]").text()).isEqualTo("Presque.");
        assertThat(page.select("input[name=_key]").attr("value")).isEqualTo(fields.get("_key"));
    }

    @Test
    void what_was_written_when_the_session_had_ended_is_there_after_signing_in() {
        var path = form("official", "UpdateMilestone");
        var fields = browser.fields(path);
        fields.put("/narrative/fr", "Presque.");
        var later = new Browser(new Reader(environment).base());

        var answer = later.post(path, fields);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(later.page(location(answer)).select("main a[role=button]").attr("href"))
                .contains("/fr/sign-in?to=");
        later.signIn("official", path);
        assertThat(later.page(path).select("textarea[name=/narrative/fr]").text())
                .isEqualTo("Presque.");
        assertThat(COMMANDS.sent).isEmpty();
    }

    @Test
    void what_is_too_long_to_be_kept_is_said_to_be_in_the_browser_still() {
        var path = form("official", "UpdateMilestone");
        var fields = browser.fields(path);
        fields.put("/narrative/fr", "x".repeat(300_000));
        var later = new Browser(new Reader(environment).base());

        var answer = later.post(path, fields);

        assertThat(location(answer)).contains("/fr/sign-in/too-long?to=");
        assertThat(later.page(location(answer)).select("main").text())
                .contains("trop long pour être conservé", "Se connecter");
    }

    @Test
    void who_does_not_sign_in_after_all_is_told_so_and_may_try_again() {
        browser.get("/ar/sign-in?to=/ar/plans/" + plan);

        var answer = browser.get("/login/oauth2/code/mithaq-pages?error=access_denied&state=nobody");

        assertThat(location(answer)).contains("/ar/sign-in/failed?to=");
        var page = browser.page(location(answer).substring(location(answer).indexOf("/ar/")));
        assertThat(page.select("h1").text()).isEqualTo("لم يتم تسجيل الدخول");
        assertThat(page.select("main a[role=button]").attr("href")).contains("/ar/sign-in?to=/ar/plans/" + plan);
    }

    @Test
    void what_is_no_day_stands_in_its_place_as_it_was_typed() {
        var path = form("official", "UpdateMilestone");
        var fields = browser.fields(path);
        fields.put("/occurredOn", "hier");
        COMMANDS.answers(422, REFUSED);

        var page = Jsoup.parse(browser.post(path, fields).body());

        assertThat(page.select("input[name=/occurredOn]").attr("type")).isEqualTo("text");
        assertThat(page.select("input[name=/occurredOn]").attr("value")).isEqualTo("hier");
        assertThat(Jsoup.parse(browser.get(path).body())
                        .select("input[name=/occurredOn]")
                        .attr("type"))
                .isEqualTo("date");
    }

    @Test
    void a_requirement_that_is_missing_is_named_as_people_call_it() {
        var path = form("admin", "SubmitActionPlan");
        COMMANDS.answers(409, """
                {"title": "Il manque des exigences", "status": 409, "detail": "Missing", "code": "plan.requirements-missing",
                 "errors": [{"pointer": "submission.endorsement", "detail": "Not met"}]}""");

        var page = Jsoup.parse(browser.post(path, browser.fields(path)).body());
        var named = page.select("#refusal a[href$=#requirement-submission.endorsement]");

        assertThat(named.text()).isNotBlank().doesNotContain("submission.endorsement");
    }

    @Test
    void a_form_of_another_site_sends_nothing() {
        var path = form("official", "UpdateMilestone");

        assertThat(browser.post(path, Map.of("/status", "COMPLETE")).statusCode())
                .isEqualTo(303);
        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(COMMANDS.sent).isEmpty();
    }

    @Test
    void what_is_about_no_plan_that_is_there_has_a_page_of_its_own() {
        browser.signIn("admin", "/ar/write");
        var page = browser.page("/ar/write");

        assertThat(page.select("main a[href=/ar/write/OpenActionPlan]")).hasSize(1);
        assertThat(page.select("main a[href$=/UpdateMilestone]")).isEmpty();

        var fields = browser.fields("/ar/write/OpenActionPlan");
        fields.put("/planId", "new-plan");
        fields.put("/title/ar", "خطة");
        COMMANDS.answers(200, "{\"stream\": \"plan/new-plan\", \"version\": 1, \"events\": [{\"id\": \"e\"}]}");
        var answer = browser.post("/ar/write/OpenActionPlan", fields);

        assertThat(location(answer)).endsWith("/ar/plans/new-plan?atLeast=1&recorded=e");
        assertThat(COMMANDS.sent.getFirst().body().at("/title/ar").asString("")).isEqualTo("خطة");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OpenActionPlan", "SetToday", "Nonsense"})
    void what_is_no_form_of_a_plan_is_not_found(String command) {
        browser.signIn("admin", "/fr/plans/" + plan);

        assertThat(browser.get("/fr/plans/" + plan + "/write/" + command).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothing_that_is_sent_is_too_much_for_a_form() {
        var path = form("official", "UpdateMilestone");
        var fields = browser.fields(path);
        fields.put("/evidence/99999999999/title", "x");
        fields.put("/evidence//title", "x");
        fields.put("/", "x");
        fields.put("/status", "NONSENSE\u0000");
        COMMANDS.answers(409, REFUSED);

        assertThat(browser.post(path, fields).statusCode()).isEqualTo(409);
    }

    /** The names are those of the contract: a word that is missing shows as two question marks or as its own name. */
    @ParameterizedTest
    @MethodSource("org.mithaq.query.writing.FilledTest#commands")
    void every_form_has_words_in_three_languages(String command) throws IOException {
        browser.signIn("admin", "/fr/plans/" + plan);
        var about = FilledTest.blank(command).fields().getFirst().name();
        var ofAPlan = !command.equals("OpenActionPlan")
                && List.of("planId", "consultationId").contains(about);
        for (var language : new String[] {"ar", "fr", "en"}) {
            var answer = browser.get("/" + language + (ofAPlan ? "/plans/" + plan : "") + "/write/" + command);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var page = Jsoup.parse(answer.body());
            assertThat(page.text()).doesNotContain("??");
            for (var control : page.select(
                    "main form .written > label, main form legend, main form label > span, main form option:not([value~=[0-9]])")) {
                assertThat(control.text()).as(language).isNotBlank().doesNotMatch("[a-z]+[A-Z][A-Za-z]*|[A-Z_]{4,}");
            }
            for (var control :
                    page.select("main form input:not([type=hidden]), main form select, main form textarea")) {
                assertThat(
                                control.id().isEmpty()
                                        ? control.parents().select("label")
                                        : page.select("label[for=" + control.id() + "]"))
                        .as(control.attr("name"))
                        .isNotEmpty();
            }
        }
    }

    private String form(String role, String command) {
        var path = "/fr/plans/" + plan + "/write/" + command;
        browser.signIn(role, path);
        return path;
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** A file that somebody chose. */
    record Chosen(String name, String text) {}

    /** Somebody with cookies, who follows no link by themselves. */
    record Browser(String base, HttpClient http) {

        private static final String BETWEEN = "----between-the-parts";

        Browser(String base) {
            this(
                    base,
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
        }

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(at(path)));
        }

        Document page(String path) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return Jsoup.parse(answer.body());
        }

        /** What stands in the form of a page before anything is written. */
        Map<String, String> fields(String path) {
            return fieldsOf(get(path));
        }

        Map<String, String> fieldsOf(HttpResponse<String> answer) {
            var fields = new LinkedHashMap<String, String>();
            var form = Objects.requireNonNull(Jsoup.parse(answer.body()).selectFirst("form.writing"));
            form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
            form.select("select")
                    .forEach(select -> fields.put(
                            select.attr("name"),
                            select.select("option[selected]").attr("value")));
            return fields;
        }

        HttpResponse<String> post(String path, Map<String, String> fields) {
            var body = fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            return send(HttpRequest.newBuilder(at(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        /** As a browser sends a form in which files were chosen. */
        HttpResponse<String> post(String path, Map<String, String> fields, Map<String, Chosen> files) {
            var body = new StringBuilder();
            fields.forEach(
                    (name, value) -> body.append(part(name, "")).append(value).append("\r\n"));
            files.forEach((name, file) -> body.append(part(name, "; filename=\"" + file.name() + "\""))
                    .append(file.text())
                    .append("\r\n"));
            return send(HttpRequest.newBuilder(at(path))
                    .header("Content-Type", "multipart/form-data; boundary=" + BETWEEN)
                    .POST(HttpRequest.BodyPublishers.ofString(body + "--" + BETWEEN + "--\r\n")));
        }

        private static String part(String name, String rest) {
            return "--" + BETWEEN + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + rest + "\r\n\r\n";
        }

        void signIn(String role, String to) {
            signIn(role, to, to);
        }

        void signIn(String role, String to, String back) {
            var issuer = UriComponentsBuilder.fromUriString(location(get(location(get("/fr/sign-in?to=" + to)))))
                    .build()
                    .getQueryParams();
            var answer = get("/login/oauth2/code/mithaq-pages?state=" + issuer.getFirst("state") + "&code=" + role + "~"
                    + issuer.getFirst("nonce"));
            assertThat(location(answer)).endsWith(back);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        private URI at(String path) {
            return URI.create(path.startsWith("http") ? path : base + path);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
