package org.mithaq.query.kernel;

import java.util.Arrays;
import java.util.HexFormat;
import org.mithaq.events.Line;

/** The bytes of a line, which nobody changes: what the leaf of the log's tree is made of. */
public final class StoredLine {

    private final byte[] bytes;

    public StoredLine(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The leaf over this line, as bytes. */
    public byte[] leaf() {
        return HexFormat.of().parseHex(Line.leaf(bytes).value());
    }

    public Line read() {
        return Line.read(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredLine line && Arrays.equals(bytes, line.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
