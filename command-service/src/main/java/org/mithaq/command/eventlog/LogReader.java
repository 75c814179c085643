package org.mithaq.command.eventlog;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log by position, for those outside who follow or check it: with a role that can do nothing else. */
public final class LogReader {

    private final JdbcClient db;

    public LogReader(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /** The lines after a position, in the order of the log. */
    public List<StoredLine> after(long position, int limit) {
        return db.sql("select position, line from event_log where position > ? order by position limit ?")
                .params(position, limit)
                .query((row, _) -> new StoredLine(row.getLong(1), row.getBytes(2)))
                .list();
    }
}
