package org.mithaq.query.kernel;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bookmarks of the copies of compacted topics. */
final class CopyBookmarks {

    private final JdbcClient db;

    CopyBookmarks(JdbcClient db) {
        this.db = db;
    }

    Optional<CopyBookmark> read(String topic) {
        return db.sql("select topic_id, next_offset, at_end, pass from topic_copy where topic = ?")
                .param(topic)
                .query((row, _) -> new CopyBookmark(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getLong(4)))
                .optional();
    }

    /** Begins the next pass from the beginning; until it is through, the bookmark holds for no topic. */
    long newPass(String topic) {
        return db.sql("""
                        insert into topic_copy (topic, topic_id, next_offset, at_end, pass) values (?, '', 0, 'epoch', 1)
                        on conflict (topic) do update
                           set topic_id = '', next_offset = 0, at_end = 'epoch', pass = topic_copy.pass + 1
                        returning pass""").param(topic).query(Long.class).single();
    }

    /** Moves the bookmark; one who was paused while another went on finds it elsewhere, and must not apply anything. */
    void move(String topic, CopyBookmark from, CopyBookmark to) {
        alone(db.sql("""
                        update topic_copy set topic_id = ?, next_offset = ?, at_end = ?
                         where topic = ? and pass = ? and next_offset = ?""")
                .params(
                        to.topicId(),
                        to.nextOffset(),
                        OffsetDateTime.ofInstant(to.atEnd(), ZoneOffset.UTC),
                        topic,
                        from.pass(),
                        from.nextOffset())
                .update());
    }

    /** Leaves the bookmark of a pass from the beginning where it is, unless another has begun one since. */
    void stay(String topic, long pass) {
        alone(db.sql("update topic_copy set next_offset = 0 where topic = ? and pass = ? and topic_id = ''")
                .params(topic, pass)
                .update());
    }

    /** The whole topic was read. */
    void complete(String topic, CopyBookmark to) {
        move(topic, new CopyBookmark("", 0, to.atEnd(), to.pass()), to);
    }

    private static void alone(int moved) {
        if (moved != 1) {
            throw new IllegalStateException("Another process copies this topic");
        }
    }
}
