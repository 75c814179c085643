package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.Json;
import org.mithaq.events.Language;
import org.mithaq.events.Phrase;
import org.mithaq.events.Source;
import org.mithaq.events.Text;
import org.mithaq.lists.Column;
import org.mithaq.lists.RecordedList;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.query.log.TestLog;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@WholeService
class RecordedListsTest {

    private final Reader reader;
    private String plan = "";

    RecordedListsTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @BeforeEach
    void plan() {
        plan = reader.showcase();
    }

    @Test
    void endorsements_are_rows_of_the_command_that_makes_them() {
        var first = reader.json("/api/plans/" + plan + "/endorsements").at("/items/0");
        assertThat(first.path("planId").asString()).isEqualTo(plan);
        assertThat(first.at("/organisation/fr").asString()).isEqualTo("Association Eau vive");
        assertThat(first.at("/representative/office/fr").asString()).isEqualTo("Présidente");
        assertThat(first.has("overridden")).isFalse();
    }

    @Test
    void a_table_names_its_file_and_can_be_kept() {
        var answer = reader.get("/api/plans/" + plan + "/endorsements.csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + plan + "-endorsements.csv\"");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept");
        assertThat(answer.headers().firstValue("ETag")).contains("\"27-csv\"");
        assertThat(answer.body())
                .startsWith("\uFEFFplanId,organisation,organisation.fr")
                .endsWith("\r\n");
        assertThat(reader.get("/api/plans/" + plan + "/endorsements.csv", "If-None-Match", "\"27-csv\"")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void what_begins_like_a_formula_is_made_harmless_and_the_document_of_a_fact_is_told() {
        var source = new Source(Phrase.of("=HYPERLINK(\"https://example.org\")"), null, null);
        var organisation = new EndorsedByCSO(
                Text.of(Language.FR, "@Réseau, dit \"le réseau\""), null, null, null, null, null, List.of());
        var day = LocalDate.of(2025, 3, 20);
        Servers.LOG.append(
                "plan/" + plan,
                organisation,
                new TestLog.Entry(day, java.time.Instant.now(), "point-of-contact", source));
        reader.arrived();
        var row = table("/endorsements.csv").getLast();
        assertThat(row.get("organisation.fr")).isEqualTo("'@Réseau, dit \"le réseau\"");
        assertThat(row.get("source.title")).isEqualTo("'=HYPERLINK(\"https://example.org\")");
        assertThat(row.get("occurredOn")).isEqualTo("2025-03-20");
        assertThat(reader.json("/api/plans/" + plan + "/endorsements?after=27")
                        .at("/items/0/source/title")
                        .asString())
                .startsWith("=HYPERLINK");
    }

    @ParameterizedTest
    @EnumSource(RecordedList.class)
    void every_list_is_the_same_in_both_forms(RecordedList list) {
        var items = reader.json("/api/plans/" + plan + "/" + list.id() + "?limit=500")
                .path("items");
        var rows = table("/" + list.id() + ".csv");
        assertThat(rows).as(list.id()).isNotEmpty().hasSize(items.size());
        for (var i = 0; i < rows.size(); i++) {
            for (var column : list.written()) {
                var cell = column.value(rows.get(i).get(column.name()));
                var value = items.get(i).at('/' + column.name().replace('.', '/'));
                var elsewhere = value.isObject() && column.form() != Column.Form.JSON;
                assertThat(cell == null ? "" : cell.toString())
                        .as("%s, row %d", column.name(), i)
                        .isEqualTo(value.isMissingNode() || elsewhere ? "" : value.toString());
            }
        }
    }

    @Test
    void a_list_is_read_in_parts_and_a_table_is_whole() {
        var first = reader.json("/api/plans/" + plan + "/endorsements?limit=2");
        assertThat(first.path("items").size()).isEqualTo(2);
        var rest = reader.json("/api/plans/" + plan + "/endorsements?limit=2&after="
                + first.path("next").asInt());
        assertThat(rest.path("items").size()).isEqualTo(1);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(table("/endorsements.csv")).hasSize(3);
        assertThat(table("/endorsements.csv?limit=2")).hasSize(2);
    }

    @Test
    void a_past_day_shows_what_had_happened_by_then() {
        assertThat(table("/endorsements.csv?asOf=2025-03-15")).isEmpty();
        assertThat(reader.json("/api/plans/" + plan + "/endorsements?asOf=2025-03-15")
                        .path("items"))
                .isEmpty();
        assertThat(reader.get("/api/plans/" + plan + "/endorsements?asOf=2025-01-14")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv|text/csv;charset=UTF-8",
                "text/*|text/csv;charset=UTF-8",
                "text/csv, */*|text/csv;charset=UTF-8",
                "application/json;q=0.5, text/csv;q=0.6|text/csv;charset=UTF-8",
                "application/json, text/csv;q=0.9|application/json",
                "text/csv;q=0, */*|application/json",
                "*/*|application/json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8|application/json",
            })
    void the_form_is_the_one_that_is_preferred(String accept, String type) {
        var answer = reader.get("/api/plans/" + plan + "/endorsements", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().firstValue("Vary")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "text/csv;q=0", "rubbish", "text/csv;q=many", "/", ";;"})
    void a_form_that_there_is_not_is_a_problem(String accept) {
        var answer = reader.get("/api/plans/" + plan + "/endorsements", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Json.LENIENT.readTree(answer.body()).path("code").asString()).isEqualTo("request.not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/endorsement", "/endorsements.CSV", "/endorsements.csv.csv", "/.csv"})
    void there_is_nothing_where_no_list_is(String list) {
        var answer = reader.get("/api/plans/" + plan + list);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("address.unknown");
    }

    private List<CSVRecord> table(String list) {
        return Csv.of(reader.get("/api/plans/" + plan + list).body()).rows();
    }
}
