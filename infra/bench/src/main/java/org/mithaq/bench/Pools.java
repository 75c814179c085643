package org.mithaq.bench;

import com.zaxxer.hikari.HikariDataSource;

/** Pooled connections to PostgreSQL. */
final class Pools {

    private Pools() {}

    static HikariDataSource of(String url, String user, String password, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url + "?reWriteBatchedInserts=true");
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        return pool;
    }
}
