package org.mithaq.importer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.importer.SavedFile;

class HtmlPageTest {

    @Test
    void an_answer_that_is_folded_up_is_read() {
        assertThat(foreword("<div hidden><p>We begin.</p></div><div aria-hidden=\"true\"><p>We go on.</p></div>"))
                .isEqualTo("We begin.\nWe go on.");
    }

    @Test
    void an_article_that_has_tooltips_is_none() {
        assertThat(foreword("<div class=\"has-tooltip entry-content\"><p>We begin.</p></div>"))
                .isEqualTo("We begin.");
        assertThat(foreword("<div class=\"glossary-text\"><p>" + "We begin. ".repeat(60) + "</p></div>"))
                .startsWith("We begin. We begin.");
    }

    @Test
    void tooltips_and_signs_are_not() {
        assertThat(foreword("<p>We<span class=\"tooltip-text\">Whoever writes this</span> begin."
                        + "<i aria-hidden=\"true\">×</i></p>"))
                .isEqualTo("We begin.");
    }

    private static String foreword(String html) {
        var page = "<html><head><meta charset=\"utf-8\"></head><body><p>"
                + Pages.SMALL.strip().replace("\n", "</p><p>") + "</p><h2>Foreword(s)</h2>" + html + "</body></html>";
        var read = new PagesReader(Optional.empty(), List.of())
                .read(new SavedFile("page.html", page.getBytes(StandardCharsets.UTF_8)));
        return Pages.payloads(read, "DescribeActionPlan")
                .getFirst()
                .at("/text/en")
                .asString();
    }
}
