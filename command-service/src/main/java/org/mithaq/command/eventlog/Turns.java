package org.mithaq.command.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * One after the other across processes: who has lost the place in a stream decides again while it holds that stream's turn, a
 * lock of the database. Who has not lost asks for no turn, but gives way: as long as one is held or waited for, nothing else
 * is appended to that stream, and whoever tries has lost and queues up. So the holder wins, however fast the others are.
 */
final class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    /**
     * Whether nobody holds or waits for the turn of {@code stream}; then nobody gets it before this transaction has ended. It
     * does not wait.
     */
    static final String IS_FREE = "pg_try_advisory_xact_lock_shared(hashtext(lower(stream)), 1)";

    private static final ScopedValue<String> HELD = ScopedValue.newInstance();

    // Who decides may have to wait for its place in the queue of the writer, longer than a writer may be idle.
    private static final String PATIENCE = "select set_config(name, '20s', true) from pg_settings"
            + " where name in ('idle_in_transaction_session_timeout', 'transaction_timeout');";

    /** Each holds a connection while another is needed for reading, and the pool has few. */
    private static final int AT_ONCE = 3;

    private final DataSource database;
    private final Semaphore permits = new Semaphore(AT_ONCE);

    Turns(DataSource database) {
        this.database = database;
    }

    <T> T in(String stream, Supplier<T> deciding) {
        permits.acquireUninterruptibly();
        try (var _ = new Turn(stream)) {
            return ScopedValue.where(HELD, stream).call(deciding::get);
        } finally {
            permits.release();
        }
    }

    /** Whether what runs now, runs in the turn of this stream. */
    static boolean isHeld(String stream) {
        return HELD.isBound() && HELD.get().equalsIgnoreCase(stream);
    }

    /** The lock of a transaction that does nothing: whatever ends the transaction ends the turn, also a lost connection. */
    private final class Turn implements AutoCloseable {

        private final Connection connection;

        Turn(String stream) {
            try {
                connection = database.getConnection();
            } catch (SQLException away) {
                throw unavailable(stream, away);
            }
            try (var lock = lock(stream)) {
                lock.execute();
            } catch (SQLException busy) {
                close();
                throw unavailable(stream, busy);
            }
        }

        private PreparedStatement lock(String stream) throws SQLException {
            connection.setAutoCommit(false);
            var lock = connection.prepareStatement(PATIENCE + "select pg_advisory_xact_lock(hashtext(lower(?)), 1)");
            lock.setString(1, stream);
            return lock;
        }

        private static DataAccessResourceFailureException unavailable(String stream, SQLException why) {
            return new DataAccessResourceFailureException("The turn of " + stream + " could not be had", why);
        }

        /** What was decided meanwhile stands, whatever becomes of this connection. */
        @Override
        public void close() {
            try (connection) {
                connection.rollback();
            } catch (SQLException lost) {
                LOG.debug("The turn ended with its connection", lost);
            }
        }
    }
}
