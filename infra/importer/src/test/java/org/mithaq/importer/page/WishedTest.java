package org.mithaq.importer.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.importer.Imported;
import org.mithaq.importer.SavedFile;
import org.mithaq.importer.Wish;

/** Of two pages of one plan the first is kept where they differ, and the difference is told. */
class WishedTest {

    private static final String PAGE = Pages.SMALL + "Foreword(s)\nWe begin together.\n"
            + "Endorsement from Non-Governmental Stakeholders\n- Ana Sample, President, Harbour Association\n";

    private final PagesReader pages = new PagesReader(Optional.of("both"), List.of());

    @BeforeEach
    void first() {
        assertThat(read(PAGE).commands()).isNotEmpty();
    }

    @Test
    void the_same_page_again_says_nothing_new() {
        var again = read(PAGE);

        assertThat(again.commands()).isEmpty();
        assertThat(Pages.places(again, PageDoubt.PAGES_DIFFER)).isEmpty();
    }

    @Test
    void a_section_that_differs_is_not_sent_again() {
        var other = read(PAGE.replace("together.", "together!"));

        assertThat(other.commands()).isEmpty();
        assertThat(other.doubts())
                .filteredOn(doubt -> doubt.code().equals("pages.differ"))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.detail()).endsWith(": DescribeActionPlan foreword"));
    }

    @Test
    void neither_is_anything_because_of_another_day_of_submission() {
        var other = read(PAGE.replace("3 May 2026", "4 May 2026"));

        assertThat(other.commands()).isEmpty();
        assertThat(other.doubts())
                .filteredOn(doubt -> doubt.code().equals("pages.differ"))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.detail()).endsWith(": SubmitActionPlan"));
    }

    @Test
    void what_only_the_other_page_says_is_sent() {
        var other = read(PAGE + "- Ben Sample, President, Market Association\n");

        assertThat(other.commands()).extracting(Wish::type).containsExactly("EndorseByCSO");
    }

    private Imported read(String page) {
        return pages.read(new SavedFile("page.txt", page.getBytes(UTF_8)));
    }
}
