package org.mithaq.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@WholeService
class PagesTest {

    private final Reader reader;
    private String plan = "";

    PagesTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @BeforeEach
    void begin() {
        plan = reader.showcase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void every_page_is_whole_in_every_language(String language) {
        for (var path : paths(language)) {
            var answer = reader.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(path.contains("no-such") ? 404 : 200);
            assertThat(answer.body()).as(path).doesNotContain("??").doesNotContain("th:");
            assertThat(errors(answer.body())).as(path).isEmpty();
            var page = Jsoup.parse(answer.body());
            assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.expectFirst("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
            assertAccessible(path, page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void no_page_needs_more_than_its_content_policy_allows(String language) {
        for (var path : paths(language)) {
            var page = Jsoup.parse(reader.get(path).body());
            assertThat(page.select("[style], style, script:not([src])"))
                    .as(path)
                    .isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")))
                    .as(path)
                    .isEmpty();
            for (var resource : page.select("script[src], link[rel=stylesheet], link[rel=icon], img")) {
                var address = resource.hasAttr("src") ? resource.attr("src") : resource.attr("href");
                assertThat(address).startsWith("/");
                assertThat(reader.get(address).statusCode()).as(address).isEqualTo(200);
            }
        }
    }

    @Test
    void text_in_another_language_carries_its_own_language_and_direction() {
        var page = Jsoup.parse(reader.get("/ar/plans/" + plan).body());
        var foreign = page.expectFirst("bdi:containsOwn(Association Eau vive)");
        assertThat(foreign.attr("lang")).isEqualTo("fr");
        assertThat(foreign.attr("dir")).isEqualTo("ltr");
        assertThat(page.expectFirst("h1").text()).isEqualTo("خطة عمل مدينة تجريبية");
    }

    @Test
    void the_current_stage_is_said_and_not_only_coloured() {
        var step = Jsoup.parse(reader.get("/fr/plans/" + plan).body()).expectFirst("[aria-current=step]");
        assertThat(step.text())
                .contains("Mise en œuvre")
                .contains("Étape en cours")
                .contains("1er mai 2025");
    }

    @Test
    void an_institution_says_for_which_member_it_answers() {
        var page = Jsoup.parse(reader.get("/fr/plans/" + plan).body());
        assertThat(page.select(".lead-of").eachText()).containsExactly("Ville", "Tous les membres");
    }

    @Test
    void an_address_with_a_slash_at_its_end_leads_to_the_page() {
        assertMoved("/fr/", "/fr");
        assertMoved("/ar/plans/" + plan + "/", "/ar/plans/" + plan);
        assertMoved("/en/plans/" + plan + "/audit/?order=oldest", "/en/plans/" + plan + "/audit?order=oldest");
    }

    @Test
    void the_trail_waits_for_a_version_too() {
        var answer = reader.get("/fr/plans/" + plan + "/audit?atLeast=999");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("Momentanément indisponible");
    }

    @Test
    void a_long_word_makes_no_page_wider() {
        assertThat(reader.get("/css/mithaq.css").body()).contains("main { overflow-wrap: anywhere; }");
    }

    @Test
    void a_requirement_is_shown_with_its_verdict_its_reasons_and_its_evidence() {
        var own = Jsoup.parse(reader.get("/en/plans/" + plan + "/conformance").body());
        var endorsed = own.expectFirst("li[id='requirement-submission.endorsement']");
        assertThat(endorsed.select(".status").text()).isEqualTo("Met");
        assertThat(endorsed.select(".reasons").text()).contains("3");
        assertThat(endorsed.select(".entries a").eachAttr("href")).hasSize(3).allSatisfy(address -> {
            var whole = address.split("#", 2);
            assertThat(Jsoup.parse(reader.get(whole[0]).body()).getElementById(whole[1]))
                    .isNotNull();
        });
        assertThat(own.select(".notice")).isEmpty();

        var other = Jsoup.parse(reader.get("/en/plans/" + plan + "/conformance?process=ogp-local")
                .body());
        assertThat(other.select(".findings > li")).hasSize(54);
        assertThat(other.select(".notice").text()).contains("another process");
        assertThat(reader.get("/en/plans/" + plan + "/conformance?process=nobodys")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_recurs_is_shown_period_by_period() {
        var page = Jsoup.parse(reader.get("/en/plans/" + plan + "/conformance?process=ogp-local&asOf=2026-06-01")
                .body());
        var quarterly = page.expectFirst("li[id='requirement-progress.reported']");
        assertThat(quarterly.expectFirst(".status").text()).isEqualTo("Not met");
        assertThat(quarterly.select("table.periods tbody tr")).hasSizeGreaterThan(2);
        assertThat(quarterly.expectFirst("table.periods time").attr("datetime")).isEqualTo("2025-07-01");
    }

    @Test
    void a_process_is_a_page_on_which_each_way_leads_to_its_stage_and_its_requirements() {
        var page = Jsoup.parse(reader.get("/fr/processes/ogp-local").body());
        assertThat(page.select("a[href^='#']").eachAttr("href"))
                .contains("#stage-submitted", "#rule-monitoring-body.named")
                .allSatisfy(address -> assertThat(page.getElementById(address.substring(1)))
                        .as(address)
                        .isNotNull());
        assertThat(page.select("#stage-submitted h3").text()).isEqualTo("Soumis");
        assertThat(reader.get("/fr/processes/nobodys").statusCode()).isEqualTo(404);
    }

    @Test
    void in_arabic_dates_are_written_as_in_morocco() {
        assertThat(reader.get("/ar/plans/" + plan).body())
                .contains("20 مارس 2025")
                .contains("1 ماي 2025");
    }

    @Test
    void a_past_day_is_marked_and_leads_back_to_today() {
        var page =
                Jsoup.parse(reader.get("/en/plans/" + plan + "?asOf=2025-03-15").body());
        assertThat(page.expectFirst(".asof").text()).contains("As things stood on 15 March 2025");
        assertThat(page.expectFirst(".asof a").attr("href")).isEqualTo("/en/plans/" + plan);
        assertThat(page.expectFirst("main").hasAttr("data-live")).isFalse();
        assertThat(page.select(".languages a").eachAttr("href")).contains("/ar/plans/" + plan + "?asOf=2025-03-15");
        var trail = Jsoup.parse(
                reader.get("/en/plans/" + plan + "/audit?asOf=2025-01-20").body());
        assertThat(trail.select(".sentence").text()).contains("The action plan").doesNotContain("Endorsement by");
    }

    @Test
    void the_trail_is_told_in_sentences_and_marks_what_was_entered_late() {
        var page = Jsoup.parse(reader.get("/fr/plans/" + plan + "/audit").body());
        assertThat(page.select(".sentence").eachText())
                .hasSize(27)
                .contains("Approbation de l’organisation Association Eau vive (Ville)")
                .contains("Déclaration sur le jalon C01.1 : Réalisé");
        assertThat(page.select(".late-entry")).isNotEmpty();
        assertThat(page.expectFirst("pre code").text()).contains("milestoneId");
    }

    @Test
    void the_entrance_leads_to_the_readers_language() {
        assertThat(entrance("ar-MA,fr;q=0.8")).endsWith("/ar");
        assertThat(entrance("en-US")).endsWith("/en");
        assertThat(entrance("de,fr;q=0.5")).endsWith("/fr");
        assertThat(entrance("de")).endsWith("/fr");
    }

    @Test
    void pages_are_guarded_and_leave_no_cookie() {
        var headers = reader.get("/fr/plans/" + plan).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void what_goes_wrong_is_a_page_in_the_readers_language() {
        assertThat(reader.get("/ar/plans/no-such-plan").body()).contains("الصفحة غير موجودة");
        assertThat(reader.get("/fr/nowhere").body()).contains("Page introuvable");
        var bad = reader.get("/en/plans/" + plan + "?asOf=someday");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("Request not understood");
        var elsewhere = reader.get("/nowhere", "Accept-Language", "en");
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(elsewhere.body()).contains("Page not found").doesNotContain("Exception");
    }

    @Test
    void the_list_is_filtered_on_a_past_day_and_keeps_what_was_asked_for() {
        var page = Jsoup.parse(reader.get("/fr?stage=co-creation&asOf=2025-03-15&sort=id&q=" + plan)
                .body());
        assertThat(page.select(".plan-card")).hasSize(1);
        assertThat(page.expectFirst("select[name=stage] option[selected]").val())
                .isEqualTo("co-creation");
        assertThat(page.expectFirst("input[name=asOf]").val()).isEqualTo("2025-03-15");
        assertThat(page.select("select[name=sort] option[selected]").eachAttr("value"))
                .containsExactly("id");
        assertThat(page.select(".next-dates li").eachText())
                .first()
                .asString()
                .contains("décembre 2025")
                .contains("Inventaire des données");
        assertThat(page.select("#plans-by-stage td[data-value=1]")).hasSize(1);
        assertThat(page.select(".languages a").eachAttr("href"))
                .contains("/ar?stage=co-creation&asOf=2025-03-15&sort=id&q=" + plan);
    }

    @Test
    void the_plan_with_most_overdue_milestones_comes_first() {
        var overdue = Jsoup.parse(reader.get("/en").body()).select(".plan-card .facts div:nth-child(3) dd");
        var numbers = overdue.stream().map(Element::text).map(Integer::valueOf).toList();
        assertThat(numbers).isNotEmpty().isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    private void assertMoved(String from, String to) {
        var answer = reader.get(from);
        assertThat(answer.statusCode()).as(from).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(to);
    }

    private List<String> paths(String language) {
        var home = "/" + language;
        return List.of(
                home,
                home + "?q=" + plan + "&asOf=2025-03-15",
                home + "?q=nothing-like-this",
                home + "?q=&stage=implementation&member=ville&overdue=true&sort=next&asOf=&page=1",
                home + "?sort=changed&page=9999",
                home + "/plans/" + plan,
                home + "/plans/" + plan + "?asOf=2025-01-16",
                home + "/plans/" + plan + "/commitments",
                home + "/plans/" + plan + "/commitments?overdue=true&of=C01&asOf=2025-05-05",
                home + "/plans/" + plan + "/commitments/C01",
                home + "/plans/" + plan + "/commitments/C01?asOf=2025-05-05",
                home + "/plans/" + plan + "/monitoring",
                home + "/plans/" + plan + "/conformance",
                home + "/plans/" + plan + "/conformance?process=ogp-local&asOf=2025-05-05",
                home + "/processes",
                home + "/processes/ogp-local",
                home + "/processes/remacto/1",
                home + "/inbox",
                home + "/inbox?role=cso",
                home + "/reviews",
                home + "/audit/log",
                home + "/plans/" + plan + "/audit",
                home + "/plans/" + plan
                        + "/audit?about=C01&what=commitment&by=official&since=2025-01-01&until=2026-01-01&late=true&corrections=true",
                home + "/plans/" + plan + "/audit?order=oldest",
                home + "/plans/no-such-plan");
    }

    private static void assertAccessible(String path, Document page) {
        assertThat(page.select("h1")).as(path).hasSize(1);
        assertThat(page.title()).as(path).isNotBlank();
        assertThat(page.select("img:not([alt]), table:not(:has(caption)), th:not([scope])"))
                .as(path)
                .isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        assertThat(page.select("canvas:not([role=img][aria-label])")).as(path).isEmpty();
        assertThat(page.select("input:not([type=hidden])"))
                .allSatisfy(input -> assertThat(page.select("label[for=" + input.id() + "]"))
                        .as(path)
                        .hasSize(1));
        var levels = page.select("h1, h2, h3, h4").stream()
                .map(heading -> heading.tagName().charAt(1) - '0')
                .toList();
        assertThat(Stream.iterate(1, at -> at < levels.size(), at -> at + 1))
                .as("%s headings %s", path, levels)
                .allSatisfy(
                        at -> assertThat(levels.get(at) - levels.get(at - 1)).isLessThanOrEqualTo(1));
        assertThat(page.select("main a, main summary, main button").stream().map(Element::text))
                .as(path)
                .doesNotContain("");
    }

    private static List<?> errors(String html) {
        var parser = Parser.htmlParser().setTrackErrors(20);
        Jsoup.parse(html, "", parser);
        return parser.getErrors();
    }

    private String entrance(String wanted) {
        return reader.get("/", "Accept-Language", wanted)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }
}
