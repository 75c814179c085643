package org.mithaq.reliability.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.reliability.faults.Proxy.Way;
import org.mithaq.servers.Database;
import org.mithaq.servers.Ports;
import org.mithaq.servers.TestServers;

class ProxyTest {

    private final Database database = TestServers.postgres().freshCommandDatabase();
    private final int port = Ports.free(1).getFirst();
    private final Proxy proxy;

    ProxyTest() throws IOException {
        proxy = new Proxy(port, Integer.parseInt(database.jdbcUrl().replaceAll(".*:([0-9]+)/.*", "$1")));
    }

    @BeforeEach
    void table() throws SQLException {
        try (var connection = connection()) {
            run(connection, "create table place (number int)");
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
    }

    @Test
    void a_transaction_whose_answer_is_cut_off_is_in_the_database() throws SQLException {
        try (var connection = connection()) {
            connection.setAutoCommit(false);
            run(connection, "insert into place values (1)");
            proxy.be(Way.CUT_INSIDE_COMMIT);
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        }
        proxy.be(Way.OPEN);
        assertThat(count()).isEqualTo(1);
        assertThat(proxy.cuts()).isEqualTo(1);
    }

    @Test
    void so_is_a_statement_that_is_its_own_transaction() throws SQLException {
        try (var connection = connection()) {
            proxy.be(Way.CUT_INSIDE_COMMIT);
            assertThatThrownBy(() -> run(connection, "insert into place values (1), (2)"))
                    .isInstanceOf(SQLException.class);
        }
        proxy.be(Way.OPEN);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void what_only_reads_is_not_cut() throws SQLException {
        proxy.be(Way.CUT_INSIDE_COMMIT);
        assertThat(count()).isZero();
        assertThat(proxy.cuts()).isZero();
    }

    @Test
    void a_closed_way_lets_nobody_through_and_an_open_one_everybody() throws SQLException {
        proxy.be(Way.CLOSED);
        assertThatThrownBy(this::connection).isInstanceOf(SQLException.class);
        proxy.be(Way.OPEN);
        assertThat(count()).isZero();
    }

    private int count() throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from place")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() throws SQLException {
        var url = database.jdbcUrl().replaceFirst(":[0-9]+/", ":" + port + "/");
        return DriverManager.getConnection(url, database.owner(), database.ownerPassword());
    }
}
