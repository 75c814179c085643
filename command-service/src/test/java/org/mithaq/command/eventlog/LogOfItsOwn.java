package org.mithaq.command.eventlog;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.events.Event;
import org.mithaq.events.Line;
import org.mithaq.events.Sha256;
import org.mithaq.plan.lifecycle.LifecycleEvent.ImplementationStarted;
import org.mithaq.servers.Database;
import org.mithaq.servers.TestServers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Event logs on a database that the running command service does not use, and appends to them. */
abstract class LogOfItsOwn {

    static final String SOURCE = "urn:mithaq:test";
    static final Bounds BOUNDS = new Bounds(1_000, 4 << 20, 300, Duration.ofSeconds(10), Duration.ofSeconds(10));
    static final Database DATABASE = migrated();
    static final JdbcClient ADMIN = JdbcClient.create(new SingleConnectionDataSource(asAdmin(), true));

    static final Event EVENT = new ImplementationStarted(List.of());

    private final List<AutoCloseable> opened = new ArrayList<>();
    final ExecutorService senders = opened(Executors.newVirtualThreadPerTaskExecutor());

    private static Database migrated() {
        var database = TestServers.postgres().freshCommandDatabase();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .placeholders(database.roles("writer"))
                .load()
                .migrate();
        return database;
    }

    static Connection asAdmin() {
        try {
            return TestServers.postgres().asAdmin(DATABASE);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @AfterEach
    void close() throws Exception {
        for (var resource : opened.reversed()) {
            resource.close();
        }
    }

    EventLog log(Clock clock, Bounds bounds) {
        return opened(new EventLog(pool(), clock, SOURCE, bounds));
    }

    HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(DATABASE.jdbcUrl());
        pool.setUsername(DATABASE.user());
        pool.setPassword(DATABASE.password());
        pool.setMaximumPoolSize(4);
        return opened(pool);
    }

    private <T extends AutoCloseable> T opened(T resource) {
        opened.add(resource);
        return resource;
    }

    Future<Receipt> submit(EventLog log, Append append) {
        return senders.submit(() -> log.append(append));
    }

    static String stream() {
        return "plan/" + UUID.randomUUID();
    }

    static Append anywhere(String stream) {
        return new Append(attributes(stream), OptionalInt.empty(), unplaced(1), KeyOf.NONE);
    }

    static Append after(String stream, int version) {
        return new Append(attributes(stream), OptionalInt.of(version), unplaced(1), KeyOf.NONE);
    }

    static Append keyed(String stream, int version, String body, int events) {
        return new Append(
                attributes(stream), OptionalInt.of(version), unplaced(events), new KeyOf.Given(Sha256.of(body)));
    }

    static List<Append.New> unplaced(int events) {
        return IntStream.range(0, events)
                .mapToObj(_ -> new Append.New(UUID.randomUUID(), EVENT))
                .toList();
    }

    static Attributes attributes(String stream) {
        return new Attributes(
                stream, UUID.randomUUID(), LocalDate.of(2026, 1, 1), "someone", "admin", null, null, null);
    }

    static long waitingForLock() {
        return ADMIN.sql("""
                        select count(*) from pg_locks
                         where locktype = 'advisory' and not granted
                           and database = (select oid from pg_database where datname = current_database())
                        """).query(Long.class).single();
    }

    static long end() {
        return ADMIN.sql("select coalesce(max(position), 0) from event_log")
                .query(Long.class)
                .single();
    }

    static List<Long> positionsAfter(long position) {
        return ADMIN.sql("select position from event_log where position > ? order by position")
                .param(position)
                .query(Long.class)
                .list();
    }

    static Line line(long position) {
        return ADMIN.sql("select line from event_log where position = ?")
                .param(position)
                .query((row, _) -> Line.read(row.getBytes(1)))
                .single();
    }

    static List<Future<Receipt>> both(List<Future<Receipt>> some, List<Future<Receipt>> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    List<Future<Receipt>> sendAll(EventLog log, int commands) {
        return IntStream.range(0, commands)
                .mapToObj(_ -> submit(log, after(stream(), 0)))
                .toList();
    }

    /** A command that is being written while the lock is held, so that everybody after it gathers. */
    void aloneInABatch(EventLog log) {
        var _ = submit(log, after(stream(), 0));
        await().until(() -> waitingForLock() == 1);
    }

    /** Holds the lock under which positions are given, as another process does while it writes. */
    static final class Held implements AutoCloseable {
        private final Connection connection = holding();

        private Connection holding() {
            try {
                var held = asAdmin();
                held.setAutoCommit(false);
                try (var lock = held.createStatement()) {
                    lock.execute(Rows.LOCK);
                }
                return held;
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}
