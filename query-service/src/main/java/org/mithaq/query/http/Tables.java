package org.mithaq.query.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.mithaq.lists.Column;
import org.mithaq.lists.Listed;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lists as tables that spreadsheets open: CSV as in RFC 4180, in UTF-8 with the mark by which Excel knows it. */
@Component
public class Tables {

    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonMapper json;

    public Tables(JsonMapper json) {
        this.json = json;
    }

    /** This list as a file to keep, with the same values as its JSON has. It is whole before the first byte of it is sent. */
    public ResponseEntity<?> answer(Listed list, List<?> items, String fileName) {
        return file(fileName).body(bytes(list, items));
    }

    /** As {@link PublicAnswer}, under a tag of its own. */
    public ResponseEntity<?> answer(Listed list, List<?> items, String fileName, String versionAndDay) {
        return file(fileName)
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + versionAndDay + "-csv\"")
                .body(bytes(list, items));
    }

    private static ResponseEntity.BodyBuilder file(String name) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok().contentType(TYPE).header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }

    private byte[] bytes(Listed list, List<?> items) {
        var columns = list.written();
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var table = CSVFormat.RFC4180.print(text)) {
            table.printRecord(columns.stream().map(Column::name));
            for (var item : items) {
                var row = json.<ObjectNode>valueToTree(item);
                table.printRecord(columns.stream().map(column -> column.cell(row)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A table in memory can be written", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
