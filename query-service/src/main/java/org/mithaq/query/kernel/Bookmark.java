package org.mithaq.query.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Where reading goes on: {@code position} is the last one taken in, and every record before {@code nextOffset} of the topic
 * with this id is done with.
 */
public record Bookmark(
        long position, long nextOffset, @Nullable String topicId) {

    static final Bookmark START = new Bookmark(0, 0, null);

    /** The bookmark in this topic: an offset means nothing in a topic that was made anew, positions still do. */
    Bookmark in(String topic) {
        return topic.equals(topicId) ? this : new Bookmark(position, 0, topic);
    }
}
