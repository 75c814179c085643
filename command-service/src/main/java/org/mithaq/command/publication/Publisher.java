package org.mithaq.command.publication;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Publishes one feed to Kafka in its order; the place is saved after the broker has acknowledged. The database is the outbox:
 * a broker that is away holds up nothing but this, and after a crash some messages come a second time.
 */
public class Publisher implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Status DEGRADED = new Status("DEGRADED", "The topic is not whole");
    private static final Duration STANDING_BY = Duration.ofSeconds(1);

    /** Longer than others stand by, so that one of them takes over what fails here alone. */
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(1_500);

    private static final Duration TO_THE_END = Duration.ofSeconds(3);

    private final Feed feed;
    private final JdbcClient db;
    private final Brokers brokers;
    private final Semaphore more = new Semaphore(0);
    private volatile boolean running;
    private volatile String state = "starting";
    private volatile boolean failed;
    private volatile boolean lost;
    private volatile long position;
    private volatile Thread thread = new Thread();

    public Publisher(Feed feed, JdbcClient db, String brokers) {
        this.feed = feed;
        this.db = db;
        this.brokers = new Brokers(brokers);
        feed.onMore(this::look);
    }

    /** There may be more. Called at each commit, also while another process publishes: permits do not pile up. */
    private void look() {
        if (more.availablePermits() == 0) {
            more.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(feed.name()).start(this::run);
    }

    /** In peace if it can, so that the next one need not wait for the lease to end. */
    @Override
    public void stop() {
        running = false;
        more.release();
        try {
            if (!thread.join(TO_THE_END)) {
                thread.interrupt();
                thread.join(TO_THE_END);
            }
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
        return (lost ? Health.status(DEGRADED) : Health.up())
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
            } catch (Deposed deposed) {
                say(String.valueOf(deposed.getMessage()));
            } catch (TopicLost gone) {
                lost = true;
                say("stopped: " + gone.getMessage());
                pause(AFTER_A_FAILURE);
            } catch (ExecutionException | TimeoutException | KafkaException | DataAccessException away) {
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

    private void publishWhileWeMay() throws InterruptedException, ExecutionException, TimeoutException {
        var lease = Lease.take(db, feed.place());
        if (lease.isEmpty()) {
            lost = false;
            say("standing by: another process publishes");
            pause(STANDING_BY);
            return;
        }
        position = lease.get().position();
        try {
            publishUnder(lease.get());
        } finally {
            lease.get().release();
        }
    }

    private void publishUnder(Lease lease) throws InterruptedException, ExecutionException, TimeoutException {
        var admin = brokers.admin();
        try {
            Topics.create(admin);
            var topic = new Whole(admin, feed.wholeTopic());
            topic.check(lease.position());
            lost = false;
            var producer = brokers.producer();
            try {
                say("publishing");
                feed.begun(lease.position());
                var publishing = new Publishing(feed, lease, producer, topic, more);
                while (running) {
                    publishing.step();
                    position = lease.position();
                    failed = false;
                }
            } finally {
                // What was not acknowledged is dropped and sent again from the saved place: flushing it now could put a
                // later line on the topic before the one that failed.
                producer.close(Duration.ZERO);
            }
        } finally {
            // others wait for the lease
            admin.close(Duration.ZERO);
        }
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says a change of state once; what somebody has to do something about, as an error. */
    private void say(String now) {
        if (!now.equals(state)) {
            if (lost) {
                LOG.error("{}: {}", feed.name(), now);
            } else {
                LOG.info("{}: {}", feed.name(), now);
            }
        }
        state = now;
    }
}
