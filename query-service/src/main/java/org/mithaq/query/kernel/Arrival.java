package org.mithaq.query.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Line;

/** A line that came from the log, at its position; {@code bytes} are the line exactly as it is hashed and kept. */
public record Arrival(long position, Line line, StoredLine bytes) {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** What a record of the topic holds; nothing if it cannot come from the log. */
    static Optional<Arrival> of(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        var header = record.headers().lastHeader("position");
        if (header == null || header.value() == null || record.value() == null) {
            return Optional.empty();
        }
        try {
            var position = Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
            var line = Line.read(record.value());
            return position > 0 && storable(line)
                    ? Optional.of(new Arrival(position, line, new StoredLine(record.value())))
                    : Optional.empty();
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /** The writer's lines always have these; the database could not keep a line without them. */
    private static boolean storable(Line line) {
        return line.streamversion() > 0
                && !line.eventName().isEmpty()
                && line.recordedAt().getEpochSecond() > 0
                && line.recordedAt().isBefore(LAST)
                && line.occurredon().getYear() > 0
                && line.occurredon().getYear() <= 9999
                && Stream.of(line.subject(), line.type(), line.actor(), line.role())
                        .allMatch(Arrival::storable);
    }

    private static boolean storable(String words) {
        return words.codePoints().noneMatch(one -> one == 0 || Character.getType(one) == Character.SURROGATE);
    }
}
