package org.mithaq.importer.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.Invalid;
import org.mithaq.events.Json;
import org.mithaq.importer.Doubt;
import org.mithaq.importer.Wish;
import org.mithaq.lists.Column;
import org.mithaq.lists.Field;
import org.mithaq.lists.RecordedList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one row into the command that makes it; a row with anything wrong in it makes none, and every fault is told. */
final class RowReader {

    private final RecordedList list;
    private final Sheet.Row row;
    private final List<Doubt> doubts = new ArrayList<>();
    private final ObjectNode payload = Json.STRICT.createObjectNode();
    private boolean faulty;

    RowReader(RecordedList list, Sheet.Row row) {
        this.list = list;
        this.row = row;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** The command of this row, for {@code planId} unless the row says which plan it is. */
    Optional<Wish> read(List<Optional<Column>> columns, DayFirst days, @Nullable String planId) {
        if (row.cells().size() != columns.size()) {
            fault(null, "The row has " + row.cells().size() + " cells, and there are " + columns.size() + " headings");
            return Optional.empty();
        }
        for (var i = 0; i < columns.size(); i++) {
            var cell = row.cells().get(i);
            columns.get(i).ifPresent(column -> cell(column, cell, days));
        }
        if (planId != null) {
            payload.put("planId", planId);
        } else if (!payload.has("planId")) {
            fault("planId", "This is required, unless the plan is named beside the file");
        }
        list.fields().forEach(this::check);
        return faulty ? Optional.empty() : Optional.of(new Wish(list.command(), payload));
    }

    private void cell(Column column, String cell, DayFirst days) {
        if (column.use() == Column.Use.WRITTEN) {
            return;
        }
        try {
            var day = column.form() == Column.Form.DAY ? days.read(cell) : Optional.<String>empty();
            day.ifPresent(read -> doubt(
                    ListDoubt.DAY_FIRST,
                    column.name(),
                    "\"" + cell.strip() + "\" was read as " + read + ", day first"));
            var value = column.value(day.orElse(cell));
            if (value != null) {
                put(column.name(), value);
            }
        } catch (Invalid invalid) {
            fault(column.name(), invalid.sentence());
        }
    }

    /** A name stands either in one column, or in those of its languages. */
    private void put(String path, JsonNode value) {
        var steps = List.of(path.split("\\.", -1));
        var at = payload;
        for (var step : steps.subList(0, steps.size() - 1)) {
            if (at.get(step) instanceof ObjectNode deeper) {
                at = deeper;
            } else if (at.has(step)) {
                throw new Invalid(
                        "This is given a second time, beside the column " + path.substring(0, path.lastIndexOf('.')));
            } else {
                at = at.putObject(step);
            }
        }
        Invalid.unless(!at.has(steps.getLast()), "", "This is given a second time, beside columns of its languages");
        at.set(steps.getLast(), value);
    }

    private void check(Field field) {
        var value = payload.get(field.name());
        if (value == null) {
            if (field.required()) {
                fault(field.name(), "This is required: " + Recognised.alternatives(field));
            }
            return;
        }
        try {
            field.check(value);
            if (field.type() == Due.class && value instanceof ObjectNode due) {
                payload.set(field.name(), asGiven(field.name(), due));
            }
        } catch (Invalid invalid) {
            fault(CellFault.of(field.name(), invalid));
        } catch (JacksonException wrong) {
            fault(CellFault.of(field.name(), wrong));
        }
    }

    /** A date that is what its words mean is sent as its words: then its doubts are found again, which nobody may send. */
    private JsonNode asGiven(String field, ObjectNode due) {
        var read = Json.STRICT.treeToValue(due, Due.class);
        var words = read.text() == null ? null : new Due(read.text(), null, null, null);
        if (words != null && Due.complete(words).equals(read)) {
            return Json.STRICT.valueToTree(words);
        }
        if (!read.doubts().isEmpty()) {
            doubt(
                    ListDoubt.DOUBTS_OF_A_DATE,
                    field + ".doubts",
                    "The words of this date no longer raise these doubts; the date is sent without them");
        }
        return due.without(List.of("doubts"));
    }

    private void fault(CellFault fault) {
        fault(fault.path(), fault.sentence());
    }

    private void fault(@Nullable String path, String sentence) {
        faulty = true;
        doubt(ListDoubt.ROW_NOT_READ, path, sentence + "; this row is not imported");
    }

    private void doubt(ListDoubt doubt, @Nullable String path, String sentence) {
        var where = "row " + row.number() + (path == null ? "" : ", column " + column(path));
        doubts.add(new Doubt(doubt.code(), sentence, where));
    }

    /** The column in which this path stands: its own, or the one whose JSON it is a part of. */
    private String column(String path) {
        return list.columns().stream()
                .map(Column::name)
                .filter(name -> path.equals(name) || path.startsWith(name + "."))
                .reduce((shorter, longer) -> shorter.length() < longer.length() ? longer : shorter)
                .orElse(path);
    }
}
