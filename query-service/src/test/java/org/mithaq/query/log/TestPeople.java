package org.mithaq.query.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Json;
import org.mithaq.events.PersonId;
import org.mithaq.people.PersonEntry;

/** Writes names to a topic as the register does. */
public final class TestPeople implements AutoCloseable {

    private final String topic;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    public TestPeople(String bootstrap, String topic) {
        this.topic = topic;
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    public String topic() {
        return topic;
    }

    /** Records can be taken away from its beginning, as compaction would. */
    public TestPeople create() {
        return done(admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.of((short) 1))
                        .configs(Map.of("retention.ms", "-1"))))
                .all());
    }

    public void delete() {
        done(admin.deleteTopics(List.of(topic)).all());
    }

    /** Takes away everything before this offset, tombstones included. */
    public void forgetBefore(long offset) {
        done(admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(offset)))
                .all());
    }

    public void say(PersonEntry entry) {
        send(entry.id().value().toString(), Json.STRICT.writeValueAsBytes(entry));
    }

    public void erase(PersonId person) {
        send(person.value().toString(), null);
    }

    @SuppressWarnings("NullAway")
    public void send(String key, byte @Nullable [] value) {
        done(producer.send(new ProducerRecord<byte[], byte[]>(topic, key.getBytes(StandardCharsets.UTF_8), value)));
    }

    private TestPeople done(Future<?> sent) {
        try {
            sent.get();
            return this;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
