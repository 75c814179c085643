package org.mithaq.local.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people see, in a real Chromium. */
class PageInTheBrowserTest {

    private static Chromium chromium;

    @BeforeAll
    static void open_the_browser() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close_the_browser() {
        chromium.close();
    }

    @Test
    void an_open_page_in_arabic_shows_a_new_endorsement_without_a_reload() {
        var plan = newPlan();
        try (var page = chromium.page()) {
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

    private static String newPlan() {
        var plan = "page-" + UUID.randomUUID();
        send(
                plan,
                "OpenActionPlan",
                "\"title\": {\"ar\": \"خطة\"}, \"language\": \"ar\", \"process\": \"simple\", \"planEnd\": \"2027-06\", \"occurredOn\": \"2025-01-10\", \"members\": [{\"id\": \"oriental\", \"name\": {\"ar\": \"الشرق\"}}]");
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
}
