package org.mithaq.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeastPrivilegeTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String WRONG_PASSWORD = "28P01";

    private final Databases postgres = TestServers.postgres();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table public.mine (n int)",
                "create schema mine",
                "create temporary table mine (n int)",
                "create role mine",
                "create database mine",
                "select pg_read_file('/etc/passwd')",
                "copy (select 1) to program 'true'",
                "set session_replication_role = replica"
            })
    void users_may_connect_and_nothing_else(String sql) throws SQLException {
        for (var database : List.of(postgres.command(), postgres.query())) {
            try (var connection = asUser(database)) {
                refused(() -> execute(connection, sql));
            }
        }
    }

    @Test
    void the_writer_does_not_see_what_its_owner_made_until_it_is_granted() throws SQLException {
        var database = postgres.freshCommandDatabase();
        try (var owner = asOwner(database);
                var writer = asUser(database)) {
            execute(owner, "create schema log");
            for (var schema : List.of("log", "public")) {
                execute(owner, "create table " + schema + ".event (line text)");
                refused(() -> execute(writer, "select * from " + schema + ".event"));

                execute(owner, "grant usage on schema " + schema + " to mithaq_writer");
                execute(owner, "grant insert on " + schema + ".event to mithaq_writer");
                execute(writer, "insert into " + schema + ".event values ('{}')");
                refused(() -> execute(writer, "update " + schema + ".event set line = ''"));
                refused(() -> execute(writer, "delete from " + schema + ".event"));
            }
        }
    }

    @Test
    void nobody_enters_the_other_service_s_database() {
        var command = postgres.command();
        var query = postgres.query();
        refused(() -> connect(query.jdbcUrl(), command.user(), command.password()));
        refused(() -> connect(query.jdbcUrl(), command.owner(), command.ownerPassword()));
        refused(() -> connect(command.jdbcUrl(), query.user(), query.password()));
        refused(() -> connect(command.jdbcUrl(), query.owner(), query.ownerPassword()));
    }

    @Test
    void nobody_enters_the_administrator_s_database() {
        var command = postgres.command();
        var administrators = command.jdbcUrl().replace("/mithaq_command", "/postgres");
        refused(() -> connect(administrators, command.user(), command.password()));
        refused(() -> connect(administrators, command.owner(), command.ownerPassword()));
    }

    @Test
    void owners_may_make_neither_roles_nor_databases() throws SQLException {
        for (var database : List.of(postgres.command(), postgres.query())) {
            try (var connection = asOwner(database)) {
                refused(() -> execute(connection, "create role mine"));
                refused(() -> execute(connection, "create database mine"));
                refused(() -> execute(connection, "alter role current_user superuser"));
            }
        }
    }

    @Test
    void a_wrong_password_opens_nothing() {
        var database = postgres.command();
        assertThatThrownBy(() -> connect(database.jdbcUrl(), database.user(), "guessed"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(WRONG_PASSWORD));
    }

    @Test
    void a_writer_does_not_wait_for_ever() throws SQLException {
        try (var connection = asUser(postgres.command())) {
            assertThat(show(connection, "statement_timeout")).isEqualTo("10s");
            assertThat(show(connection, "idle_in_transaction_session_timeout")).isEqualTo("2s");
            assertThat(show(connection, "transaction_timeout")).isEqualTo("12s");
            assertThat(show(connection, "lock_timeout")).isEqualTo("5s");
        }
    }

    @Test
    void fresh_databases_do_not_see_each_other_s_tables() throws SQLException {
        var first = postgres.freshQueryDatabase();
        var second = postgres.freshQueryDatabase();
        try (var one = asOwner(first);
                var other = asOwner(second)) {
            execute(one, "create table public.page (n int)");
            assertThatThrownBy(() -> execute(other, "select * from public.page"))
                    .hasMessageContaining("does not exist");
        }
    }

    private static Connection asUser(Database database) throws SQLException {
        return connect(database.jdbcUrl(), database.user(), database.password());
    }

    private static Connection asOwner(Database database) throws SQLException {
        return connect(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void refused(ThrowingCallable wish) {
        assertThatThrownBy(wish)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
}
