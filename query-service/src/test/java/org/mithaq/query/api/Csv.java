package org.mithaq.query.api;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.mithaq.lists.Column;
import tools.jackson.databind.JsonNode;

/** A table as a program reads it. */
record Csv(List<String> headings, List<CSVRecord> rows) {

    static Csv of(String body) {
        try (var csv = CSVFormat.Builder.create(CSVFormat.RFC4180)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(body.substring(1)))) {
            return new Csv(csv.getHeaderNames(), csv.getRecords());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** The value in this cell, as JSON. */
    @Nullable JsonNode value(int row, Column column) {
        return column.value(rows.get(row).get(column.name()));
    }
}
