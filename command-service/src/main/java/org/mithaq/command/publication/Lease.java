package org.mithaq.command.publication;

import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to publish a feed, and how far it is published. It lasts for a few seconds and is renewed; each holder has a higher
 * term than the one before, and a place is moved only under the term that stands there. So a process that was killed, paused
 * or cut off is followed by another one, and finds itself deposed when it is back.
 */
final class Lease {

    static final Duration LENGTH = Duration.ofSeconds(6);
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(2);

    private final JdbcClient db;
    private final String place;
    private final long term;
    private long position;
    private long renewedAt;

    private Lease(JdbcClient db, String place, long term, long position, long renewedAt) {
        this.db = db;
        this.place = place;
        this.term = term;
        this.position = position;
        this.renewedAt = renewedAt;
    }

    /** Waits for nobody: empty while another process holds it. One given before the server's clock was set back has ended. */
    static Optional<Lease> take(JdbcClient db, String place) {
        var now = System.nanoTime();
        return db.sql("update " + place + """
                         set term = term + 1, held_until = clock_timestamp() + ? * interval '1 second'
                         where held_until < clock_timestamp()
                            or held_until > clock_timestamp() + (? + 1) * interval '1 second'
                         returning term, position
                        """)
                .params(LENGTH.toSeconds(), LENGTH.toSeconds())
                .query((row, _) -> new Lease(db, place, row.getLong(1), row.getLong(2), now))
                .optional();
    }

    long position() {
        return position;
    }

    /** Before anything is sent: renews what is getting old. */
    void keep() {
        if (System.nanoTime() - renewedAt >= RENEWED_AFTER.toNanos()) {
            advance(position);
        }
    }

    /** Saves the place after Kafka has acknowledged everything up to it. */
    void advance(long to) {
        var now = System.nanoTime();
        var moved = db.sql("update " + place + """
                         set position = ?, held_until = clock_timestamp() + ? * interval '1 second' where term = ?
                        """)
                .params(to, LENGTH.toSeconds(), term)
                .update();
        if (moved != 1) {
            throw new Deposed(place);
        }
        position = to;
        renewedAt = now;
    }

    /** Lets the next one take it at once; if that cannot be said, it ends by itself. */
    void release() {
        try {
            db.sql("update " + place + " set held_until = '-infinity' where term = ?")
                    .param(term)
                    .update();
        } catch (DataAccessException _) {
            // the database is away, and so it ends by itself
        }
    }
}
