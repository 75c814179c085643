package org.mithaq.query.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mithaq.tree.Checkpoint;
import org.mithaq.tree.SignedNote;
import org.mithaq.tree.SigningKey;

/** Signs checkpoints and writes them to a topic as the command service does; its file of keys knows the first key. */
public final class TestCheckpoints implements AutoCloseable {

    private final String topic;
    private final Path keys;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    public TestCheckpoints(String bootstrap, String topic) {
        this.topic = topic;
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        try {
            keys = Files.createTempFile("log", ".keys");
            keys.toFile().deleteOnExit();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        know(key(1));
    }

    public TestCheckpoints create() {
        done(admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.of((short) 1))))
                .all());
        return this;
    }

    /** A key of the log, another for each number. */
    public static SigningKey key(int number) {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        return SigningKey.of(TestLog.SOURCE, seed);
    }

    public String topic() {
        return topic;
    }

    public Path keys() {
        return keys;
    }

    /** Writes these keys, and no others, into the file of keys. */
    public void know(SigningKey... known) {
        try {
            Files.write(
                    keys,
                    Arrays.stream(known).map(key -> key.publicKey().vkey()).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void publish(Checkpoint checkpoint, SigningKey... by) {
        send(SignedNote.of(checkpoint, List.of(by)).note());
    }

    public void send(String note) {
        done(producer.send(new ProducerRecord<>(
                topic, TestLog.SOURCE.getBytes(StandardCharsets.UTF_8), note.getBytes(StandardCharsets.UTF_8))));
    }

    private static void done(Future<?> sent) {
        try {
            sent.get();
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
