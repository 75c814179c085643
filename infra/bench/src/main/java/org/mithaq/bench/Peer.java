package org.mithaq.bench;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.mithaq.servers.Database;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Axon’s own engine on tables of its own, set up as its documentation has it: a transaction for each command, and a pool of its own. */
record Peer(HikariDataSource pool, JdbcEventStorageEngine engine, TransactionManager transactions)
        implements AutoCloseable {

    /** Of 2 to 48 these served it best on two processors; {@code -Dmithaq.bench.peer} compares another number. */
    private static final int CONNECTIONS = Integer.getInteger("mithaq.bench.peer", 8);

    static Peer on(Database database) {
        var pool = Pools.of(database.jdbcUrl(), database.owner(), database.ownerPassword(), CONNECTIONS);
        var transactions = new Transactions(new JdbcTransactionManager(pool));
        var json = Jackson3Serializer.builder().build();
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(pool)))
                .transactionManager(transactions)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .dataType(byte[].class)
                .build();
        transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        return new Peer(pool, engine, transactions);
    }

    /** Spring’s transactions as Axon wants them. */
    private record Transactions(PlatformTransactionManager spring) implements TransactionManager {

        @Override
        public Transaction startTransaction() {
            var status = spring.getTransaction(new DefaultTransactionDefinition());
            return new Transaction() {
                @Override
                public void commit() {
                    spring.commit(status);
                }

                @Override
                public void rollback() {
                    spring.rollback(status);
                }
            };
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
