package org.mithaq.query.kernel;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the log's topic from an offset on; there are no groups and no offsets in Kafka, the database knows where we are. */
final class LogReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TopicPartition partition;
    private final KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer;
    private final Admin admin;
    private @Nullable Long passEnd;

    LogReader(InboxSettings settings) {
        partition = new TopicPartition(settings.topic(), 0);
        var address = Map.<String, Object>of(
                "bootstrap.servers", settings.kafka(), "reconnect.backoff.max.ms", 1_000, "enable.metrics.push", false);
        admin = Admin.create(address);
        var reading = new HashMap<>(address);
        reading.putAll(Map.of(
                "auto.offset.reset",
                "none",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "max.poll.records",
                500,
                "fetch.max.wait.ms",
                100,
                // A compacted view of a transaction that was given up is no part of the log.
                "isolation.level",
                "read_committed",
                "max.partition.fetch.bytes",
                8 << 20));
        consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(partition));
    }

    /** The id of the topic, which changes when it is made anew; nothing while there is none. */
    Optional<String> topicId() throws InterruptedException, TimeoutException {
        try {
            var answer = admin.describeTopics(List.of(partition.topic())).topicNameValues();
            var topic = Objects.requireNonNull(answer.get(partition.topic()))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (topic.partitions().size() != 1) {
                throw new IllegalStateException(
                        "The order of the log needs one partition, " + partition.topic() + " has several");
            }
            return Optional.of(topic.topicId().toString());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new IllegalStateException("Kafka says: " + failure.getCause(), failure);
        }
    }

    /** Goes to this offset, or to the beginning if the topic does not reach that far: positions tell what is known already. */
    void goTo(long offset) {
        newPass();
        consumer.seek(partition, reaches(offset) ? offset : first());
    }

    /** Whether the topic holds this offset or ends with it. */
    boolean reaches(long offset) {
        return offset >= first() && offset <= end();
    }

    /** The offset that is read next. */
    long position() {
        return consumer.position(partition, PATIENCE);
    }

    Iterable<ConsumerRecord<byte @Nullable [], byte @Nullable []>> poll() {
        return consumer.poll(Duration.ofMillis(100));
    }

    /** Whether everything was read that the topic held when this was first asked in this pass: under load it never ends. */
    boolean passEnded() {
        if (passEnd == null) {
            passEnd = end();
        }
        return position() >= passEnd;
    }

    void newPass() {
        passEnd = null;
    }

    private long first() {
        return consumer.beginningOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    }

    private long end() {
        return consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
        admin.close(Duration.ofSeconds(1));
    }
}
