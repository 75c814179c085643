package org.mithaq.command.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Tells a table in plain text from other text: it has no signature, so it has to look like one from beginning to end. */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    /** At least two lines and two columns, as many in every line, in UTF-8 without control characters. */
    static boolean is(Path file) throws IOException {
        for (var delimiter : new char[] {',', ';', '\t', '|'}) {
            if (isTable(file, delimiter)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTable(Path file, char delimiter) throws IOException {
        var format = CSVFormat.Builder.create().setDelimiter(delimiter).get();
        // this reader refuses what is not UTF-8
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var records = format.parse(reader)) {
            var columns = 0;
            var lines = 0;
            for (var line : records) {
                columns = lines == 0 ? columns(line) : columns;
                if (columns < 2 || line.size() != columns || hasControls(line)) {
                    return false;
                }
                lines++;
            }
            return lines >= 2;
        } catch (CharacterCodingException _) {
            return false;
        } catch (UncheckedIOException | IllegalStateException malformed) {
            // quotes that do not close
            return false;
        }
    }

    /** No columns if it begins as a page or a program of some kind does. */
    private static int columns(CSVRecord first) {
        var beginning = first.get(0).replace(BYTE_ORDER_MARK, "").strip();
        return beginning.startsWith("<") ? 0 : first.size();
    }

    private static boolean hasControls(CSVRecord line) {
        return Stream.of(line.values())
                .flatMapToInt(String::chars)
                .anyMatch(letter -> Character.isISOControl(letter) && "\t\n\r".indexOf(letter) < 0);
    }
}
