package org.mithaq.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mithaq.events.Json;
import org.mithaq.events.Line;
import org.mithaq.tree.Checkpoint;
import org.mithaq.tree.Frontier;
import org.mithaq.tree.GrowingTree;
import org.mithaq.tree.SignedNote;
import org.mithaq.tree.SigningKey;

/** A log as it is exported, made of three streams, and what can be done to it. */
record ExportedLog(List<Row> rows) {

    static final String SOURCE = "urn:mithaq:test";
    static final SigningKey KEY = key(1);
    private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");

    static SigningKey key(int number) {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        return SigningKey.of(SOURCE, seed);
    }

    /** So many lines; {@code told} goes into each, so that another telling is another history. */
    static ExportedLog of(int lines, String told) {
        var rows = new ArrayList<Row>();
        var versions = new HashMap<String, Integer>();
        for (var at = 1; at <= lines; at++) {
            // streams are the same without regard to case
            var stream = (at % 5 == 0 ? "plan/P" : "plan/p") + at % 3;
            rows.add(new Row(
                    at, line(at, stream, versions.merge(stream.toLowerCase(Locale.ROOT), 1, Integer::sum), told)));
        }
        return new ExportedLog(List.copyOf(rows));
    }

    static byte[] line(int at, String stream, int version, String told) {
        var id = new UUID(0x4000L + at, 0x8000L + at);
        return new Line(
                        "1.0",
                        id,
                        SOURCE,
                        "org.mithaq.test.told.v1",
                        stream,
                        version,
                        Line.time(BEGIN.plusMillis(at / 2)),
                        LocalDate.EPOCH,
                        "account-7",
                        "official",
                        null,
                        null,
                        id,
                        id,
                        null,
                        "application/json",
                        "/contracts/test.told.v1.json",
                        Json.STRICT
                                .createObjectNode()
                                .put("told", told + " \u0645\u064a\u062b\u0627\u0642 \"" + at + "\""))
                .bytes();
    }

    Checkpoint checkpoint(int size) {
        var tree = new GrowingTree(Frontier.EMPTY);
        rows.stream().limit(size).forEach(row -> tree.add(row.line()));
        return new Checkpoint(SOURCE, tree.size(), tree.root());
    }

    String note(int size, SigningKey by) {
        return SignedNote.of(checkpoint(size), List.of(by)).note();
    }

    /** The line at this position as it is not. */
    ExportedLog with(int position, byte[] line) {
        var changed = new ArrayList<>(rows);
        changed.set(position - 1, new Row(position, line));
        return new ExportedLog(changed);
    }

    byte[] line(int position) {
        return rows.get(position - 1).line();
    }

    /** These lines in this order, at positions that begin with 1 again. */
    static ExportedLog renumbered(List<Row> rows) {
        var anew = new ArrayList<Row>();
        rows.forEach(row -> anew.add(new Row(anew.size() + 1L, row.line())));
        return new ExportedLog(anew);
    }

    String text() {
        var text = new StringBuilder();
        rows.forEach(row -> text.append(Json.STRICT
                        .createObjectNode()
                        .put("position", row.position())
                        .put("line", new String(row.line(), UTF_8)))
                .append('\n'));
        return text.toString();
    }

    Path in(Path folder) {
        return file(folder.resolve("log.ndjson"), text());
    }

    static Path file(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
