package org.mithaq.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path temp;

    PostgresServer postgres;

    @BeforeEach
    void start() throws Exception {
        OwnFiles.passable(temp);
        postgres = server(Ports.free(1).getFirst());
        postgres.start();
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void keeps_its_data_when_it_is_killed_and_started_again() throws Exception {
        write("create schema kept; create table kept.fact (n int); insert into kept.fact values (17)");

        postgres.kill();
        assertThat(postgres.isAlive()).isFalse();
        assertThat(postgres.isHealthy()).isFalse();
        postgres.start();

        assertThat(read("select n from kept.fact")).isEqualTo("17");
    }

    @Test
    void keeps_its_data_when_it_is_stopped_and_another_one_starts_there() throws Exception {
        write("create schema kept; create table kept.fact (n int); insert into kept.fact values (18)");

        postgres.stop();
        postgres = server(Ports.free(1).getFirst());
        postgres.start();

        assertThat(read("select n from kept.fact")).isEqualTo("18");
    }

    @Test
    void ends_a_server_that_a_killed_parent_left_behind() throws Exception {
        var leftOver = postgres.pid().orElseThrow();

        try (var another = server(Ports.free(1).getFirst())) {
            another.start();

            assertThat(ProcessHandle.of(leftOver).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(another.isHealthy()).isTrue();
        }
    }

    @Test
    void starts_although_its_old_process_id_belongs_to_another_program_now() throws Exception {
        postgres.kill();
        var pidFile = temp.resolve("postgres/data/18/postmaster.pid");
        var foreign = Files.readString(pidFile)
                .replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid()));
        Files.writeString(pidFile, foreign);

        postgres.start();

        assertThat(postgres.isHealthy()).isTrue();
    }

    @Test
    void keeps_its_passwords_to_itself() throws Exception {
        var file = temp.resolve("postgres/passwords.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(postgres.databases().command().toString())
                .doesNotContain(postgres.databases().command().password());
    }

    @Test
    void writes_through_and_checks_its_pages() throws Exception {
        assertThat(read("show fsync")).isEqualTo("on");
        assertThat(read("show synchronous_commit")).isEqualTo("on");
        assertThat(read("show data_checksums")).isEqualTo("on");
    }

    @Test
    void says_why_it_does_not_start() {
        var taken = postgres.address().replaceFirst(".*:", "");
        var second = new PostgresServer(
                temp.resolve("second"),
                TestServers.cache(),
                "127.0.0.1",
                Integer.parseInt(taken),
                temp.resolve("second.log"));

        assertThatThrownBy(second::start)
                .isInstanceOfSatisfying(
                        StartFailed.class,
                        failed -> assertThat(failed.lastLines(15))
                                .anyMatch(line -> line.contains("Address already in use")))
                .hasMessageContaining("PostgreSQL ended with exit code");
        assertThat(second.isAlive()).isFalse();
    }

    private PostgresServer server(int port) {
        return new PostgresServer(
                temp.resolve("postgres"), TestServers.cache(), "127.0.0.1", port, temp.resolve("postgres.log"));
    }

    private void write(String sql) throws SQLException {
        var database = postgres.databases().command();
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String sql) throws SQLException {
        var database = postgres.databases().command();
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
