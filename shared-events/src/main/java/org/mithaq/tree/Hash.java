package org.mithaq.tree;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import org.mithaq.events.Sha256;

/** A SHA-256 as a node of the tree holds it: thirty-two bytes as four numbers, so that equality is of values and no text is made. */
public record Hash(long first, long second, long third, long fourth) {

    static final int BYTES = 32;

    /** The hash that these thirty-two bytes are. */
    public static Hash of(byte[] bytes) {
        BadNote.unless(bytes.length == BYTES, "A hash has 32 bytes, not " + bytes.length);
        var buffer = ByteBuffer.wrap(bytes);
        return new Hash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    public static Hash of(Sha256 hash) {
        return of(HexFormat.of().parseHex(hash.value()));
    }

    public byte[] bytes() {
        var bytes = new byte[BYTES];
        putInto(bytes, 0);
        return bytes;
    }

    void putInto(byte[] bytes, int at) {
        ByteBuffer.wrap(bytes, at, BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth);
    }

    public Sha256 sha256() {
        return new Sha256(hex());
    }

    /** As interfaces write hashes: sixty-four lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /** As checkpoints write hashes. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    @Override
    public String toString() {
        return hex();
    }
}
