package org.mithaq.command.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.flywaydb.core.Flyway;
import org.mithaq.servers.TestServers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A log of invented lines in a database of its own, and a topic for it. */
public final class PublishedLog implements AutoCloseable {

    private final String brokers;
    private final String topic = "log-" + UUID.randomUUID();
    private final DataSource database;
    private final JdbcClient db;
    private final List<Publisher> publishers = new ArrayList<>();

    public PublishedLog(String brokers) {
        this.brokers = brokers;
        var fresh = TestServers.postgres().freshCommandDatabase();
        Flyway.configure()
                .dataSource(fresh.jdbcUrl(), fresh.owner(), fresh.ownerPassword())
                .placeholders(fresh.roles("writer"))
                .load()
                .migrate();
        database = new DriverManagerDataSource(fresh.jdbcUrl(), fresh.owner(), fresh.ownerPassword());
        db = JdbcClient.create(database);
        create();
    }

    public DataSource database() {
        return database;
    }

    public JdbcClient db() {
        return db;
    }

    public LogRows rows() {
        return new LogRows(db);
    }

    String topic() {
        return topic;
    }

    /** Makes the topic, as an operator does who has lost it. */
    void create() {
        create(topic);
    }

    /** Makes another topic. */
    public void create(String other) {
        kafka(admin -> admin.createTopics(List.of(new NewTopic(other, Optional.of(1), Optional.empty())))
                .all()
                .get());
    }

    void delete() {
        kafka(admin -> admin.deleteTopics(List.of(topic)).all().get());
    }

    private interface Asking {
        void of(Admin admin) throws Exception;
    }

    private void kafka(Asking asking) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            asking.of(admin);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Appends so many lines, and returns the last position. */
    public long append(int lines) {
        db.sql("""
                        insert into event_log (position, stream, version, event_id, command_id, type, recorded_at, line)
                        select n, 'plan/p' || n % 10, n, gen_random_uuid(), gen_random_uuid(), 'org.mithaq.x.y.v1', now(),
                               convert_to('{"id": "' || gen_random_uuid() || '", "words": "' || repeat('ميثاق ', 50) || '"}', 'UTF8')
                        from generate_series((select coalesce(max(position), 0) + 1 from event_log),
                                             (select coalesce(max(position), 0) + ? from event_log)) n
                        """).param(lines).update();
        return rows().end();
    }

    /** The place that is saved. */
    public long place() {
        return db.sql("select position from published").query(Long.class).single();
    }

    /** Starts a publisher that reaches the database like this. */
    public Publisher publisher(DataSource reached, LogFollower... followers) {
        var reachedDb = JdbcClient.create(reached);
        var feed = new LogFeed(topic, new LogRows(reachedDb), _ -> {}, List.of(followers));
        var publisher = new Publisher(feed, reachedDb, brokers);
        publishers.add(publisher);
        publisher.start();
        return publisher;
    }

    static String state(Publisher publisher) {
        return String.valueOf(publisher.health().getDetails().get("state"));
    }

    /** Every record of the topic. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        var partition = new TopicPartition(topic, 0);
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers, "allow.auto.create.topics", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end =
                    consumer.endOffsets(List.of(partition)).values().iterator().next();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    static long position(ConsumerRecord<byte[], byte[]> message) {
        return Long.parseLong(
                new String(message.headers().lastHeader("position").value(), UTF_8));
    }

    /** What comes again is the same; what comes first comes in the order of the log; and nothing is missing. */
    void assertWhole() {
        var log = new HashMap<Long, String>();
        db.sql("select position, convert_from(line, 'UTF8') from event_log")
                .query((row, _) -> log.put(row.getLong(1), row.getString(2)))
                .list();
        var last = 0L;
        for (var message : records()) {
            assertThat(new String(message.value(), UTF_8)).isEqualTo(log.get(position(message)));
            assertThat(position(message))
                    .as("after %d, at offset %d", last, message.offset())
                    .isLessThanOrEqualTo(last + 1);
            last = Math.max(last, position(message));
        }
        assertThat(last).isEqualTo(log.size());
    }

    @Override
    public void close() {
        publishers.forEach(Publisher::stop);
    }
}
