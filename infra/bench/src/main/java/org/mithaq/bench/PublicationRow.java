package org.mithaq.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * A command service that publishes what comes into its log: many lines at once, which nobody has to decide; from the commit
 * that makes them visible until the broker has the last.
 */
final class PublicationRow implements Row, AutoCloseable {

    private static final TopicPartition TOPIC = new TopicPartition("mithaq.events.v1", 0);

    private final DataSource owner;
    private final Admin admin;
    private final int chunk;
    private final MadeLog lines = new MadeLog(0);
    private final long before;
    private long position;

    PublicationRow(DataSource owner, String kafka, int chunk) {
        this.owner = owner;
        this.admin = Admin.create(Map.of("bootstrap.servers", kafka));
        this.chunk = chunk;
        this.before = end();
    }

    @Override
    public String name() {
        return "log.publication";
    }

    @Override
    public void during(Duration duration, Stopwatch stopwatch) {
        var took = 0L;
        var many = 0L;
        while (took < duration.toNanos()) {
            var made = lines.next(chunk);
            var began = System.nanoTime();
            try (var connection = owner.getConnection()) {
                LogTable.EVENT_LOG.copy(connection, position + 1, made);
                began = System.nanoTime();
            } catch (SQLException failure) {
                throw new IllegalStateException("The log cannot be filled", failure);
            }
            position += chunk;
            many += chunk;
            Waiting.until(() -> end() - before >= position, "The command service does not publish");
            took += System.nanoTime() - began;
        }
        stopwatch.rate(name(), "events", many, took);
    }

    private long end() {
        try {
            return admin.listOffsets(Map.of(TOPIC, OffsetSpec.latest()))
                    .partitionResult(TOPIC)
                    .get()
                    .offset();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                return 0;
            }
            throw new IllegalStateException("Kafka does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
