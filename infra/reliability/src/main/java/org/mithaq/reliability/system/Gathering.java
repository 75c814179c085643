package org.mithaq.reliability.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.mithaq.reliability.history.Checkpoint;
import org.mithaq.reliability.history.Message;
import org.mithaq.reliability.history.ReadModel;
import org.mithaq.reliability.history.Row;
import org.mithaq.reliability.history.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Collects what a run has left in the system. */
public final class Gathering {

    private static final TopicPartition EVENTS = new TopicPartition("mithaq.events.v1", 0);
    private static final TopicPartition CHECKPOINTS = new TopicPartition("mithaq.checkpoints.v1", 0);
    private static final int PAST_VIEWS = 3;

    private final Stage stage;
    private final HttpDoors doors;

    public Gathering(Stage stage, HttpDoors doors) {
        this.stage = stage;
        this.doors = doors;
    }

    /** The whole log, read past the services. */
    public List<Row> log() {
        var log = new ArrayList<Row>();
        try (var connection = stage.databases().asAdmin(stage.databases().command());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select position, stream, version, event_id, command_id, line from event_log order by position")) {
            while (rows.next()) {
                log.add(Row.of(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getInt(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getBytes(6)));
            }
            return log;
        } catch (SQLException failure) {
            throw new IllegalStateException("The log cannot be read", failure);
        }
    }

    /** The last position; -1 if the database does not answer. */
    public long end() {
        return number("select coalesce(max(position), 0) from event_log");
    }

    /** Up to which position the log stands on the topic for certain; -1 if the database does not answer. */
    public long published() {
        return number("select position from published");
    }

    /** The size of the newest checkpoint; -1 if the database does not answer. */
    public long signed() {
        return number("select coalesce(max(size), 0) from checkpoint");
    }

    private long number(String sql) {
        try (var connection = stage.databases().asAdmin(stage.databases().command());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException _) {
            return -1;
        }
    }

    /** The whole topic; those of these offsets were not put there by the publisher. */
    public List<Message> topic(Set<Long> injected) {
        return all(EVENTS).stream()
                .map(message -> message(message, injected.contains(message.offset())))
                .toList();
    }

    /** What was signed, each checkpoint once, in the order in which it first came. */
    public List<Checkpoint> checkpoints() {
        var notes = new Notes(stage.keys());
        return all(CHECKPOINTS).stream()
                .map(ConsumerRecord::value)
                .map(notes::checkpoint)
                .distinct()
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> all(TopicPartition topic) {
        var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", stage.kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            if (!consumer.listTopics().containsKey(topic.topic())) {
                return all;
            }
            consumer.assign(List.of(topic));
            consumer.seekToBeginning(List.of(topic));
            long end = consumer.endOffsets(List.of(topic)).values().iterator().next();
            while (consumer.position(topic) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    private static Message message(ConsumerRecord<byte[], byte[]> message, boolean injected) {
        var header = message.headers().lastHeader("position");
        var position = header == null ? "" : new String(header.value(), UTF_8);
        return new Message(
                message.offset(),
                message.key() == null ? "" : new String(message.key(), UTF_8),
                position.matches("[0-9]{1,18}") ? Long.parseLong(position) : 0,
                message.value() == null ? new byte[0] : message.value(),
                injected);
    }

    /** What readers of these plans get: today, on some days of the past, and as it was known at some instants. */
    public ReadModel readModel(List<String> plans, List<Row> log, Random random) {
        var views = new ArrayList<View>();
        var trails = new LinkedHashMap<String, List<JsonNode>>();
        for (var plan : plans) {
            var rows =
                    log.stream().filter(row -> row.key().equals("plan/" + plan)).toList();
            if (rows.isEmpty()) {
                continue;
            }
            views.add(view(plan, Optional.empty(), Optional.empty()));
            for (var i = 0; i < PAST_VIEWS; i++) {
                var day = LocalDate.parse(rows.get(random.nextInt(rows.size())).says("occurredon"))
                        .minusDays(random.nextInt(2));
                var known = rows.get(random.nextInt(rows.size())).recordedAt().minusNanos(1_000L * random.nextInt(2));
                views.add(view(plan, Optional.of(day), Optional.empty()));
                views.add(view(plan, Optional.empty(), Optional.of(known)));
                views.add(view(plan, Optional.of(day), Optional.of(known)));
            }
            trails.put(plan, trail(plan));
        }
        return new ReadModel(views, trails, listed());
    }

    private View view(String plan, Optional<LocalDate> asOf, Optional<Instant> knownAt) {
        var asked = new View(plan, asOf, knownAt, Instant.now(), 0, MissingNode.getInstance());
        var answer = doors.get(asked.path());
        return new View(plan, asOf, knownAt, asked.at(), answer.status(), answer.said());
    }

    private List<JsonNode> trail(String plan) {
        var entries = new ArrayList<JsonNode>();
        var after = 0L;
        while (true) {
            var page = doors.get("/api/plans/%s/events?limit=500&after=%d".formatted(plan, after))
                    .said();
            page.path("items").forEach(entries::add);
            if (page.path("next").isNull() || page.path("next").isMissingNode()) {
                return entries;
            }
            after = page.path("next").asLong();
        }
    }

    private Map<String, JsonNode> listed() {
        var listed = new LinkedHashMap<String, JsonNode>();
        var items = doors.get("/api/plans?limit=500").said().path("items");
        items.forEach(item -> listed.put(item.path("planId").asString().toLowerCase(Locale.ROOT), item));
        return listed;
    }
}
