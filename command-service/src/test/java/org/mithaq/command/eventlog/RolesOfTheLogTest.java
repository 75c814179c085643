package org.mithaq.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.servers.Database;

/** Each role may do the one thing that it is there for. */
class RolesOfTheLogTest extends LogOfItsOwn {

    private static final String NOT_PERMITTED = "42501";
    private static final String READ_ONLY = "25006";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publisher | select line from event_log",
                "publisher | update published set position = 0",
                "publisher | update people.published_changes set position = 0",
                "publisher | select name from people.person",
                "reader    | select line from event_log",
                "auditor   | select line from event_log",
                "auditor   | select digest from receipt",
                "auditor   | select sha256 from evidence",
                "writer    | select line from event_log"
            })
    void a_role_may_do_what_it_is_there_for(String role, String sql) throws SQLException {
        execute(role, sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publisher | insert into event_log select * from event_log",
                "publisher | delete from published",
                "publisher | select digest from receipt",
                "publisher | update people.person set change = 1",
                "reader    | select digest from receipt",
                "reader    | select name from people.person",
                "reader    | insert into event_log select * from event_log",
                "reader    | set transaction read write; insert into event_log select * from event_log",
                "auditor   | select name from people.person",
                "auditor   | insert into event_log select * from event_log",
                "writer    | update published set position = 0",
                "writer    | update event_log set line = line",
                "writer    | delete from event_log",
                "writer    | truncate event_log",
                "writer    | alter table event_log disable trigger append_only",
                "writer    | set session_replication_role = replica",
                "owner     | update event_log set line = line",
                "owner     | delete from event_log",
                "owner     | truncate event_log",
                "owner     | set session_replication_role = replica"
            })
    void it_may_do_nothing_else_and_nobody_changes_the_log(String role, String sql) {
        assertThatThrownBy(() -> execute(role, sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(List.of(NOT_PERMITTED, READ_ONLY))
                                .as(refused.getMessage())
                                .contains(refused.getSQLState()));
    }

    private static void execute(String role, String sql) throws SQLException {
        var login = login(role);
        try (var connection = DriverManager.getConnection(DATABASE.jdbcUrl(), login.name(), login.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Database.Login login(String role) {
        return switch (role) {
            case "owner" -> new Database.Login(role, DATABASE.owner(), DATABASE.ownerPassword());
            case "writer" -> new Database.Login(role, DATABASE.user(), DATABASE.password());
            default ->
                DATABASE.others().stream()
                        .filter(login -> login.purpose().equals(role))
                        .findFirst()
                        .orElseThrow();
        };
    }
}
