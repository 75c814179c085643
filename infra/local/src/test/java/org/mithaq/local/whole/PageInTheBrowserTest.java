package org.mithaq.local.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see, in a real Chromium. */
class PageInTheBrowserTest {

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open_the_browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close_the_browser() {
        browser.close();
        playwright.close();
    }

    @Test
    void an_open_page_in_arabic_shows_a_new_endorsement_without_a_reload() {
        var plan = newPlan();
        try (var page = browser.newPage()) {
            page.navigate(Whole.SYSTEM.queries() + "/ar/plans/" + plan);
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("main")).not().containsText("جمعية الأمل");
            page.evaluate("window.notReloaded = true");

            send(
                    plan,
                    "EndorseByCSO",
                    "\"organisation\": {\"ar\": \"جمعية الأمل\"}, \"territory\": \"oriental\", \"occurredOn\": \"2025-03-01\"");

            assertThat(page.locator("main"))
                    .containsText("جمعية الأمل", new LocatorAssertions.ContainsTextOptions().setTimeout(10_000));
            assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ar,''",
        "fr,''",
        "en,''",
        "ar,/plans/open-regions-2025",
        "fr,/plans/open-regions-2025",
        "en,/plans/open-regions-2025",
        "ar,/plans/open-regions-2025/audit",
        "fr,/plans/open-regions-2025/audit",
        "en,/plans/open-regions-2025/audit"
    })
    void a_page_shows_without_errors_and_can_be_read_by_everybody(String language, String path) {
        try (var page = browser.newPage()) {
            var errors = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            page.onPageError(errors::add);
            page.navigate(Whole.SYSTEM.queries() + "/" + language + path);

            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("h1")).hasCount(1);
            assertThat(page.content()).doesNotContain("??");
            assertThat(errors).isEmpty();
            assertThat(violations(page)).isEmpty();
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(violation -> violation.getId() + ": " + violation.getNodes())
                        .toList();
    }

    private static String newPlan() {
        var plan = "page-" + UUID.randomUUID();
        send(
                plan,
                "OpenActionPlan",
                "\"title\": {\"ar\": \"خطة\"}, \"language\": \"ar\", \"planEnd\": \"2027-06\", \"occurredOn\": \"2025-01-10\", \"members\": [{\"id\": \"oriental\", \"name\": {\"ar\": \"الشرق\"}}]");
        return plan;
    }

    private static void send(String plan, String command, String fields) {
        var answer = Whole.send(
                "admin",
                command,
                "{\"planId\": \"%s\", %s}".formatted(plan, fields),
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var version = answer.json().path("version").asInt();
        assertThat(Whole.query("/api/plans/" + plan + "?atLeast=" + version).status())
                .isEqualTo(200);
    }

    /** The system's browser; {@code ./mithaq test} sees to it that there is one. */
    private static Path chromium() {
        var folders =
                Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin").split(":");
        return Stream.concat(
                        Optional.ofNullable(System.getenv("MITHAQ_CHROMIUM")).map(Path::of).stream(),
                        Stream.of("chromium", "chromium-browser", "google-chrome")
                                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Install Chromium, or set MITHAQ_CHROMIUM to its path"));
    }
}
