package org.mithaq.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.mithaq.bench.MadeLog.Made;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanStream;

/** A topic with the lines of made plans as the command service would have published them, a hundred plans growing side by side. */
final class PlanTopic {

    private static final int SIDE_BY_SIDE = 100;
    private static final Instant START = Instant.parse("2024-01-10T08:00:00Z");
    private static final int SECONDS_BETWEEN = 200;

    private final String kafka;
    private final String name = "bench-" + UUID.randomUUID();
    private long position;
    private Future<?> last = CompletableFuture.completedFuture(null);

    private PlanTopic(String kafka) {
        this.kafka = kafka;
    }

    static PlanTopic empty(String kafka) {
        var topic = new PlanTopic(kafka);
        topic.create(topic.name, topic.people(), topic.checkpoints());
        return topic;
    }

    static PlanTopic filled(String kafka, MadePlans made, PrintWriter err) {
        var topic = empty(kafka);
        err.println("A topic gets " + made.total() + " events of " + made.plans() + " plans");
        topic.fill(made);
        return topic;
    }

    String name() {
        return name;
    }

    /** A register of persons in which nobody stands. */
    String people() {
        return name + "-people";
    }

    /** Checkpoints of this log, of which there are none. */
    String checkpoints() {
        return name + "-checkpoints";
    }

    private void create(String... topics) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(topics).stream()
                            .map(topic -> new NewTopic(topic, Optional.of(1), Optional.of((short) 1))
                                    .configs(Map.of("retention.ms", "-1")))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The topics cannot be made", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }

    private void fill(MadePlans made) {
        sending(producer -> {
            for (var first = 0; first < made.plans(); first += SIDE_BY_SIDE) {
                var histories = IntStream.range(first, Math.min(first + SIDE_BY_SIDE, made.plans()))
                        .mapToObj(made::history)
                        .toList();
                sideBySide(producer, first, histories);
            }
        });
    }

    /** Sends these lines next; they are on the topic when it returns. */
    void send(List<Made> lines) {
        sending(producer ->
                lines.forEach(made -> last = producer.send(record(made.stream(), ++position, made.line()))));
    }

    private void sending(Consumer<KafkaProducer<byte[], byte[]>> work) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 20);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            work.accept(producer);
            last.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The lines cannot be sent", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }

    private void sideBySide(
            KafkaProducer<byte[], byte[]> producer, int first, List<List<Recorded<? extends PlanEvent>>> histories) {
        var longest = histories.stream().mapToInt(List::size).max().orElse(0);
        for (var at = 0; at < longest; at++) {
            for (var plan = 0; plan < histories.size(); plan++) {
                if (at < histories.get(plan).size()) {
                    last = producer.send(record(
                            PlanStream.of(new PlanId(MadePlans.id(first + plan))),
                            histories.get(plan).get(at)));
                }
            }
        }
    }

    private ProducerRecord<byte[], byte[]> record(String stream, Recorded<? extends PlanEvent> recorded) {
        position++;
        var recordedAt = START.plusSeconds(position * SECONDS_BETWEEN);
        return record(
                stream,
                position,
                MadeLine.of(stream, recorded, position, recordedAt).bytes());
    }

    private ProducerRecord<byte[], byte[]> record(String stream, long at, byte[] line) {
        var record = new ProducerRecord<>(name, stream.getBytes(StandardCharsets.UTF_8), line);
        record.headers().add("position", Long.toString(at).getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
