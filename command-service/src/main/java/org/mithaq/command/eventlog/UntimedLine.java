package org.mithaq.command.eventlog;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.mithaq.events.Line;

/** The bytes of a line with a place for its time: that is given with the position, and so after the line was written out. */
final class UntimedLine {

    /** As long as every other time. */
    static final String NO_TIME = Line.time(Instant.EPOCH);

    private static final byte[] BEFORE_TIME = "\"time\":\"".getBytes(US_ASCII);

    private final UUID id;
    private final String type;
    private final int version;
    private final byte[] bytes;
    private final int timeAt;

    /** Of a line whose time is {@link #NO_TIME}. */
    UntimedLine(Line line) {
        id = line.id();
        type = line.type();
        version = line.streamversion();
        bytes = line.bytes();
        timeAt = timeIn(bytes);
    }

    UUID id() {
        return id;
    }

    String type() {
        return type;
    }

    int version() {
        return version;
    }

    int length() {
        return bytes.length;
    }

    /** The line, recorded at this time. */
    byte[] at(Instant time) {
        var digits = Line.time(time).getBytes(US_ASCII);
        System.arraycopy(digits, 0, bytes, timeAt, digits.length);
        return bytes;
    }

    /** Inside a string of JSON a quotation mark has a backslash before it, so the first one found is the attribute. */
    private static int timeIn(byte[] line) {
        for (var at = 0; at < line.length - BEFORE_TIME.length; at++) {
            if (Arrays.equals(line, at, at + BEFORE_TIME.length, BEFORE_TIME, 0, BEFORE_TIME.length)) {
                return at + BEFORE_TIME.length;
            }
        }
        throw new IllegalStateException("A line has a time");
    }
}
