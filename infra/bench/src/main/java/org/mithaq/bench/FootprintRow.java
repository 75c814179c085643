package org.mithaq.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.mithaq.command.eventlog.KeyOf;

/** How many bytes of write-ahead log, and of tables with their indexes, a command at 128 senders costs. */
record FootprintRow(String name, PlanBus bus, DataSource owner, List<String> tables) implements Row {

    static FootprintRow ours(PlanBus bus, DataSource owner) {
        return new FootprintRow("log.bytes", bus, owner, List.of("event_log", "receipt"));
    }

    static FootprintRow peer(PlanBus bus, DataSource owner) {
        return new FootprintRow("log.bytes.axon", bus, owner, List.of("domainevententry"));
    }

    @Override
    public void during(Duration duration, Stopwatch stopwatch) {
        try (var connection = owner.getConnection()) {
            var wal = wal(connection);
            var size = size(connection);
            double many = new Senders(LogScale.SENDERS)
                    .send(duration, () -> (plan, number) -> bus.passed(plan.request(number), KeyOf.NONE))
                    .commands();
            stopwatch.value(name + ".wal", "bytes", (wal(connection) - wal) / many);
            stopwatch.value(name + ".tables", "bytes", (size(connection) - size) / many);
        } catch (SQLException failure) {
            throw new IllegalStateException("The size cannot be asked for", failure);
        }
    }

    private static long wal(Connection connection) throws SQLException {
        return number(connection, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')");
    }

    private long size(Connection connection) throws SQLException {
        var size = 0L;
        for (var table : tables) {
            size += number(connection, "select pg_total_relation_size('" + table + "')");
        }
        return size;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
