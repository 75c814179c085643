package org.mithaq.query.kernel;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows a compacted topic into a copy of it. Who was away for longer than the topic keeps its tombstones may have missed
 * some, so the copy is then made from the beginning, and what is no longer in the topic goes; so it is when the topic was
 * made anew.
 */
public final class TopicCopy implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCopy.class);

    private final InboxSettings settings;
    private final Duration trusted;
    private final CopyKeeper keeper;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final CopyBookmarks bookmarks;
    private final Clock clock;

    private volatile InboxState state = new InboxState.Waiting("not started");
    private volatile boolean running;
    private volatile Thread thread = OwnThread.none();

    /** {@code trusted}: for how long after its end was seen the topic still has every tombstone that came since. */
    public TopicCopy(
            InboxSettings settings,
            Duration trusted,
            CopyKeeper keeper,
            DataSource database,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings.of(keeper.topic());
        this.trusted = trusted;
        this.keeper = keeper;
        this.database = database;
        this.transaction = transaction;
        this.bookmarks = new CopyBookmarks(JdbcClient.create(database));
        this.clock = clock;
    }

    public InboxState state() {
        return state;
    }

    @Override
    public void start() {
        running = true;
        thread = OwnThread.start("copy", this::work);
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whatever goes wrong, even an {@link Error}, is said in health and tried again: names that stay are a broken promise. */
    @SuppressWarnings("CatchThrowable")
    private void work() {
        while (running) {
            try {
                session();
            } catch (Throwable failure) {
                waitAfter(failure);
            }
        }
    }

    private void session() throws SQLException, InterruptedException, TimeoutException {
        var lock = ApplierLock.take(database, keeper.lock());
        if (lock.isEmpty()) {
            waitFor("another process copies " + settings.topic());
            return;
        }
        try (var held = lock.get();
                var reader = new LogReader(settings)) {
            var topic = reader.topicId();
            if (topic.isEmpty()) {
                waitFor("topic " + settings.topic() + " does not exist yet");
                return;
            }
            read(reader, held, topic.get());
        }
    }

    private void read(LogReader reader, ApplierLock lock, String topic)
            throws SQLException, InterruptedException, TimeoutException {
        var pass = new CopyPass(reader, topic, keeper, bookmarks, transaction, clock, trusted);
        var checked = System.nanoTime();
        while (running) {
            var due = System.nanoTime() - checked > settings.check().toNanos();
            if (pass.step(due)) {
                become(new InboxState.Up());
            }
            if (due) {
                if (!lock.held() || !reader.topicId().filter(topic::equals).isPresent()) {
                    return;
                }
                checked = System.nanoTime();
            }
        }
    }

    private void become(InboxState now) {
        if (!now.equals(state)) {
            LOG.info("{}: {}", settings.topic(), now);
        }
        state = now;
    }

    private void waitAfter(Throwable failure) {
        var trouble = Trouble.of(failure);
        if (trouble.isDefect() && !new InboxState.Waiting(trouble.words()).equals(state)) {
            LOG.error("The copy of {} failed and tries again", settings.topic(), failure);
        }
        waitFor(trouble.words());
    }

    private void waitFor(String what) {
        become(new InboxState.Waiting(what));
        try {
            Thread.sleep(settings.retry());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
