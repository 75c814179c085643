package org.mithaq.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.flywaydb.core.Flyway;
import org.mithaq.command.eventlog.AxonEventLog;
import org.mithaq.command.eventlog.Bounds;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.events.EventTypes;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanStream;
import org.mithaq.servers.Database;

/**
 * A PostgreSQL database with the event log of the command service and, beside it, the tables of Axon’s stock engine; each
 * reached as its owner documents, with pooled connections. The first {@code plans} plans stay as they are, as many again grow.
 */
record Store(
        HikariDataSource owner,
        HikariDataSource writer,
        EventTypes types,
        EventLog log,
        AxonEventLog ours,
        JdbcEventStorageEngine peer,
        int events,
        int plans)
        implements AutoCloseable {

    /** As many as the command service has. */
    private static final int CONNECTIONS = 12;

    /** An empty store with an event log and nothing else. */
    static Store empty(Database database) {
        return on(database, 0, 0);
    }

    /** An empty store for plans of so many events. */
    static Store on(Database database, int events, int plans) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .placeholders(database.roles("writer"))
                .load()
                .migrate();
        var owner = Pools.of(database.jdbcUrl(), database.owner(), database.ownerPassword(), CONNECTIONS);
        var writer = Pools.of(database.jdbcUrl(), database.user(), database.password(), CONNECTIONS);
        var types = EventTypes.of(List.of(PlanEvent.class), List.of());
        var log = new EventLog(writer, Clock.systemUTC(), "urn:mithaq:bench", Bounds.USUAL);
        return new Store(owner, writer, types, log, new AxonEventLog(log, types), peer(owner), events, plans);
    }

    private static JdbcEventStorageEngine peer(HikariDataSource tables) {
        var json = Jackson3Serializer.builder().build();
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(tables)))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .dataType(byte[].class)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return engine;
    }

    static PlanId id(int i) {
        return new PlanId("bench-" + i);
    }

    /** What the plan of this number is made of. */
    LargePlan made(int i) {
        return LargePlan.of(i, events);
    }

    /** A plan that stays as it is: all of them in turn. */
    String stream(int turn) {
        return PlanStream.of(id(turn % plans));
    }

    @Override
    public void close() {
        log.close();
        writer.close();
        owner.close();
    }
}
