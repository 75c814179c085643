package org.mithaq.importer.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.Id;
import org.mithaq.events.Json;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Sha256;
import org.mithaq.events.Source;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.events.Who;
import org.mithaq.lists.Column;
import org.mithaq.lists.ComputedList;
import org.mithaq.lists.Field;
import org.mithaq.lists.RecordedList;
import org.mithaq.plan.cocreation.Participants;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.commitment.Quantity;
import tools.jackson.databind.JsonNode;

/** What people read about the lists says what the table of the lists says; {@code -Dcontract.write=true} writes it. */
class ListsInWordsTest {

    private static final Path PAGE = Path.of("../../docs/how-to/work-with-lists.md");
    private static final String END = "<!-- end -->";

    @Test
    void the_how_to_names_every_list_with_its_columns() throws IOException {
        var page = Files.readString(PAGE);
        var made = with(with(page, "RecordedList", recorded()), "ComputedList", computed());
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(made);
    }

    @Test
    void no_headings_fit_two_lists() {
        for (var one : RecordedList.values()) {
            for (var other : RecordedList.values()) {
                assertThat(one == other || !(fits(one, other) && fits(other, one)))
                        .as("%s and %s", one, other)
                        .isTrue();
            }
        }
    }

    /** Whether headings with all that the one list requires can be headings of the other. */
    private static boolean fits(RecordedList one, RecordedList other) {
        var others = other.columns().stream().map(Column::name).collect(Collectors.toSet());
        return one.fields().stream()
                .filter(Field::required)
                .allMatch(field -> field.columns().stream().map(Column::name).anyMatch(others::contains));
    }

    private static String with(String page, String table, String made) {
        var start = "<!-- made from " + table + "; see ListsInWordsTest -->";
        var from = page.indexOf(start) + start.length();
        return page.substring(0, from) + "\n" + made + page.substring(page.indexOf(END, from));
    }

    private static String recorded() {
        var lines = new ArrayList<String>();
        lines.add("Every one of them also has these columns:");
        lines.add("");
        var own = RecordedList.SITES.own();
        lines.addAll(table(RecordedList.SITES.fields().stream()
                .filter(field -> !own.contains(field))
                .toList()));
        lines.add("| `version`, `eventId` | where it stands in the plan’s history; not read |");
        for (var list : RecordedList.values()) {
            lines.addAll(List.of(
                    "",
                    "### " + list.id(),
                    "",
                    "`" + list.path("{planId}") + "`: each row is a `" + list.command() + "`.",
                    ""));
            lines.addAll(table(list.own()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> table(List<Field> fields) {
        return Stream.concat(
                        Stream.of("| columns | hold |", "| --- | --- |"),
                        fields.stream()
                                .map(field -> "| " + names(field.columns().stream()) + " | " + words(field.type())
                                        + (field.required() ? "; required" : "") + " |"))
                .toList();
    }

    private static String computed() {
        return Stream.concat(
                        Stream.of("| list | columns |", "| --- | --- |"),
                        Arrays.stream(ComputedList.values())
                                .map(list ->
                                        "| `" + list.path("{planId}") + "` | " + names(list.written().stream()) + " |"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String names(Stream<Column> columns) {
        return columns.map(column -> "`" + column.name() + "`").collect(Collectors.joining(", "));
    }

    private static String words(Type type) {
        return switch (type) {
            case Class<?> c when c == Text.class -> "text, per language";
            case Class<?> c when c == Phrase.class -> "a name, plain or per language";
            case Class<?> c
            when c == Who.class ->
                "a person by id or an office; who fills it in may give a person’s name and organisation instead";
            case Class<?> c
            when c == Due.class ->
                "when: the words, and the interval and its precision if they are known; `.doubts` are found, not given";
            case Class<?> c when c == Participants.class -> "whole numbers; groups as JSON, name by number";
            case Class<?> c when c == Source.class -> "the document from which history is recorded";
            case Class<?> c when c == Evidence.class -> "what proves it, by its address or its hash";
            case Class<?> c when c == Quantity.class -> "a number, or words";
            case Class<?> c when c == LocalDate.class -> "a day such as `2027-06-30`";
            case Class<?> c when c == MonthOrDay.class -> "a day such as `2027-06-30`, or a month such as `2027-06`";
            case Class<?> c when c == Url.class -> "an address that begins with http:// or https://";
            case Class<?> c when c == Sha256.class -> "64 hexadecimal digits";
            case Class<?> c when c == Period.class -> "`2026-Q1`, `2026-H1`, `2026` or `2025-12`";
            case Class<?> c
            when c.isEnum() ->
                Arrays.stream(c.getEnumConstants())
                        .map(value ->
                                "`" + Json.STRICT.<JsonNode>valueToTree(value).asString() + "`")
                        .collect(Collectors.joining(" "));
            case Class<?> c when Id.class.isAssignableFrom(c) -> "an id";
            default ->
                type.getTypeName().contains("Evidence")
                        ? "JSON, such as `[{\"title\": \"Minutes\", \"url\": \"https://example.org/minutes\"}]`"
                        : "JSON, such as `[\"Youth Forum\", {\"ar\": \"…\", \"fr\": \"…\", \"original\": \"ar\"}]`";
        };
    }
}
