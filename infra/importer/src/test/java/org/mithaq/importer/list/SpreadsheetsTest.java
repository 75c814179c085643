package org.mithaq.importer.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.importer.Doubt;
import org.mithaq.importer.Imported;
import org.mithaq.importer.Importer;
import org.mithaq.importer.Unreadable;

/** Lists as people fill them in and as spreadsheets save them. */
class SpreadsheetsTest {

    /** As a French Excel saves it: semicolons, its own days, a note column, blank cells and rows behind the last. */
    private static final String FRENCH = """
            \uFEFForganisation;territory;place.fr;occurredOn;representative.name;representative.role;#notes;;
            "Association ""Eau vive""; Nador";oriental;Nador;20/03/2025;Nadia Exemple;Présidente;à rappeler;;
            Réseau des jeunes;oriental;Oujda;3/4/2025;;;"sur
            deux lignes";;
            ;;;;;;;;
            '=Égalité;;;2025-04-05;;;;;
            """.replace("\n", "\r\n");

    @Test
    void a_spreadsheet_that_a_french_excel_saved_is_read() {
        var read = read(FRENCH, "open-regions-2025");
        assertThat(read.commands()).hasSize(3).allMatch(wish -> wish.type().equals("EndorseByCSO"));
        var first = read.commands().getFirst().payload();
        assertThat(first.toString()).isEqualTo("""
                        {"organisation":"Association \\"Eau vive\\"; Nador","territory":"oriental","place":{"fr":"Nador"},\
                        "occurredOn":"2025-03-20","representative":{"name":"Nadia Exemple","role":"Présidente"},\
                        "planId":"open-regions-2025"}""");
        assertThat(read.commands().get(1).payload().at("/place/fr").asString()).isEqualTo("Oujda");
        assertThat(read.commands().get(2).payload().path("organisation").asString())
                .isEqualTo("=Égalité");
        assertThat(read.doubts())
                .containsExactly(
                        new Doubt(
                                "list.day-first",
                                "\"20/03/2025\" was read as 2025-03-20, day first",
                                "row 2, column occurredOn"),
                        new Doubt(
                                "list.day-first",
                                "\"3/4/2025\" was read as 2025-04-03, day first",
                                "row 3, column occurredOn"));
    }

    @Test
    void one_that_is_saved_as_the_excel_of_old_did_is_read_with_a_doubt() {
        var read = ListReader.read(FRENCH.substring(1).getBytes(Charset.forName("windows-1252")), "open-regions-2025");
        assertThat(read.commands()).isEqualTo(read(FRENCH, "open-regions-2025").commands());
        assertThat(read.doubts().getFirst().code()).isEqualTo("list.not-utf-8");
    }

    @Test
    void tabs_separate_too_and_columns_stand_in_any_order() {
        var read = read("purpose\turl\tplanId\nREPOSITORY\thttps://example.org/d\tp1\n", null);
        assertThat(read.doubts()).isEmpty();
        assertThat(read.commands().getFirst().payload().toString())
                .isEqualTo("{\"purpose\":\"REPOSITORY\",\"url\":\"https://example.org/d\",\"planId\":\"p1\"}");
    }

    @Test
    void the_plan_that_is_given_beside_the_file_goes_before_that_of_a_row() {
        var read = read("planId,url\np1,https://example.org/d\n", "p2");
        assertThat(read.commands().getFirst().payload().path("planId").asString())
                .isEqualTo("p2");
    }

    @Test
    void names_are_plain_or_in_languages() {
        var read = read("""
                institution,institution.fr,institution.ar,institution.original
                Région,,,
                ,Région,جهة,ar
                """, "p1");
        assertThat(read.doubts()).isEmpty();
        assertThat(read.commands().get(0).payload().path("institution").asString())
                .isEqualTo("Région");
        assertThat(read.commands().get(1).payload().path("institution").toString())
                .isEqualTo("{\"fr\":\"Région\",\"ar\":\"جهة\",\"original\":\"ar\"}");
    }

    @Test
    void an_apostrophe_that_begins_a_word_stays() {
        var read = read("institution\n's-Hertogenbosch\n''t Gooi\n", "p1");
        assertThat(read.commands().get(0).payload().path("institution").asString())
                .isEqualTo("'s-Hertogenbosch");
        assertThat(read.commands().get(1).payload().path("institution").asString())
                .isEqualTo("'t Gooi");
    }

    @Test
    void a_file_that_is_called_like_a_list_is_imported_as_one(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("Soutiens.CSV"), FRENCH);
        assertThat(new Importer(Optional.of("open-regions-2025"), List.of()).read(List.of(file)))
                .isEqualTo(read(FRENCH, "open-regions-2025"));
        var other = Files.writeString(folder.resolve("other.csv"), "name,phone\n");
        assertThatThrownBy(() -> new Importer(Optional.empty(), List.of()).read(List.of(other)))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("other.csv: This is no list of Mithaq");
    }

    private static Imported read(String file, @org.jspecify.annotations.Nullable String planId) {
        return ListReader.read(file.getBytes(StandardCharsets.UTF_8), planId);
    }
}
