package org.mithaq.importer.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Invalid;
import org.mithaq.importer.Imported;
import org.mithaq.importer.Unreadable;
import org.mithaq.importer.Wish;
import org.mithaq.lists.Column;
import org.mithaq.plan.PlanId;

/** Reads an exported list, or a spreadsheet made like one, back into the commands that make its rows. */
public final class ListReader {

    private ListReader() {}

    /** The commands in these bytes, all for {@code planId} if one is given, else for the plan that each row names. */
    public static Imported read(byte[] file, @Nullable String planId) {
        checked(planId);
        var decoded = Decoded.of(file);
        var sheet = Sheet.of(decoded.text(), Recognised.headings());
        var list = Recognised.list(sheet.headings());
        if (planId == null && !sheet.headings().contains("planId")) {
            throw new Unreadable("The list does not say to which plan it belongs: give --plan-id, or a column planId");
        }
        var columns = sheet.headings().stream()
                .map(heading -> column(list.columns(), heading))
                .toList();
        var wishes = new ArrayList<Wish>();
        var doubts = new ArrayList<>(decoded.doubts());
        for (var row : sheet.rows()) {
            var reader = new RowReader(list, row);
            reader.read(columns, DayFirst.in(sheet), planId).ifPresent(wishes::add);
            doubts.addAll(reader.doubts());
        }
        return new Imported(wishes, doubts);
    }

    private static void checked(@Nullable String planId) {
        try {
            Stream.ofNullable(planId).forEach(PlanId::new);
        } catch (Invalid invalid) {
            throw new Unreadable(invalid.sentence());
        }
    }

    private static Optional<Column> column(List<Column> columns, String heading) {
        return columns.stream().filter(column -> column.name().equals(heading)).findFirst();
    }
}
