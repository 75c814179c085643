package org.mithaq.command.checkpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.mithaq.tree.BadNote;
import org.mithaq.tree.Checkpoint;
import org.mithaq.tree.SignedNote;

/**
 * The topic of checkpoints. Anybody who may write there may write rubbish, so only what is ours counts.
 *
 * @param ours tells who is known to have signed
 */
record TopicWitness(String brokers, String topic, Signatories ours) implements Witness {

    private static final int LAST = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public String where() {
        return "on the topic " + topic;
    }

    @Override
    public Optional<SignedNote> newest() {
        var partition = new TopicPartition(topic, 0);
        try (var consumer = consumer()) {
            consumer.assign(List.of(partition));
            long first = consumer.beginningOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
            long end = consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
            consumer.seek(partition, Math.max(first, end - LAST));
            var latest = System.nanoTime() + PATIENCE.toNanos();
            Optional<SignedNote> newest = Optional.empty();
            while (consumer.position(partition, PATIENCE) < end && System.nanoTime() < latest) {
                var found = StreamSupport.stream(
                                consumer.poll(Duration.ofMillis(100)).spliterator(), false)
                        .flatMap(message -> note(message.value()));
                newest = Stream.concat(newest.stream(), found)
                        .max(Comparator.comparingLong(
                                note -> Checkpoint.read(note).size()));
            }
            return newest;
        }
    }

    private Stream<SignedNote> note(byte @Nullable [] value) {
        try {
            var note = SignedNote.read(new String(value == null ? new byte[0] : value, UTF_8));
            Checkpoint.read(note);
            return ours.of(note).isEmpty() ? Stream.empty() : Stream.of(note);
        } catch (BadNote _) {
            return Stream.empty();
        }
    }

    private KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "allow.auto.create.topics",
                        false,
                        "auto.offset.reset",
                        "none",
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
