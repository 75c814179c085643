package org.mithaq.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.mithaq.bench.MadeLog.Made;

/**
 * What PostgreSQL itself takes, without anything of ours before it: the lines of the same commands into the same table, with
 * positions that are known before. The table is made anew for each turn.
 */
record RawRow(String name, DataSource owner, int connections, int rows, Writing writing) implements Row {

    /** How rows come into the table, committed when it returns. */
    interface Writing {
        void write(LogTable table, Connection connection, long position, List<Made> rows) throws SQLException;
    }

    private static final LogTable TABLE = new LogTable("raw_log");

    /** A row a statement, on one connection. */
    static RawRow single(DataSource owner) {
        return new RawRow(
                "log.raw.single-row",
                owner,
                1,
                1,
                (table, connection, position, rows) -> table.single(connection, position, rows.getFirst()));
    }

    /** Five hundred rows a statement; on one connection, since positions in the order of commits let one write at a time. */
    static RawRow many(DataSource owner) {
        return new RawRow("log.raw.multi-row", owner, 1, 500, LogTable::many);
    }

    /** The same on two connections, whose positions are not in the order of commits: what the processors could do without that promise. */
    static RawRow unordered(DataSource owner) {
        return new RawRow("log.raw.multi-row.unordered", owner, 2, 500, LogTable::many);
    }

    /** Ten thousand rows a {@code COPY}. */
    static RawRow copy(DataSource owner) {
        return new RawRow("log.copy", owner, 2, 10_000, LogTable::copy);
    }

    @Override
    public void during(Duration duration, Stopwatch stopwatch) {
        try (var connection = owner.getConnection()) {
            TABLE.makeAnew(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The table cannot be made", failure);
        }
        var position = new AtomicLong(1);
        var began = System.nanoTime();
        var end = began + duration.toNanos();
        Together.run(IntStream.range(0, connections)
                .<Callable<Boolean>>mapToObj(number -> () -> {
                    write(new MadeLog(number), position, end);
                    return true;
                })
                .toList());
        stopwatch.rate(name, "events", position.get() - 1, System.nanoTime() - began);
    }

    private void write(MadeLog lines, AtomicLong position, long end) throws SQLException {
        try (var connection = owner.getConnection()) {
            do {
                var made = lines.next(rows);
                writing.write(TABLE, connection, position.getAndAdd(rows), made);
            } while (System.nanoTime() < end);
        }
    }
}
