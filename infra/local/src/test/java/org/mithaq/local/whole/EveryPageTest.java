package org.mithaq.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A walk through every page in the system's browser; what it saw lies in {@code target/screenshots}. */
class EveryPageTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String PLAN = "demonstration-region";

    private static final List<String> LANGUAGES = List.of("ar", "fr", "en");

    private static Chromium chromium;

    @BeforeAll
    static void open_the_browser() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close_the_browser() {
        chromium.close();
    }

    /** A page of the walk: what its picture is called, and its address after the language. */
    private record Stop(String name, String path) {}

    private static List<Stop> walk() {
        var plan = Whole.query("/api/plans/" + PLAN).json();
        var plans = "/plans/" + PLAN;
        var commitment = plan.at("/commitments/0/commitmentId").asString();
        var day = plan.at("/workshops/10/heldOn").asString();
        return List.of(
                new Stop("portfolio", ""),
                new Stop("plan", plans),
                new Stop("plan-of-four-regions", "/plans/" + Whole.DEMO),
                new Stop("plan-on-a-past-day", plans + "?asOf=" + day),
                new Stop("commitments", plans + "/commitments"),
                new Stop("commitment", plans + "/commitments/" + commitment),
                new Stop("committees", plans + "/committees"),
                new Stop("consultations", plans + "/consultations"),
                new Stop("consultation", "/consultations/demonstration-region-proposals"),
                new Stop("monitoring", plans + "/monitoring"),
                new Stop("conformance", plans + "/conformance?process=ogp-national"),
                new Stop("processes", "/processes"),
                new Stop("process", "/processes/ogp-local/3"),
                new Stop("inbox", "/inbox?role=point-of-contact"),
                new Stop("reviews", "/reviews"),
                new Stop("audit", plans + "/audit?corrections=true"),
                new Stop("log", "/audit/log"),
                new Stop("not-found", "/plans/no-such-plan"));
    }

    /** The short walk: each page in one language, so that all three are seen. */
    @Test
    void every_page_can_be_read_by_everybody() {
        var stops = walk();
        for (var at = 0; at < stops.size(); at++) {
            visit(stops.get(at), LANGUAGES.get(at % LANGUAGES.size()));
        }
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void every_page_can_be_read_by_everybody_in_every_language(String language) {
        walk().forEach(stop -> visit(stop, language));
    }

    private static void visit(Stop stop, String language) {
        try (var page = chromium.page()) {
            var errors = errors(page, stop);
            page.setViewportSize(WIDE, 900);
            page.navigate(Whole.SYSTEM.queries() + "/" + language + stop.path());
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("h1").count()).isEqualTo(1);
            assertThat(page.content()).doesNotContain("??");
            look(page, stop, language, "wide");
            page.setViewportSize(NARROW, 844);
            look(page, stop, language, "narrow");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            look(page, stop, language, "dark");
            assertThat(errors).as(stop.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, /plans/demonstration-region", "ar, /plans/demonstration-region/commitments"})
    void what_is_printed_holds_everything_and_no_control(String language, String path) {
        try (var page = chromium.page()) {
            page.setViewportSize(WIDE, 900);
            page.navigate(Whole.SYSTEM.queries() + "/" + language + path);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".tabs:visible, .travel:visible, .languages:visible, .filters:visible")
                            .count())
                    .isZero();
            assertThat(page.locator("main details > :not(summary)").all())
                    .isNotEmpty()
                    .allMatch(Locator::isVisible);
            page.screenshot(picture("print" + path.replace('/', '-') + "-" + language));
        }
    }

    private static void look(Page page, Stop stop, String language, String manner) {
        page.waitForLoadState(LoadState.LOAD);
        // charts are drawn anew in the frame after the width or the colours changed
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var name = stop.name() + "-" + language + "-" + manner;
        page.screenshot(picture(name));
        assertThat(Chromium.violations(page)).as(name).isEmpty();
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s is no wider than its window", name)
                .isTrue();
        assertThat(page.locator("canvas[data-table]").all())
                .as("%s: every chart is drawn", name)
                .allMatch(chart -> (Boolean) chart.evaluate("canvas => Chart.getChart(canvas) !== undefined"));
    }

    private static Page.ScreenshotOptions picture(String name) {
        return new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true);
    }

    /** The page that says that nothing is there is an error to the browser, as it should be. */
    private static List<String> errors(Page page, Stop stop) {
        var errors = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !stop.name().equals("not-found")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        return errors;
    }
}
