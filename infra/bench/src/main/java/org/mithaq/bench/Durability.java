package org.mithaq.bench;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What makes a commit outlast a failure of power; figures that were taken without it mean nothing. */
final class Durability {

    private Durability() {}

    static void check(DataSource database) {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            var value = JdbcClient.create(database)
                    .sql("select current_setting(?)")
                    .param(setting)
                    .query(String.class)
                    .single();
            if (!value.equals("on")) {
                throw new IllegalStateException("PostgreSQL runs with " + setting + " = " + value);
            }
        }
    }
}
