package org.mithaq.importer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Pages in other languages, formats and orders, each with what it says in a file beside it. */
class VariationsTest {

    static Stream<Path> pages() {
        return Pages.all("variations").stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_says_what_stands_beside_it(Path page) throws IOException {
        var expected = Files.readString(Path.of(page.toString().replaceAll("\\.[a-z]+$", ".json")));

        assertThat(JsonMapper.shared().valueToTree(Pages.read(page)).toPrettyString())
                .isEqualTo(JsonMapper.shared().readTree(expected).toPrettyString());
    }

    @Test
    void there_are_twelve() {
        assertThat(Pages.all("variations")).hasSize(12);
    }

    @Test
    void the_plan_of_two_members_is_recognised_when_it_comes_under_the_other_one() {
        var both = Pages.read(
                Pages.path("variations/en-consortium-first.txt"), Pages.path("variations/en-consortium-second.html"));

        assertThat(both.doubts())
                .filteredOn(doubt -> doubt.code().equals("plan.already-here"))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.where()).startsWith("en-consortium-second.html: "))
                .satisfies(doubt -> assertThat(doubt.detail()).contains("northmoor-2024-2026"))
                .satisfies(doubt -> assertThat(doubt.forbidsSending(false)).isTrue())
                .satisfies(doubt -> assertThat(doubt.forbidsSending(true)).isFalse());
    }

    @Test
    void under_one_id_the_second_page_adds_only_what_the_first_does_not_say() {
        var both = Pages.readAs(
                "moors",
                Pages.path("variations/en-consortium-first.txt"),
                Pages.path("variations/en-consortium-second.html"));

        assertThat(Pages.payloads(both, "OpenActionPlan")).hasSize(1);
        assertThat(Pages.payloads(both, "SubmitActionPlan")).hasSize(1);
        assertThat(Pages.payloads(both, "EndorseByCSO")).hasSize(3);
        assertThat(Pages.payloads(both, "RecordPublication")).hasSize(1);
        assertThat(both.commands())
                .allSatisfy(wish ->
                        assertThat(wish.payload().path("planId").asString()).isEqualTo("moors"));
    }
}
