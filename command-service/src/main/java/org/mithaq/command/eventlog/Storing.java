package org.mithaq.command.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Stores batches over one connection, and answers everybody in them whatever happens. In one round trip; where somebody loses,
 * by {@link Contest}; where one command cannot be stored at all, each by itself, so that it alone fails. When the connection is
 * lost in between, nobody knows whether the batch was committed: it is asked for again under the lock, over a new connection.
 */
final class Storing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Storing.class);

    /** Longer than a statement may take on the side of the server. */
    private static final int SILENCE_MILLIS = 12_000;

    private static final Duration PAUSE = Duration.ofMillis(100);

    /**
     * Classes of SQLSTATE under which a command cannot be at fault: connection, transaction rolled back, resources, state of
     * an object, operator, system.
     */
    private static final Set<String> NOBODYS_FAULT = Set.of("08", "25", "40", "53", "55", "57", "58", "XX");

    private final DataSource database;
    private final Clock clock;
    private final String source;
    private final Duration trying;
    private final SQLStateSQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();
    private @Nullable Connection connection;
    private Instant last = Instant.EPOCH;
    private volatile long batches;
    private volatile long commands;
    private volatile long contests;

    Storing(DataSource database, Clock clock, String source, Duration trying) {
        this.database = database;
        this.clock = clock;
        this.source = source;
        this.trying = trying;
    }

    /** Batches since the start. */
    long batches() {
        return batches;
    }

    /** Commands in them. */
    long commands() {
        return commands;
    }

    /** Batches that could not be written in one round trip. */
    long contests() {
        return contests;
    }

    @SuppressWarnings({
        "NonAtomicVolatileUpdate",
        "NonAtomicOperationOnVolatileField", // one thread writes, others look
        "CatchThrowable"
    })
    void store(List<Waiting> batch) {
        batches++;
        commands += batch.size();
        try {
            atOnce(batch);
        } catch (SQLException failed) {
            contests++;
            settle(batch, failed, System.nanoTime() + trying.toNanos());
        } catch (Throwable defect) {
            abort();
            throw defect;
        }
    }

    /** Nobody knows in which state a defect has left the connection: perhaps in a transaction that would never be committed. */
    private void abort() {
        try {
            if (connection != null) {
                connection.abort(Runnable::run);
            }
        } catch (SQLException broken) {
            LOG.debug("A connection was given up", broken);
        }
        disconnect();
    }

    private void atOnce(List<Waiting> batch) throws SQLException {
        var time = now();
        var first =
                new Rows(connected()).insert(batch.stream().map(Waiting::draft).toList(), time);
        last = time;
        Waiting.storedFrom(first, batch);
    }

    /** Until it is known what became of everybody, or for as long as may be tried. */
    @SuppressWarnings("CatchThrowable")
    private void settle(List<Waiting> batch, SQLException failed, long until) {
        var why = failed;
        var again = batch.size() == 1;
        while (System.nanoTime() < until) {
            if (lost()) {
                LOG.warn("The event log lost its connection and asks what became of a batch: {}", why.getMessage());
                disconnect();
            }
            try {
                last = new Contest(connected(), source).settle(batch, now());
                return;
            } catch (SQLException refused) {
                why = refused;
                if (nobodysFault(refused)) {
                    pause();
                } else if (again) {
                    // Somebody may have kept an answer under the same key in between.
                    again = false;
                } else {
                    each(batch, refused, until);
                    return;
                }
            } catch (Throwable defect) {
                abort();
                throw defect;
            }
        }
        var late = new DataAccessResourceFailureException("The event log could not be written in time", why);
        batch.forEach(waiting -> waiting.failed(late));
    }

    /** Each by itself: who cannot be stored fails with the reason, and nobody else. */
    private void each(List<Waiting> batch, SQLException why, long until) {
        if (batch.size() == 1) {
            batch.getFirst().failed(translated(why));
            return;
        }
        batch.forEach(waiting -> settle(List.of(waiting), why, until));
    }

    private static boolean nobodysFault(SQLException failed) {
        var state = failed.getSQLState();
        return state == null || state.length() < 2 || NOBODYS_FAULT.contains(state.substring(0, 2));
    }

    /** Never before what was given last. */
    private Instant now() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(last) ? now : last;
    }

    private Connection connected() throws SQLException {
        if (connection == null) {
            connection = database.getConnection();
            connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
        }
        return connection;
    }

    private boolean lost() {
        try {
            return connection != null && !connection.isValid(1);
        } catch (SQLException _) {
            return true;
        }
    }

    private void disconnect() {
        JdbcUtils.closeConnection(connection);
        connection = null;
    }

    private DataAccessException translated(SQLException failed) {
        if (nobodysFault(failed)) {
            return new DataAccessResourceFailureException("The event log could not be written", failed);
        }
        var translated = translator.translate("append", null, failed);
        return translated == null ? new UncategorizedSQLException("append", null, failed) : translated;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        disconnect();
    }
}
