package org.mithaq.query.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what of the records read is taken in: once, in order, or loudly not at all. Below the bookmark skip, one above it
 * take, further: nothing is done with until the pass over the topic has shown whether what is missing comes later.
 */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Predicate<Arrival> unkeepable;
    private Bookmark bookmark;
    private @Nullable Long beyond;
    private boolean progressed;
    private long rejected;

    Intake(Bookmark start, Predicate<Arrival> unkeepable) {
        bookmark = start;
        this.unkeepable = unkeepable;
    }

    List<Arrival> take(Iterable<? extends ConsumerRecord<byte @Nullable [], byte @Nullable []>> records) {
        var next = new ArrayList<Arrival>();
        for (var record : records) {
            var arrival = Arrival.of(record);
            if (arrival.filter(unkeepable.negate()).isEmpty()) {
                reject(record);
            } else if (arrival.get().position() == bookmark.position() + 1) {
                next.add(arrival.get());
                bookmark = new Bookmark(arrival.get().position(), bookmark.nextOffset(), bookmark.topicId());
            } else if (arrival.get().position() > bookmark.position() && beyond == null) {
                beyond = arrival.get().position();
            }
            done(record.offset());
        }
        progressed |= !next.isEmpty();
        return next;
    }

    /** Where to read on from; a record that lies too far ahead is read again, and so is everything after it. */
    Bookmark bookmark() {
        return bookmark;
    }

    boolean complete() {
        return beyond == null;
    }

    /** The topic was read to its end: either another pass is worth while, or something is lost. */
    void endOfPass() {
        if (beyond != null && !progressed) {
            throw new MissingPosition(bookmark.position() + 1, beyond);
        }
        beyond = null;
        progressed = false;
    }

    /** How many records were refused since this was asked last. */
    long takeRejected() {
        var count = rejected;
        rejected = 0;
        return count;
    }

    private void done(long offset) {
        if (beyond == null) {
            bookmark = new Bookmark(bookmark.position(), offset + 1, bookmark.topicId());
        }
    }

    private void reject(ConsumerRecord<?, ?> record) {
        // Behind a gap everything is read again, and would be counted again.
        if (beyond == null) {
            rejected++;
            LOG.error("The record at offset {} is not from the log and was not applied", record.offset());
        }
    }
}
