package org.mithaq.local.verify;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a line says of itself: which event it is, in which stream at which version, when it was recorded and by which log. */
record Head(UUID id, String stream, String time, String source, int version) {

    /** As {@code Line.time} writes it, so that comparing texts is comparing moments. */
    private static final int LENGTH_OF_A_TIME = "2026-03-31T09:30:00.000000Z".length();

    static @Nullable Head of(
            @Nullable String id,
            @Nullable String subject,
            @Nullable String time,
            @Nullable String source,
            int version) {
        if (id == null || subject == null || time == null || source == null || version < 1 || subject.isEmpty()) {
            return null;
        }
        if (time.length() != LENGTH_OF_A_TIME || !time.endsWith("Z")) {
            return null;
        }
        try {
            return new Head(UUID.fromString(id), subject, time, source, version);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** Streams are the same without regard to case. */
    String key() {
        return stream.toLowerCase(Locale.ROOT);
    }
}
