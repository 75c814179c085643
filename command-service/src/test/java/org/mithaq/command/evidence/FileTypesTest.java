package org.mithaq.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.command.evidence.SmallFiles.compound;
import static org.mithaq.command.evidence.SmallFiles.image;
import static org.mithaq.command.evidence.SmallFiles.ooxml;
import static org.mithaq.command.evidence.SmallFiles.openDocument;
import static org.mithaq.command.evidence.SmallFiles.pdf;
import static org.mithaq.command.evidence.SmallFiles.text;
import static org.mithaq.command.evidence.SmallFiles.together;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypesTest {

    private static final FileTypes TYPES = new FileTypes();
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final byte[] BOOK = HexFormat.of().parseHex("09081000000605005a8ccd07c9c0000006030000");

    @TempDir
    Path folder;

    static Stream<Arguments> allowed() {
        return Stream.of(
                Arguments.of(FileType.PDF, pdf("")),
                Arguments.of(FileType.PNG, image("png")),
                Arguments.of(FileType.JPEG, image("jpg")),
                Arguments.of(FileType.GIF, image("gif")),
                Arguments.of(FileType.WEBP, SmallFiles.webp()),
                Arguments.of(FileType.DOCX, SmallFiles.docx()),
                Arguments.of(FileType.XLSX, ooxml("xl/workbook.xml", OOXML + "spreadsheetml.sheet.main+xml", Map.of())),
                Arguments.of(
                        FileType.PPTX,
                        ooxml("ppt/presentation.xml", OOXML + "presentationml.presentation.main+xml", Map.of())),
                Arguments.of(FileType.ODT, openDocument(ODF + "text", Map.of())),
                Arguments.of(FileType.ODS, openDocument(ODF + "spreadsheet", Map.of())),
                Arguments.of(FileType.ODP, openDocument(ODF + "presentation", Map.of())),
                Arguments.of(FileType.DOC, compound("WordDocument", new byte[5000], "")),
                Arguments.of(FileType.XLS, compound("Workbook", BOOK, "")),
                Arguments.of(FileType.PPT, compound("PowerPoint Document", new byte[5000], "")),
                Arguments.of(FileType.CSV, text("name,number\nOriental,4\n")),
                Arguments.of(FileType.CSV, text("\uFEFFnom;part\nSouss-Massa;1,5\n\"a;b\";\"two\nlines\"")),
                Arguments.of(FileType.CSV, text("الجهة\tالعدد\r\nالشرق\t٤\r\n")));
    }

    @ParameterizedTest
    @MethodSource
    void allowed(FileType type, byte[] bytes) throws IOException {
        assertThat(typeOf(bytes)).contains(type);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a program for Windows", text("MZ\u0090\0\3\0\0\0")),
                Arguments.of("a program for Linux", text("\u007fELF\2\1\1\0\0\0\0\0\0\0\0\0")),
                Arguments.of("a script", text("#!/bin/sh\necho a,b\necho c,d\n")),
                Arguments.of("a picture that is a program", text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                Arguments.of("a page", text("<!DOCTYPE html><html><body>a,b\nc,d</body></html>")),
                Arguments.of("something like a page that is also a table", text("<b>,x\n1,2\n")),
                Arguments.of("prose", text("We met, and we agreed.\nThe minutes follow.\n")),
                Arguments.of("one line", text("Dear all, see below")),
                Arguments.of("a table with a line too short", text("a,b\n1,2\n3\n")),
                Arguments.of("a table with quotes that do not close", text("a,b\n\"1,2\n")),
                Arguments.of("a table with a bell in it", text("a,b\n1,2\n".repeat(200) + "1,\u0007\n")),
                Arguments.of("a table in another encoding", "année;n\n2025;1\n".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("a ZIP file", SmallFiles.zip(Map.of("a.txt", "a"))),
                Arguments.of("a PDF that begins with something else", together(text("junk\n"), pdf(""))),
                Arguments.of("a PDF that is also a ZIP file", together(pdf(""), SmallFiles.zip(Map.of("a", "a")))),
                Arguments.of(
                        "a picture that is also a ZIP file", together(image("png"), SmallFiles.zip(Map.of("a", "a")))),
                Arguments.of(
                        "a document that says that it has macros",
                        ooxml(
                                "word/document.xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml",
                                Map.of("word/vbaProject.bin", "x"))),
                Arguments.of(
                        "a document that hides that it has macros",
                        ooxml(
                                "word/document.xml",
                                OOXML + "wordprocessingml.document.main+xml",
                                Map.of("word/vbaProject.bin", "x"))),
                Arguments.of(
                        "an open document with macros",
                        openDocument(ODF + "text", Map.of("Basic/Standard/Module1.xml", "<x/>"))),
                Arguments.of("an old document with macros", compound("WordDocument", new byte[5000], "Macros")),
                Arguments.of(
                        "an old table with a sheet of macros",
                        compound(
                                "Workbook",
                                together(BOOK, HexFormat.of().parseHex("85000d000000000000" + "0105004d6163726f31")),
                                "")),
                Arguments.of("an old table with macros", compound("Workbook", BOOK, "_VBA_PROJECT_CUR")),
                Arguments.of(
                        "an old presentation with macros",
                        compound(
                                "PowerPoint Document",
                                together(new byte[4500], HexFormat.of().parseHex("1f00ff0314000000020000040c000000")),
                                "")),
                Arguments.of("a document under a password", compound("EncryptedPackage", new byte[5000], "")),
                Arguments.of("half a document", Arrays.copyOf(SmallFiles.docx(), 300)),
                Arguments.of("zeros", new byte[100]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, byte[] bytes) throws IOException {
        assertThat(typeOf(bytes)).as(what).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "minutes.pdf, false",
        "MINUTES.PDF, false",
        "minutes, false",
        "Rapport v1.2, false",
        "procès-verbal du 3. janvier, false",
        "minutes.pdf.exe, true",
        "minutes.html, true",
        "minutes.docx, true"
    })
    void a_name_contradicts_when_its_extension_is_another_types(String name, boolean contradicts) throws IOException {
        assertThat(TYPES.contradicts(name, FileType.PDF)).isEqualTo(contradicts);
    }

    private Optional<FileType> typeOf(byte[] bytes) throws IOException {
        return TYPES.of(Files.write(folder.resolve("file"), bytes));
    }
}
