package org.mithaq.importer.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedTest {

    private static final String ADDRESS =
            "https://www.opengovpartnership.org/documents/action-plan-eastport-2026-2028/";

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS, ADDRESS + ".", " " + ADDRESS})
    void the_address_of_a_page_stands_alone_above_it(String line) {
        var opened = Pages.payloads(Pages.text(line + "\n" + Pages.SMALL), "OpenActionPlan")
                .getFirst();

        assertThat(opened.at("/source/url").asString()).isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.opengovpartnership.org/\n" + Pages.SMALL,
                "See " + ADDRESS + "\n" + Pages.SMALL,
                Pages.SMALL + "Foreword(s)\nThis goes on from\n" + ADDRESS + "\n",
                "https://example.org/documents/action-plan/\n" + Pages.SMALL,
            })
    void any_other_address_is_of_something_else(String page) {
        var read = Pages.text(page);

        assertThat(Pages.payloads(read, "OpenActionPlan")
                        .getFirst()
                        .path("source")
                        .has("url"))
                .isFalse();
        assertThat(Pages.payloads(read, "RecordPublication")).isEmpty();
    }
}
