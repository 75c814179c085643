package org.mithaq.command.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * One after the other across processes: who has lost the place in a stream decides again while it holds that stream's turn, a
 * lock of the database. Nobody needs it who has not lost; but of two processes that keep taking the place from each other,
 * each would lose half of its attempts without it.
 */
final class Turns {

    /** Each holds a connection while another is needed for reading, and the pool has few. */
    private static final int AT_ONCE = 3;

    private final DataSource database;
    private final Semaphore permits = new Semaphore(AT_ONCE);

    Turns(DataSource database) {
        this.database = database;
    }

    <T> T in(String stream, Supplier<T> deciding) {
        permits.acquireUninterruptibly();
        try (var connection = database.getConnection()) {
            call(connection, "select pg_advisory_lock(hashtext(?), 1)", stream);
            try {
                return deciding.get();
            } finally {
                call(connection, "select pg_advisory_unlock(hashtext(?), 1)", stream);
            }
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("The turn of " + stream + " could not be had", away);
        } finally {
            permits.release();
        }
    }

    private static void call(Connection connection, String sql, String stream) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream);
            statement.execute();
        }
    }
}
