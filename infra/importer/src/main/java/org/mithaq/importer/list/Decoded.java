package org.mithaq.importer.list;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.mithaq.importer.Doubt;
import org.mithaq.importer.Unreadable;

/** The words of a file and what is doubtful about its letters: UTF-8, or what a western Excel saves when it is not asked for that. */
record Decoded(String text, List<Doubt> doubts) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** French has no word with four letters in a row that are not in ASCII; Arabic in another encoding looks like that. */
    private static final Pattern NOT_WESTERN = Pattern.compile("[\\x{0080}-\\x{FFFF}&&\\p{L}]{4}");

    static Decoded of(byte[] bytes) {
        for (var letter : bytes) {
            if (letter == 0) {
                throw new Unreadable("This is no list in CSV; a spreadsheet is saved as \"CSV UTF-8\"");
            }
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Decoded(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, List.of());
        } catch (CharacterCodingException _) {
            return western(new String(bytes, Charset.forName("windows-1252")));
        }
    }

    private static Decoded western(String text) {
        if (text.indexOf('\uFFFD') >= 0 || NOT_WESTERN.matcher(text).find()) {
            throw new Unreadable("This file is not in UTF-8; save it from the spreadsheet as \"CSV UTF-8\"");
        }
        var doubt = new Doubt(
                ListDoubt.NOT_UTF_8.code(),
                "The file is not in UTF-8 and was read as Windows-1252; Arabic would already have been lost when it was"
                        + " saved. Save it as \"CSV UTF-8\" to be sure",
                "the file");
        return new Decoded(text, List.of(doubt));
    }
}
