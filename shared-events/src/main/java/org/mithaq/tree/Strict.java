package org.mithaq.tree;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How texts are read of which there may be only one spelling. */
final class Strict {

    private Strict() {}

    /** The bytes that this base64 stands for, with all its padding and no bit left over. */
    static byte[] base64(String text, String otherwise) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            BadNote.unless(Base64.getEncoder().encodeToString(bytes).equals(text), otherwise);
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw new BadNote(otherwise);
        }
    }

    static String utf8(byte[] bytes, String otherwise) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new BadNote(otherwise);
        }
    }

    /** A name of a key: something, without spaces and without plus signs. */
    static String name(String name) {
        BadNote.unless(
                !name.isEmpty()
                        && name.codePoints()
                                .noneMatch(c -> c == '+'
                                        || Character.isWhitespace(c)
                                        || Character.isSpaceChar(c)
                                        || Character.isISOControl(c)),
                "The name of a key is not empty and has neither spaces nor plus signs");
        return name;
    }
}
