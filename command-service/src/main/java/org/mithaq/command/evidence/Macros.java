package org.mithaq.command.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Whether an office document carries programs. */
final class Macros {

    private static final Set<String> STORAGES = Set.of("macros", "vba", "_vba_project_cur");

    /** How a presentation of before 2007 points to its macros: two record headers that are always the same. */
    private static final String IN_A_PRESENTATION =
            latin1(HexFormat.of().parseHex("1f00ff0314000000" + "020000040c000000"));

    /** The record that announces a sheet of a table of before 2007, and where in it the kind of the sheet stands. */
    private static final int BOUND_SHEET = 0x85;

    private static final int KIND_OF_SHEET = 5;
    private static final int MACRO_SHEET = 1;
    private static final int VISUAL_BASIC = 6;

    private static final String SLIDES = "PowerPoint Document";

    private Macros() {}

    /** In OOXML and OpenDocument, which are ZIP files. */
    static boolean inPackage(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                    .anyMatch(name -> name.endsWith("vbaproject.bin")
                            || name.startsWith("basic/")
                            || name.startsWith("scripts/"));
        }
    }

    /** In documents of before 2007, which are file systems in a file. */
    static boolean inCompound(Path file) throws IOException {
        try (var files = new POIFSFileSystem(file.toFile(), true)) {
            return inStorage(files.getRoot()) || inSlides(files) || inSheets(files);
        }
    }

    private static boolean inStorage(DirectoryEntry storage) {
        for (var entry : storage) {
            if (entry instanceof DirectoryEntry inner
                    && (STORAGES.contains(inner.getName().toLowerCase(Locale.ROOT)) || inStorage(inner))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inSlides(POIFSFileSystem files) throws IOException {
        if (!files.getRoot().hasEntryCaseInsensitive(SLIDES)) {
            return false;
        }
        try (var in = files.createDocumentInputStream(SLIDES)) {
            return latin1(in.readAllBytes()).contains(IN_A_PRESENTATION);
        }
    }

    /** Macros of Excel 4 are sheets of a kind of their own. */
    private static boolean inSheets(POIFSFileSystem files) throws IOException {
        for (var book : List.of("Workbook", "Book")) {
            if (files.getRoot().hasEntryCaseInsensitive(book)) {
                try (var in = files.createDocumentInputStream(book)) {
                    if (hasMacroSheet(ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean hasMacroSheet(ByteBuffer records) {
        while (records.remaining() >= 4) {
            var kind = Short.toUnsignedInt(records.getShort());
            var length = Math.min(Short.toUnsignedInt(records.getShort()), records.remaining());
            var sheet =
                    kind == BOUND_SHEET && length > KIND_OF_SHEET ? records.get(records.position() + KIND_OF_SHEET) : 0;
            if (sheet == MACRO_SHEET || sheet == VISUAL_BASIC) {
                return true;
            }
            records.position(records.position() + length);
        }
        return false;
    }

    /** A character a byte, so that bytes can be looked for like text. */
    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
