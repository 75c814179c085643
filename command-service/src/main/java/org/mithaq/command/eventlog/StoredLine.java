package org.mithaq.command.eventlog;

import java.nio.charset.StandardCharsets;

/** A line at its position in the log. */
public record StoredLine(long position, String line) {

    StoredLine(long position, byte[] bytes) {
        this(position, new String(bytes, StandardCharsets.UTF_8));
    }

    /** Exactly the bytes that are stored. */
    public byte[] bytes() {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
