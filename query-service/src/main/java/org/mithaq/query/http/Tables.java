package org.mithaq.query.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.mithaq.lists.Column;
import org.mithaq.lists.Listed;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ObjectNode;

/** A list as a table that spreadsheets open: CSV as in RFC 4180, in UTF-8 with the mark by which Excel knows it. */
public final class Table {

    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Table() {}

    /** This list as a file to keep; it is whole before the first byte of it is sent. */
    public static ResponseEntity<?> of(Listed list, Stream<ObjectNode> rows, String fileName, CacheControl cache) {
        return ResponseEntity.ok()
                .cacheControl(cache)
                .contentType(TYPE)
                .header("Content-Disposition", disposition(fileName))
                .body(bytes(list, rows));
    }

    /** As {@link PublicAnswer}, under a tag of its own. */
    public static ResponseEntity<?> of(Listed list, Stream<ObjectNode> rows, String fileName, String versionAndDay) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + versionAndDay + "-csv\"")
                .contentType(TYPE)
                .header("Content-Disposition", disposition(fileName))
                .body(bytes(list, rows));
    }

    private static String disposition(String fileName) {
        return ContentDisposition.attachment().filename(fileName).build().toString();
    }

    private static byte[] bytes(Listed list, Stream<ObjectNode> rows) {
        var columns = list.written();
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var table = CSVFormat.Builder.create(CSVFormat.RFC4180)
                .setQuoteMode(QuoteMode.MINIMAL)
                .get()
                .print(text)) {
            table.printRecord(columns.stream().map(Column::name));
            for (var row : (Iterable<ObjectNode>) rows::iterator) {
                table.printRecord(columns.stream().map(column -> column.cell(row)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A table in memory can be written", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
