package org.mithaq.command.publication;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that is published, once more from its beginning: for a Kafka that has lost it. */
public final class Republication {

    private final List<Feed> feeds;
    private final LogRows log;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Republication(List<Feed> feeds, LogRows log, JdbcClient db, TransactionTemplate transaction) {
        this.feeds = feeds;
        this.log = log;
        this.db = db;
        this.transaction = transaction;
    }

    /** How far the log is published, and how far it goes. */
    public record Progress(long position, long end) {}

    /** Deposes whoever publishes, here or elsewhere: the next term begins at the beginning. What readers have already, they skip. */
    public Progress begin() {
        transaction.executeWithoutResult(_ -> feeds.forEach(feed -> db.sql(
                        "update " + feed.place() + " set position = 0, term = term + 1, held_until = '-infinity'")
                .update()));
        return new Progress(0, log.end());
    }

    public Progress progress() {
        var position =
                db.sql("select position from published").query(Long.class).single();
        return new Progress(position, Math.max(position, log.end()));
    }
}
