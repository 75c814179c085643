package org.mithaq.lists;

import org.jspecify.annotations.Nullable;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A column of a list: the dotted path of a value in its row, how that stands in a cell, and who uses it. */
public record Column(String name, Form form, Use use) {

    /** How a value stands in a cell. */
    public enum Form {
        /** Words as people wrote them. */
        TEXT,
        /** A string with a shape of its own: an id, an address. */
        WORD,
        /** A day such as 2027-06-30, or where a field says so a month such as 2027-06. */
        DAY,
        WHOLE_NUMBER,
        /** A number, or words; words that look like a number stand in quotation marks. */
        QUANTITY,
        /** Whatever has parts of its own, as JSON. */
        JSON
    }

    /** Who uses a column. */
    public enum Use {
        WRITTEN_AND_READ,
        /** For information: it stands in an export, and is not asked for when it is read back in. */
        WRITTEN,
        /** Taken from a spreadsheet that somebody filled in; an export never has it. */
        READ
    }

    static Column of(String name, Form form) {
        return new Column(name, form, Use.WRITTEN_AND_READ);
    }

    static Column information(String name, Form form) {
        return new Column(name, form, Use.WRITTEN);
    }

    Column onlyRead() {
        return new Column(name, form, Use.READ);
    }

    public boolean isWritten() {
        return use != Use.READ;
    }

    /** What stands in this column for this row, made harmless for spreadsheets; empty where the row says nothing. */
    public String cell(ObjectNode row) {
        var value = row.at('/' + name.replace('.', '/'));
        return value.isMissingNode() || value.isNull() ? "" : Escape.formula(written(value));
    }

    private String written(JsonNode value) {
        return switch (form) {
            // A name that is given per language stands in the columns of its languages.
            case TEXT, WORD, DAY -> value.isString() ? value.asString() : "";
            case WHOLE_NUMBER -> value.toString();
            case QUANTITY -> value.isString() ? Quantities.written(value.asString()) : value.toString();
            case JSON -> value.toString();
        };
    }

    /** The value that a cell of this column holds; nothing if it is blank. It is not judged beyond its form. */
    public @Nullable JsonNode value(String cell) {
        var given = Escape.plain(cell);
        if (given.isBlank()) {
            return null;
        }
        return switch (form) {
            case TEXT -> Json.STRICT.valueToTree(given);
            case WORD, DAY -> Json.STRICT.valueToTree(given.strip());
            case WHOLE_NUMBER -> Quantities.wholeNumber(given.strip());
            case QUANTITY -> Quantities.read(given.strip());
            case JSON -> Quantities.json(given.strip());
        };
    }
}
