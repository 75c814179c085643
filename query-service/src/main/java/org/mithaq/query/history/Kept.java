package org.mithaq.query.history;

import java.time.Instant;
import java.time.LocalDate;
import org.mithaq.query.kernel.StoredLine;

/** A line of the log as it is kept here, with the columns that are searched. {@code type} is the event's stable name. */
public record Kept(
        long position,
        String stream,
        int version,
        String type,
        LocalDate occurredOn,
        Instant recordedAt,
        StoredLine line) {}
