package org.mithaq.command.publication;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log as it is published: the lines with the columns that stand beside them, so that no line is parsed for its key. */
public final class LogRows {

    /** Lines are up to some hundred kilobytes each: a read is bounded in bytes too. */
    private static final long MOST_BYTES = 4 << 20;

    private final JdbcClient db;

    public LogRows(JdbcClient db) {
        this.db = db;
    }

    /** What is made of one line, of where it stands and of what stands beside it. */
    public interface Made<T> {
        T of(long position, String stream, String type, byte[] line);
    }

    /** The lines after a position in their order: at least one if there is one, and not many more bytes than a few megabytes. */
    public <T> List<T> after(long position, int limit, Made<T> made) {
        return db.sql("""
                        select position, stream, type, line
                        from (select position, stream, type, line,
                                     sum(octet_length(line)) over (order by position rows unbounded preceding)
                                     - octet_length(line) as bytes_before
                              from event_log where position > ? order by position limit ?) as next
                        where bytes_before < ? order by position
                        """)
                .params(position, limit, MOST_BYTES)
                .query((row, _) -> made.of(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4)))
                .list();
    }

    /** The last position. */
    public long end() {
        return db.sql("select coalesce(max(position), 0) from event_log")
                .query(Long.class)
                .single();
    }
}
