package org.mithaq.importer.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.mithaq.importer.SavedFile;
import org.mithaq.importer.Unreadable;

/** The characters of a file that says nothing of its character set but perhaps by a mark at its beginning. */
record Decoded(String text, Charset charset) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Decoded of(SavedFile file) {
        var bytes = file.bytes();
        if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE)) {
            return text(file, new String(bytes, StandardCharsets.UTF_16), StandardCharsets.UTF_16);
        }
        if (begins(bytes, '%', 'P', 'D', 'F')) {
            throw new Unreadable(file.name() + " is a PDF: save the page itself as text or HTML");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text(file, text.startsWith("\uFEFF") ? text.substring(1) : text, StandardCharsets.UTF_8);
        } catch (CharacterCodingException _) {
            return text(file, new String(bytes, WINDOWS), WINDOWS);
        }
    }

    private static Decoded text(SavedFile file, String text, Charset charset) {
        if (text.chars().anyMatch(letter -> letter < ' ' && "\t\n\r\f".indexOf(letter) < 0)) {
            throw new Unreadable(file.name() + " is neither text nor HTML");
        }
        if (text.isBlank()) {
            throw new Unreadable(file.name() + " has no words");
        }
        return new Decoded(text, charset);
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
