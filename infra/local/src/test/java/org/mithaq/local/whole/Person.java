package org.mithaq.local.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Somebody in front of a browser of their own: they read, click and type, in one language. */
record Person(Page page, String language) implements AutoCloseable {

    private static final Set<String> LOOKED_AT = new HashSet<>();

    /** Goes to the pages and signs in as a demonstration user; {@code belonging} is the id of a region or an organisation's name. */
    static Person signIn(Chromium chromium, String language, String role, String belonging) {
        var person = new Person(chromium.page(), language);
        var page = person.page();
        page.navigate(Whole.SYSTEM.queries() + "/" + language);
        page.locator(".visitor a[href*='/sign-in']").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(Chromium.violations(page)).as("sign-in").isEmpty();
        page.locator("input[name=username][value=" + role + "]").check();
        page.locator("input[name=other]").fill(belonging);
        page.locator("input[name=password]").fill(password());
        page.locator("button[type=submit]").click();
        assertThat(page.locator(".visitor form").count()).as(page.content()).isEqualTo(1);
        return person;
    }

    /** Opens a plan and from there the form of a command. */
    void open(String plan, String command) {
        page.navigate(Whole.SYSTEM.queries() + "/" + language + "/plans/" + plan);
        page.locator(".tabs a[href$='/write']").click();
        follow("/write/" + command);
    }

    /** Opens a page, and again until it shows this: what is of no plan's stream arrives a moment later. */
    void reads(String path, String shown) {
        await().atMost(10, SECONDS).untilAsserted(() -> {
            page.navigate(Whole.SYSTEM.queries() + "/" + path);
            assertThat(page.locator(shown).count()).as(path).isPositive();
        });
    }

    /** Follows a link of the page to an address that ends so. */
    void follow(String end) {
        page.locator("main a[href$='" + end + "']").first().click();
        assertThat(page.locator("h1").count()).as(page.content()).isEqualTo(1);
        assertThat(page.content()).doesNotContain("??");
        // A form breaks the rules of access in one language as in another.
        if (LOOKED_AT.add(end)) {
            assertThat(Chromium.violations(page)).as(end).isEmpty();
        }
    }

    /** Writes into the form that is open, each value into the place of this pointer, and sends it. */
    void write(Map<String, String> values) {
        values.forEach(this::put);
        send();
    }

    void send() {
        page.locator("form.writing > button[type=submit]:not(.visually-hidden)").click();
    }

    /** Asks for one more of a list. */
    void oneMore(String pointer) {
        page.locator("button[name=_more][value='" + pointer + "']").click();
    }

    void put(String pointer, String value) {
        var place = page.locator("main [name='" + pointer + "']");
        var closed = page.locator("details:not([open]):has([name='" + pointer + "']) > summary");
        if (closed.count() > 0) {
            closed.first().click();
        }
        if (place.count() > 1) {
            page.locator("main [name='" + pointer + "'][value='" + value + "']").check();
        } else if (isSelect(place)) {
            place.selectOption(value);
        } else {
            place.fill(value);
        }
    }

    /** Chooses a file for this place. */
    void choose(String pointer, String name, String text) {
        page.locator("main input[type=file][name='" + pointer + "']")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(UTF_8)));
    }

    /** What the page of the plan says has just been recorded. */
    void recorded() {
        assertThat(page.locator("#recorded code").count()).as(page.content()).isEqualTo(1);
    }

    /** What is of no plan's stream is said where one chose what to write. */
    void recordedElsewhere() {
        assertThat(page.locator("#recorded").count()).as(page.content()).isEqualTo(1);
    }

    private static boolean isSelect(Locator place) {
        return "SELECT".equals(place.evaluate("element => element.tagName"));
    }

    private static String password() {
        try {
            return Files.readString(Whole.SYSTEM.data().resolve("identity/password"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        page.close();
    }
}
