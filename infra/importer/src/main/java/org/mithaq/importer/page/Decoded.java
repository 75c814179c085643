package org.mithaq.importer.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mithaq.importer.SavedFile;
import org.mithaq.importer.Unreadable;

/** The characters of a file that says nothing of its character set but perhaps by a mark at its beginning. */
record Decoded(String text, Charset charset, Optional<String> doubt) {

    private static final int LAST_OF_ASCII = 0x7F;
    private static final int REPLACED = 0xFFFD;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Decoded of(SavedFile file) {
        var bytes = file.bytes();
        if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE)) {
            return new Decoded(
                    checked(file, new String(bytes, StandardCharsets.UTF_16)),
                    StandardCharsets.UTF_16,
                    Optional.empty());
        }
        if (begins(bytes, '%', 'P', 'D', 'F')) {
            throw new Unreadable(file.name() + " is a PDF: save the page itself as text or HTML");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Decoded(checked(file, withoutMark(text)), StandardCharsets.UTF_8, Optional.empty());
        } catch (CharacterCodingException _) {
            return guessed(file, bytes);
        }
    }

    /** Bytes that are not quite UTF-8: a few bad ones among many good ones, or another character set. */
    private static Decoded guessed(SavedFile file, byte[] bytes) {
        var replaced = withoutMark(new String(bytes, StandardCharsets.UTF_8));
        var bad = replaced.codePoints().filter(letter -> letter == REPLACED).count();
        var good = replaced.codePoints()
                .filter(letter -> letter > LAST_OF_ASCII && letter != REPLACED)
                .count();
        return good > bad
                ? new Decoded(
                        checked(file, replaced),
                        StandardCharsets.UTF_8,
                        Optional.of("The file is in UTF-8, but " + bad
                                + " of its characters could not be read: perhaps it was cut or changed"))
                : new Decoded(
                        checked(file, new String(bytes, WINDOWS)),
                        WINDOWS,
                        Optional.of(
                                "The file is not in UTF-8 and does not say in what else; it was read as Windows-1252,"
                                        + " in which letters beyond those of English may be wrong"));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String checked(SavedFile file, String text) {
        if (text.chars().anyMatch(letter -> letter < ' ' && "\t\n\r\f".indexOf(letter) < 0)) {
            throw new Unreadable(file.name() + " is neither text nor HTML");
        }
        if (text.isBlank()) {
            throw new Unreadable(file.name() + " has no words");
        }
        return text;
    }

    private static boolean begins(byte[] bytes, int... first) {
        for (var i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
