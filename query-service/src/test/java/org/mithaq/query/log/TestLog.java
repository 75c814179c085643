package org.mithaq.query.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Event;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Json;
import org.mithaq.events.Line;
import org.mithaq.events.Source;
import org.mithaq.events.Who;
import org.mithaq.tree.Checkpoint;
import org.mithaq.tree.Frontier;
import org.mithaq.tree.GrowingTree;
import tools.jackson.databind.node.ObjectNode;

/** Writes lines to a topic as the command service does: positions dense from 1, versions dense in each stream. */
public final class TestLog implements AutoCloseable {

    /** Where the lines come from, and so the name of the log. */
    public static final String SOURCE = "urn:mithaq:test";

    private final String topic;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Integer> versions = new HashMap<>();
    private final GrowingTree tree = new GrowingTree(Frontier.EMPTY);
    private long position;
    private Future<?> last = CompletableFuture.completedFuture(null);

    public TestLog(String bootstrap, String topic) {
        this.topic = topic;
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** What is written beside an event. */
    public record Entry(
            LocalDate occurredOn,
            Instant recordedAt,
            String role,
            @Nullable Source source) {

        public static Entry on(LocalDate day) {
            return new Entry(day, Instant.now(), "point-of-contact", null);
        }

        public Entry recorded(Instant instant) {
            return new Entry(occurredOn, instant, role, source);
        }
    }

    public TestLog create() {
        try {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.of((short) 1))
                            .configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get();
            return this;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void delete() {
        try {
            admin.deleteTopics(List.of(topic)).all().get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String topic() {
        return topic;
    }

    public long position() {
        return position;
    }

    /** A line at the next place of its stream; it is not sent yet. */
    public Line line(String stream, Event event, Entry entry) {
        return line(stream, EventTypes.nameOf(event.getClass()), EventTypes.write(event), entry);
    }

    public Line line(String stream, String name, ObjectNode data, Entry entry) {
        var version = versions.merge(stream.toLowerCase(Locale.ROOT), 1, Integer::sum);
        var command = UUID.randomUUID();
        return new Line(
                "1.0",
                UUID.randomUUID(),
                SOURCE,
                Line.TYPE_PREFIX + name,
                stream,
                version,
                Line.time(entry.recordedAt()),
                entry.occurredOn(),
                "account-7",
                entry.role(),
                null,
                entry.source() == null ? null : Json.LENIENT.writeValueAsString(entry.source()),
                command,
                command,
                null,
                "application/json",
                "/contracts/" + name + ".json",
                data);
    }

    /** The same line, entered on behalf of somebody. */
    public static Line onBehalfOf(Line line, Who somebody) {
        return new Line(
                line.specversion(),
                line.id(),
                line.source(),
                line.type(),
                line.subject(),
                line.streamversion(),
                line.time(),
                line.occurredon(),
                line.actor(),
                line.role(),
                Json.LENIENT.writeValueAsString(somebody),
                line.document(),
                line.commandid(),
                line.correlationid(),
                line.causationid(),
                line.datacontenttype(),
                line.dataschema(),
                line.data());
    }

    /** Appends an event at the next position and sends it. */
    public long append(String stream, Event event, Entry entry) {
        return append(line(stream, event, entry));
    }

    public long append(Line line) {
        tree.add(line.bytes());
        send(++position, line);
        return position;
    }

    /** As {@link #append(Line)}, without waiting for the broker. */
    public void appendLater(Line line) {
        tree.add(line.bytes());
        send(Long.toString(++position), line.subject(), line.bytes());
    }

    /** What the log says of itself now, as long as everything was appended. */
    public Checkpoint checkpoint() {
        return new Checkpoint(SOURCE, tree.size(), tree.root());
    }

    /** Gives a line its position without sending it. */
    public long sign(Line line) {
        tree.add(line.bytes());
        return ++position;
    }

    /** Takes a position without sending anything: what a lost record looks like. */
    public long lose() {
        return ++position;
    }

    public void send(long at, Line line) {
        send(Long.toString(at), line.subject(), line.bytes());
        flush();
    }

    public void sendRubbish(@Nullable String header, byte @Nullable [] value) {
        send(header, "rubbish", value);
        flush();
    }

    @SuppressWarnings("NullAway")
    private void send(@Nullable String header, String key, byte @Nullable [] value) {
        var sent = new ProducerRecord<byte[], byte[]>(topic, key.getBytes(StandardCharsets.UTF_8), value);
        if (header != null) {
            sent.headers().add("position", header.getBytes(StandardCharsets.UTF_8));
        }
        last = producer.send(sent);
    }

    public void flush() {
        producer.flush();
        try {
            last.get();
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
