package org.mithaq.query.kernel;

import java.time.Duration;
import java.time.Instant;

/**
 * Where the copy of a compacted topic goes on: every record before {@code nextOffset} of the topic with this id is done with,
 * and at {@code atEnd} there was nothing after it. {@code pass} counts how often the copy was made from the beginning.
 */
record CopyBookmark(String topicId, long nextOffset, Instant atEnd, long pass) {

    /** Whether no tombstone can have come and gone unseen: the topic is the same and was read to its end not long ago. */
    boolean holds(String topic, Instant now, Duration trusted) {
        return topicId.equals(topic) && now.isBefore(atEnd.plus(trusted));
    }
}
