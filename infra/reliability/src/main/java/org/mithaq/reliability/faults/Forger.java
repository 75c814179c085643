package org.mithaq.reliability.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mithaq.reliability.history.Row;

/** Somebody who may write to the topic and is not the publisher: what they put there is known by its offset. */
public final class Forger {

    private static final String TOPIC = "mithaq.events.v1";

    private final String brokers;
    private final Random random;
    private final Set<Long> offsets = ConcurrentHashMap.newKeySet();

    public Forger(String brokers, Random random) {
        this.brokers = brokers;
        this.random = random;
    }

    /** Where on the topic their messages are. */
    public Set<Long> offsets() {
        return offsets;
    }

    /** Puts a range of lines on the topic once more, byte by byte. */
    public void repeat(List<Row> log) {
        var from = random.nextInt(Math.max(1, log.size() - 60));
        put(log.subList(from, Math.min(log.size(), from + 50)).stream()
                .map(row -> record(Long.toString(row.position()), row.stream(), row.bytes()))
                .toList());
    }

    /** Puts rubbish on the topic: no JSON, no position, no value, and a line of a type that nobody knows under a position of the past. */
    public void rubbish(List<Row> log) {
        var row = log.get(random.nextInt(log.size()));
        put(List.of(
                record(Long.toString(row.position()), row.stream(), "not JSON".getBytes(UTF_8)),
                new ProducerRecord<>(TOPIC, 0, row.stream().getBytes(UTF_8), row.bytes()),
                record("first", row.stream(), row.bytes()),
                record(
                        Long.toString(row.position()),
                        row.stream(),
                        unknownType(row).getBytes(UTF_8))));
    }

    /** Puts changed lines under positions that readers have already taken in. */
    public void changedPast(List<Row> log) {
        var row = log.get(random.nextInt(log.size()));
        put(List.of(record(
                Long.toString(row.position()),
                row.stream(),
                row.text()
                        .replaceFirst("\"occurredon\":\"[0-9-]+\"", "\"occurredon\":\"2025-01-01\"")
                        .getBytes(UTF_8))));
    }

    private static String unknownType(Row row) {
        return row.text().replace(row.says("type"), "org.mithaq.never.heard-of.v9");
    }

    private static ProducerRecord<byte[], byte[]> record(String position, String stream, byte[] value) {
        var message = new ProducerRecord<>(TOPIC, 0, stream.getBytes(UTF_8), value);
        message.headers().add("position", position.getBytes(UTF_8));
        return message;
    }

    private void put(List<ProducerRecord<byte[], byte[]>> messages) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ProducerConfig.ACKS_CONFIG, "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (var message : messages) {
                offsets.add(producer.send(message).get().offset());
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The topic cannot be written", failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
