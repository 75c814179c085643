package org.mithaq.lists;

import static org.mithaq.lists.Column.Form.DAY;
import static org.mithaq.lists.Column.Form.JSON;
import static org.mithaq.lists.Column.Form.QUANTITY;
import static org.mithaq.lists.Column.Form.TEXT;
import static org.mithaq.lists.Column.Form.WHOLE_NUMBER;
import static org.mithaq.lists.Column.Form.WORD;

import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.Json;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Source;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.cocreation.Participants;
import org.mithaq.plan.commitment.Quantity;
import tools.jackson.databind.JsonNode;

/** A field of the command behind a list: its type says in which columns it stands and what it may hold. */
public record Field(String name, Type type, boolean required, boolean title) {

    static Field required(String name, Type type) {
        return new Field(name, type, true, false);
    }

    static Field optional(String name, Type type) {
        return new Field(name, type, false, false);
    }

    /** As it is, and it may be no longer than a title. */
    Field asTitle() {
        return new Field(name, type, required, true);
    }

    /** The columns in which this field stands. */
    public List<Column> columns() {
        return columns(name, type).toList();
    }

    /** Refuses what this field cannot be, as the door of the commands would. */
    public void check(JsonNode value) {
        var read = Json.STRICT
                .readerFor(Json.STRICT.constructType(type))
                .withAttribute(Who.Register.ATTRIBUTE, Who.Register.FOR_CHECKING)
                .readValue(value);
        Text.title(title ? (Text) read : null, "");
    }

    private static Stream<Column> columns(String name, Type type) {
        return switch (type) {
            case Class<?> c when c == Text.class -> languages(name);
            case Class<?> c when c == Phrase.class -> Stream.concat(Stream.of(Column.of(name, TEXT)), languages(name));
            case Class<?> c when c == Who.class -> who(name);
            case Class<?> c
            when c == Due.class ->
                Stream.of(
                        Column.of(name + ".text", TEXT),
                        Column.of(name + ".from", DAY),
                        Column.of(name + ".to", DAY),
                        Column.of(name + ".precision", WORD),
                        Column.of(name + ".doubts", JSON));
            case Class<?> c
            when c == Participants.class ->
                Stream.of(
                        Column.of(name + ".total", WHOLE_NUMBER),
                        Column.of(name + ".women", WHOLE_NUMBER),
                        Column.of(name + ".youth", WHOLE_NUMBER),
                        Column.of(name + ".groups", JSON));
            case Class<?> c
            when c == Source.class ->
                Stream.of(
                                columns(name + ".title", Phrase.class),
                                Stream.of(Column.of(name + ".url", WORD), Column.of(name + ".sha256", WORD)))
                        .flatMap(columns -> columns);
            case Class<?> c
            when c == Evidence.class ->
                Stream.concat(columns(name, Source.class), Stream.of(Column.of(name + ".capturedOn", DAY)));
            case Class<?> c when c == Quantity.class -> Stream.of(Column.of(name, QUANTITY));
            case Class<?> c when c == LocalDate.class || c == MonthOrDay.class -> Stream.of(Column.of(name, DAY));
            case Class<?> _ -> Stream.of(Column.of(name, WORD));
            default -> Stream.of(Column.of(name, JSON));
        };
    }

    private static Stream<Column> languages(String name) {
        return Stream.concat(
                Stream.of(".fr", ".ar", ".en").map(language -> Column.of(name + language, TEXT)),
                Stream.of(Column.of(name + ".original", WORD)));
    }

    /** A name is taken from who fills in a spreadsheet; the register of persons keeps it, so no export has it. */
    private static Stream<Column> who(String name) {
        return Stream.of(
                        Stream.of(Column.of(name + ".id", WORD)),
                        columns(name + ".role", Phrase.class),
                        languages(name + ".office"),
                        Stream.of(Column.of(name + ".name", TEXT).onlyRead()),
                        columns(name + ".organisation", Phrase.class).map(Column::onlyRead))
                .flatMap(columns -> columns);
    }

    /** A list of these. */
    static Type listOf(Class<?> element) {
        return Json.STRICT.getTypeFactory().constructCollectionType(List.class, element);
    }
}
