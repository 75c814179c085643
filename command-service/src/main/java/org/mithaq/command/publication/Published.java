package org.mithaq.command.publication;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed is published, held under a lock of the database session so that only one process publishes. Who loses
 * the connection loses the lock.
 */
final class Published implements AutoCloseable {

    private final Connection connection;
    private final Feed feed;
    private long position;

    private Published(Connection connection, Feed feed, long position) {
        this.connection = connection;
        this.feed = feed;
        this.position = position;
    }

    /** Waits for nobody: {@code null} if another process publishes. */
    static @Nullable Published take(DataSource database, Feed feed) throws SQLException {
        var connection = database.getConnection();
        try {
            if (locked(connection, feed)) {
                return new Published(connection, feed, read(connection, feed));
            }
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
        connection.close();
        return null;
    }

    long position() {
        return position;
    }

    /** Saves the place after Kafka has acknowledged everything up to it. */
    void advance(long to) throws SQLException {
        try (var update =
                connection.prepareStatement("update " + feed.place() + " set position = ? where position = ?")) {
            update.setLong(1, to);
            update.setLong(2, position);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("Somebody else has moved the place of publication from " + position);
            }
        }
        position = to;
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, feed.lock());
            unlock.execute();
        }
    }

    private static boolean locked(Connection connection, Feed feed) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, feed.lock());
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static long read(Connection connection, Feed feed) throws SQLException {
        try (var select = connection.prepareStatement("select position from " + feed.place());
                var row = select.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("The table " + feed.place() + " has lost its row");
            }
            return row.getLong(1);
        }
    }
}
