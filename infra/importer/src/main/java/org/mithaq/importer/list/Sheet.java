package org.mithaq.importer.list;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.mithaq.importer.Unreadable;

/** The cells of a list: its headings, what separated them, and its rows as a spreadsheet numbers them. */
record Sheet(List<String> headings, char separator, List<Row> rows) {

    /** A row that has something in it; the headings are row 1. */
    record Row(long number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** Reads a file whose separator is the one by which its first row has most of these headings. */
    static Sheet of(String text, Set<String> known) {
        var separator = SEPARATORS.stream()
                .max(Comparator.comparingLong(each -> known(text, each, known)))
                .orElseThrow();
        if (known(text, separator, known) == 0) {
            throw new Unreadable("This is no list of Mithaq: its first row has none of the headings that lists have");
        }
        return of(text, separator);
    }

    private static long known(String text, char separator, Set<String> known) {
        try (var records = format(separator).parse(new StringReader(text))) {
            return records.stream()
                    .limit(1)
                    .flatMap(first -> headings(first).stream())
                    .filter(known::contains)
                    .count();
        } catch (IOException | UncheckedIOException _) {
            // With this separator it is no table; another one may fit.
            return 0;
        }
    }

    private static Sheet of(String text, char separator) {
        var rows = new ArrayList<Row>();
        var last = 0L;
        try (var records = format(separator).parse(new StringReader(text))) {
            var lines = records.iterator();
            var headings = headings(lines.next());
            last = 1;
            while (lines.hasNext()) {
                var line = lines.next();
                last = line.getRecordNumber();
                var row = new Row(last, cells(line, headings.size()));
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
            return new Sheet(headings, separator, List.copyOf(rows));
        } catch (IOException | UncheckedIOException _) {
            throw new Unreadable(
                    "In row " + (last + 1) + " a quotation mark does not close, or a cell goes on after it closed");
        }
    }

    /** Spreadsheets leave blank headings behind the last one. */
    private static List<String> headings(CSVRecord first) {
        return withoutBlanksAfter(0, first.stream().map(String::strip).toList());
    }

    /** Spreadsheets leave blank cells behind the last column, and break lines inside of cells in their own ways. */
    private static List<String> cells(CSVRecord line, int columns) {
        return withoutBlanksAfter(
                columns,
                line.stream()
                        .map(cell -> cell.replace("\r\n", "\n").replace('\r', '\n'))
                        .toList());
    }

    private static List<String> withoutBlanksAfter(int fewest, List<String> cells) {
        var size = cells.size();
        while (size > fewest && cells.get(size - 1).isBlank()) {
            size--;
        }
        return cells.subList(0, size);
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.Builder.create(CSVFormat.RFC4180)
                .setDelimiter(separator)
                .get();
    }
}
