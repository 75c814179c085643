package org.mithaq.query.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Held on a connection of its own by the one process that applies a topic; it is free again when that process is gone. */
final class ApplierLock implements AutoCloseable {

    /** The letters "mithaq": under this one the log is applied. */
    static final long LOG = 0x6d6974686171L;

    private final Connection connection;
    private final long key;

    private ApplierLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    static Optional<ApplierLock> take(DataSource database, long key) throws SQLException {
        var connection = database.getConnection();
        try {
            if (answersTrue(connection, "select pg_try_advisory_lock(" + key + ")")) {
                return Optional.of(new ApplierLock(connection, key));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    boolean held() throws SQLException {
        return connection.isValid(2);
    }

    @Override
    public void close() throws SQLException {
        // The connection goes back to a pool, so the lock does not end with it by itself.
        try (connection) {
            answersTrue(connection, "select pg_advisory_unlock(" + key + ")");
        }
    }

    private static boolean answersTrue(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
