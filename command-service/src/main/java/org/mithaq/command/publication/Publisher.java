package org.mithaq.command.publication;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Publishes one feed to Kafka in its order; the place is saved after the broker has acknowledged. The database is the outbox:
 * a broker that is away holds up nothing but this, and after a crash some messages come a second time.
 */
class Publisher implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final int BATCH = 500;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final Feed feed;
    private final DataSource database;
    private final String brokers;
    private final Semaphore more = new Semaphore(0);
    private volatile boolean running;
    private volatile String state = "starting";
    private volatile boolean failed;
    private volatile long position;
    private volatile Thread thread = new Thread();

    Publisher(Feed feed, DataSource database, String brokers) {
        this.feed = feed;
        this.database = database;
        this.brokers = brokers;
        feed.onMore(more::release);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(feed.name()).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("state", state)
                .withDetail("position", position)
                .build();
    }

    /** Whatever goes wrong, even an {@link Error}, is said in health and tried again: a silent thread would be a silent log. */
    @SuppressWarnings("CatchThrowable")
    private void run() {
        while (running) {
            try {
                publishWhileWeMay();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | KafkaException | SQLException | DataAccessException away) {
                say("waiting: " + away.getMessage());
                pause(AFTER_A_FAILURE);
            } catch (Throwable defect) {
                if (!failed) {
                    LOG.error("{} failed and is tried again", feed.name(), defect);
                }
                failed = true;
                say("failed: " + defect);
                pause(AFTER_A_FAILURE);
            }
        }
    }

    private void publishWhileWeMay() throws InterruptedException, ExecutionException, SQLException {
        try (var place = Published.take(database, feed)) {
            if (place == null) {
                say("standing by: another process publishes");
                pause(AFTER_A_FAILURE);
                return;
            }
            try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
                Topics.create(admin);
            }
            publishFrom(place);
        }
    }

    private void publishFrom(Published place) throws InterruptedException, ExecutionException, SQLException {
        var producer = producer();
        try {
            say("publishing");
            feed.begun();
            failed = false;
            while (running) {
                publish(place, producer);
            }
        } finally {
            // What was not acknowledged is dropped and sent again from the saved place: flushing it now could put a
            // later
            // line on the topic before the one that failed.
            producer.close(Duration.ZERO);
        }
    }

    private void publish(Published place, Producer<byte[], byte[]> producer)
            throws InterruptedException, ExecutionException, SQLException {
        var messages = feed.after(place.position(), BATCH);
        if (messages.isEmpty()) {
            if (more.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                more.drainPermits();
            }
            return;
        }
        List<Future<?>> sent = new ArrayList<>();
        for (var numbered : messages) {
            sent.add(producer.send(numbered.message()));
        }
        for (var acknowledged : sent) {
            acknowledged.get();
        }
        place.advance(messages.getLast().number());
        position = place.position();
        feed.published(messages);
    }

    private Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Integer.MAX_VALUE,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000,
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        500,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "mithaq-publisher"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says a change of state once. */
    private void say(String now) {
        if (!now.equals(state)) {
            LOG.info("{}: {}", feed.name(), now);
        }
        state = now;
    }
}
