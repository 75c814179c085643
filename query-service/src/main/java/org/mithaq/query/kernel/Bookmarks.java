package org.mithaq.query.kernel;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one bookmark of this database. */
@Component
public class Bookmarks {

    private final JdbcClient db;

    public Bookmarks(JdbcClient db) {
        this.db = db;
    }

    public Bookmark read() {
        return db.sql("select position, next_offset, topic_id from inbox")
                .query((row, _) -> new Bookmark(row.getLong(1), row.getLong(2), row.getString(3)))
                .optional()
                .orElse(Bookmark.START);
    }

    /** Moves the bookmark; one who was paused while another went on finds it elsewhere, and must not apply anything. */
    void move(Bookmark from, Bookmark to) {
        var moved = db.sql("""
                        insert into inbox (position, next_offset, topic_id) values (:position, :offset, :topic)
                        on conflict (only_one) do update
                           set position = excluded.position, next_offset = excluded.next_offset, topic_id = excluded.topic_id
                         where inbox.position = :before""")
                .param("position", to.position())
                .param("offset", to.nextOffset())
                .param("topic", to.topicId())
                .param("before", from.position())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Another process has moved the bookmark beyond " + from.position());
        }
    }
}
