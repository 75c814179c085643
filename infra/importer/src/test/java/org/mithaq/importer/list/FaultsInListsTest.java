package org.mithaq.importer.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.importer.Doubt;
import org.mithaq.importer.Unreadable;
import org.mithaq.lists.Column;
import org.mithaq.lists.ComputedList;

/** What is wrong with a list is told in one line each, with its row and column. */
class FaultsInListsTest {

    @Test
    void every_bad_value_is_told_and_no_command_is_made_of_its_row() {
        var file = """
                workshopId,title.fr,format,kind,until,participants.total,participants.women,participants.groups,evidence
                w 1,Atelier,IN_PERSON,,,,,,
                w2,,IN_PERSON,,,,,,
                w3,Atelier,ON_SITE,,,,,,
                w4,Atelier,IN_PERSON,TALK,,,,,
                w5,Atelier,IN_PERSON,,30/06/2027,,,,
                w6,Atelier,IN_PERSON,,,many,,,
                w7,Atelier,IN_PERSON,,,10,11,,
                w8,Atelier,IN_PERSON,,,,3,,
                w9,Atelier,IN_PERSON,,,10,,{"x":11},
                w10,Atelier,IN_PERSON,,,10,,youth,
                w11,Atelier,IN_PERSON,,,,,,"[{""title"":""Photo"",""url"":""ftp://x""}]"
                w12,Atelier,IN_PERSON,,,,,,{}
                w13,Atelier,IN_PERSON
                w14,Atelier,IN_PERSON,,,,,,,too much
                w15,Atelier,IN_PERSON,,,,,,
                """;
        var read = ListReader.read(file.getBytes(StandardCharsets.UTF_8), "p1");
        assertThat(read.commands())
                .singleElement()
                .satisfies(wish ->
                        assertThat(wish.payload().path("workshopId").asString()).isEqualTo("w15"));
        assertThat(read.doubts()).allMatch(doubt -> doubt.code().equals("list.row-not-read"));
        assertThat(read.doubts().stream().map(Doubt::where))
                .containsExactly(
                        "row 2, column workshopId",
                        "row 3, column title",
                        "row 4, column format",
                        "row 5, column kind",
                        "row 6, column until",
                        "row 7, column participants.total",
                        "row 8, column participants.women",
                        "row 9, column participants.total",
                        "row 10, column participants.groups",
                        "row 11, column participants.groups",
                        "row 12, column evidence",
                        "row 13, column evidence",
                        "row 14",
                        "row 15");
        assertThat(read.doubts().get(2).detail())
                .isEqualTo("This is one of IN_PERSON, REMOTE, HYBRID; this row is not imported");
        assertThat(read.doubts().get(12).detail())
                .isEqualTo("The row has 3 cells, and there are 9 headings; this row is not imported");
    }

    @Test
    void a_text_is_as_long_as_it_may_be_and_not_longer() {
        var file = "commitmentId,title.fr,problem.ar\nC1,%s,\nC2,Titre,%s\nC3,Titre,%s\n"
                .formatted("t".repeat(1001), "ش".repeat(20_000), "ش".repeat(20_001));
        var read = ListReader.read(file.getBytes(StandardCharsets.UTF_8), "p1");
        assertThat(read.commands()).hasSize(1);
        assertThat(read.doubts().stream().map(Doubt::where))
                .containsExactly("row 2, column title", "row 4, column problem.ar");
    }

    @Test
    void headings_that_no_list_has_or_that_are_missing_are_named() {
        refused(
                "organization.fr,territory,representative.name\n",
                "Row 1 looks like that of the list \"endorsements\"",
                "organization.fr",
                "organisation.fr");
        refused(
                "commitmentId,milestoneId,due.text\n",
                "\"milestones\"",
                "It needs one of the columns title.fr, title.ar, title.en");
        refused("url,url\n", "The heading url stands twice in row 1");
        refused("name;phone\n", "no list of Mithaq");
        refused("", "no list of Mithaq");
        refused("url\n\"https://example.org\n", "In row 2 a quotation mark does not close");
    }

    @Test
    void of_many_headings_that_no_list_has_only_some_are_shown_on_one_line() {
        var headings = "url,\"a\u001B[31m\nb\"," + "h".repeat(500)
                + IntStream.range(0, 1_000).mapToObj(number -> ",x" + number).collect(Collectors.joining());
        assertThatThrownBy(() -> ListReader.read((headings + "\n").getBytes(StandardCharsets.UTF_8), "p1"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("a [31m b, " + "h".repeat(60) + "…, x0, x1, x2 and 997 more")
                .message()
                .hasSizeLessThan(500);
    }

    @Test
    void a_list_says_to_which_plan_it_belongs() {
        assertThatThrownBy(() -> ListReader.read("url\nhttps://example.org\n".getBytes(StandardCharsets.UTF_8), null))
                .isInstanceOf(Unreadable.class)
                .hasMessage("The list does not say to which plan it belongs: give --plan-id, or a column planId");
        var read = ListReader.read("planId,url\n,https://example.org\n".getBytes(StandardCharsets.UTF_8), null);
        assertThat(read.commands()).isEmpty();
        assertThat(read.doubts().getFirst().where()).isEqualTo("row 2, column planId");
    }

    @ParameterizedTest
    @EnumSource(ComputedList.class)
    void what_is_computed_or_a_record_of_what_happened_cannot_be_imported(ComputedList list) {
        var headings = list.written().stream().map(Column::name).collect(Collectors.joining(","));
        refused(headings + "\r\n", "This list cannot be imported: " + list.whyNotImported());
    }

    @Test
    void bytes_that_are_no_words_are_refused() {
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, "no list in CSV");
        refused("url\nhttps://example.org/é".getBytes(StandardCharsets.UTF_16), "no list in CSV");
        refused("institution\nجهة الشرق\n".getBytes(Charset.forName("windows-1256")), "is not in UTF-8");
    }

    private static void refused(String file, String... sentences) {
        refused(file.getBytes(StandardCharsets.UTF_8), sentences);
    }

    private static void refused(byte[] file, String... sentences) {
        assertThatThrownBy(() -> ListReader.read(file, "p1"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContainingAll(sentences)
                .message()
                .doesNotContain("\n");
    }
}
