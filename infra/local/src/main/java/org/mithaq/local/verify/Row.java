package org.mithaq.local.verify;

/** A row of an exported log: exactly the bytes of a line, which nobody here changes, and the position that it is said to have. */
final class Row {

    private final long position;
    private final byte[] line;

    Row(long position, byte[] line) {
        this.position = position;
        this.line = line;
    }

    long position() {
        return position;
    }

    byte[] line() {
        return line;
    }
}
