package org.mithaq.query.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.mithaq.servers.Database;
import org.mithaq.servers.TestServers;

/** A fresh database with the tables of the query side. */
public final class TestDatabase {

    private TestDatabase() {}

    public static HikariDataSource fresh() {
        var database = TestServers.postgres().freshQueryDatabase();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .defaultSchema("query")
                .placeholders(Map.of("runtime", database.user()))
                .load()
                .migrate();
        return open(database);
    }

    private static HikariDataSource open(Database database) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.jdbcUrl() + "?reWriteBatchedInserts=true");
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setSchema("query");
        settings.setMaximumPoolSize(6);
        return new HikariDataSource(settings);
    }
}
