package org.mithaq.importer.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.importer.Imported;
import org.mithaq.importer.SavedFile;

/** Letters that are guessed are doubted. */
class DecodedTest {

    private static final String PAGE = Pages.SMALL.replace("Eastport", "Drâa Côté");

    @Test
    void one_bad_byte_does_not_change_the_letters_of_all_others() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(PAGE.getBytes(UTF_8));
        bytes.write(0xC3);
        var read = read("page.txt", bytes.toByteArray());

        assertThat(title(read)).isEqualTo("Action plan – Drâa Côté, Freeland, 2026 – 2028");
        assertThat(Pages.places(read, PageDoubt.TEXT_CHARACTERS)).contains("line 1");
    }

    @Test
    void what_is_not_in_utf_8_is_doubted_in_text_and_in_html_that_does_not_say_what_it_is_in() {
        var western = Charset.forName("windows-1252");
        var text = read("page.txt", PAGE.getBytes(western));
        var html = read("page.html", html("").getBytes(western));

        assertThat(title(text)).startsWith("Action plan – Drâa Côté");
        assertThat(title(html)).startsWith("Action plan – Drâa Côté");
        assertThat(Pages.places(text, PageDoubt.TEXT_CHARACTERS)).containsExactly("line 1");
        assertThat(Pages.places(html, PageDoubt.TEXT_CHARACTERS)).containsExactly("line 1");
    }

    @Test
    void what_says_in_which_letters_it_is_written_is_not() {
        var western = Charset.forName("windows-1252");
        var html = read("page.html", html("<meta charset=\"windows-1252\">").getBytes(western));

        assertThat(title(html)).startsWith("Action plan – Drâa Côté");
        assertThat(Pages.places(html, PageDoubt.TEXT_CHARACTERS)).isEmpty();
        assertThat(Pages.places(read("page.txt", PAGE.getBytes(UTF_8)), PageDoubt.TEXT_CHARACTERS))
                .isEmpty();
    }

    private static String html(String head) {
        return "<html><head>" + head + "</head><body><p>" + PAGE.strip().replace("\n", "</p><p>")
                + "</p></body></html>";
    }

    private static String title(Imported read) {
        return Pages.payloads(read, "OpenActionPlan").getFirst().at("/title/en").asString();
    }

    private static Imported read(String name, byte[] bytes) {
        return new PagesReader(Optional.empty(), List.of()).read(new SavedFile(name, bytes));
    }
}
