package org.mithaq.command.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The way to a database, which can be cut, or hold whoever goes it for as long as one likes. */
final class Wire extends DelegatingDataSource {

    private final Semaphore passing = new Semaphore(Integer.MAX_VALUE / 2);
    private volatile boolean cut;

    Wire(DataSource database) {
        super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        passing.acquireUninterruptibly();
        passing.release();
        if (cut) {
            throw new SQLException("The connection was cut");
        }
        return super.getConnection();
    }

    void cut() {
        cut = true;
    }

    void mend() {
        cut = false;
    }

    void hold() {
        passing.drainPermits();
    }

    void letGo() {
        passing.release(Integer.MAX_VALUE / 2);
    }
}
