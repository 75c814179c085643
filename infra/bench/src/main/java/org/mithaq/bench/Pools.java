package org.mithaq.bench;

import com.zaxxer.hikari.HikariDataSource;

/** Pooled connections to PostgreSQL. */
final class Pools {

    private static final int IDLE_MILLISECONDS = 10_000;

    private Pools() {}

    static HikariDataSource of(String url, String user, String password, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url + "?reWriteBatchedInserts=true");
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        // A row that waits for its turn needs none, and together they would take more than the server has.
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(IDLE_MILLISECONDS);
        return pool;
    }
}
