package org.mithaq.command.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The smallest files of each type that a program would open. */
public final class SmallFiles {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private SmallFiles() {}

    /** A PDF of one empty page; {@code note} makes its bytes others. */
    public static byte[] pdf(String note) {
        return text("""
                %%PDF-1.4
                %% %s
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
                trailer<</Root 1 0 R>>
                %%%%EOF
                """.formatted(note));
    }

    public static byte[] image(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");
    }

    public static byte[] docx() {
        return ooxml("word/document.xml", WORD, Map.of());
    }

    /** An OOXML package with this main part, and more parts with what they hold. */
    public static byte[] ooxml(String part, String type, Map<String, String> more) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="bin" ContentType="application/octet-stream"/>
                <Override PartName="/%s" ContentType="%s"/></Types>""".formatted(part, type));
        parts.put("_rels/.rels", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Target="%s"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
                </Relationships>""".formatted(part));
        parts.put(part, "<?xml version=\"1.0\"?><x/>");
        parts.putAll(more);
        return zip(parts);
    }

    /** An OpenDocument file of this media type, and more parts. */
    public static byte[] openDocument(String type, Map<String, String> more) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", type);
        parts.put("content.xml", "<?xml version=\"1.0\"?><x/>");
        parts.putAll(more);
        return zip(parts);
    }

    /** A document of before 2007 with this stream, and perhaps a storage beside it. */
    public static byte[] compound(String stream, byte[] content, String storage) {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(content), stream);
            if (!storage.isEmpty()) {
                files.createDirectory(storage).createDocument("x", new ByteArrayInputStream(new byte[10]));
            }
            files.writeFilesystem(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** The first part is stored as it is, as OpenDocument wants it. */
    public static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var bytes = text(part.getValue());
                var entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    store(entry, bytes);
                }
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static void store(ZipEntry entry, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] together(byte[] one, byte[] other) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }
}
