package org.mithaq.query.kernel;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The one reader of the log: it takes in every line once and in order, and goes on by itself after anything was away. */
@Component
public class Inbox implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final InboxSettings settings;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final Bookmarks bookmarks;
    private final Keeper keeper;
    private final Unkeepable unkeepable;

    private volatile InboxState state = new InboxState.Waiting("not started");
    private final AtomicLong rejected = new AtomicLong();
    private volatile boolean running;
    private volatile Thread thread = OwnThread.none();

    public Inbox(
            InboxSettings settings,
            DataSource database,
            TransactionTemplate transaction,
            Bookmarks bookmarks,
            Keeper keeper) {
        this.settings = settings;
        this.database = database;
        this.transaction = transaction;
        this.bookmarks = bookmarks;
        this.keeper = keeper;
        this.unkeepable = new Unkeepable(transaction, keeper);
    }

    public InboxState state() {
        return state;
    }

    /** How many records of the topic were not from the log. */
    public long rejected() {
        return rejected.get();
    }

    @Override
    public void start() {
        running = true;
        thread = OwnThread.start("inbox", this::work);
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

    /** Whatever goes wrong, even an {@link Error}, is said in health and tried again: a silent thread would be a lost log. */
    @SuppressWarnings("CatchThrowable")
    private void work() {
        while (running) {
            try {
                session();
            } catch (ReadAgain _) {
                LOG.debug("Reading again from the bookmark");
            } catch (MissingPosition gap) {
                become(new InboxState.Stopped(String.valueOf(gap.getMessage())));
                pause(settings.stopped());
            } catch (Throwable failure) {
                waitAfter(failure);
            }
        }
    }

    /** Reads for as long as nothing is away and nobody else applies. */
    private void session() throws SQLException, InterruptedException, TimeoutException {
        var lock = ApplierLock.take(database, ApplierLock.LOG);
        if (lock.isEmpty()) {
            waitFor("another process applies the log");
            return;
        }
        try (var held = lock.get();
                var log = new LogReader(settings)) {
            var topic = log.topicId();
            if (topic.isEmpty()) {
                waitFor("topic " + settings.topic() + " does not exist yet");
                return;
            }
            read(log, held, topic.get());
        }
    }

    private void read(LogReader log, ApplierLock lock, String topic)
            throws SQLException, InterruptedException, TimeoutException {
        var before = bookmarks.read();
        keeper.reached(before.position());
        var intake = new Intake(before.in(topic), unkeepable::contains);
        log.goTo(intake.bookmark().nextOffset());
        var checked = System.nanoTime();
        while (running) {
            before = step(log, intake, before);
            if (System.nanoTime() - checked > settings.check().toNanos()) {
                if (!lock.held() || !log.topicId().filter(topic::equals).isPresent()) {
                    return;
                }
                checked = System.nanoTime();
            }
        }
    }

    private Bookmark step(LogReader log, Intake intake, Bookmark before) {
        var arrivals = intake.take(log.poll());
        rejected.addAndGet(intake.takeRejected());
        var after = intake.bookmark();
        if (!after.equals(before)) {
            keep(arrivals, before, after);
        }
        if (intake.complete() && !arrivals.isEmpty()) {
            become(new InboxState.Up());
        } else if (!(intake.complete() && state instanceof InboxState.Up) && log.passEnded()) {
            endOfPass(log, intake);
        }
        return after;
    }

    /** What cannot be kept is refused when it is read again. */
    private void keep(List<Arrival> arrivals, Bookmark before, Bookmark after) {
        try {
            transaction.executeWithoutResult(_ -> {
                bookmarks.move(before, after);
                keeper.keep(arrivals);
            });
        } catch (DataIntegrityViolationException contradiction) {
            if (!unkeepable.findIn(arrivals)) {
                throw contradiction;
            }
            throw new ReadAgain();
        }
        keeper.reached(after.position());
    }

    private void endOfPass(LogReader log, Intake intake) {
        if (intake.complete()) {
            become(new InboxState.Up());
            log.newPass();
        } else {
            intake.endOfPass();
            log.goTo(intake.bookmark().nextOffset());
        }
    }

    private void waitFor(String what) {
        become(new InboxState.Waiting(what));
        keeper.reached(bookmarks.read().position());
        pause(settings.retry());
    }

    private void become(InboxState now) {
        if (!now.equals(state)) {
            switch (now) {
                case InboxState.Up _ -> LOG.info("The log is read from {}", settings.topic());
                case InboxState.Waiting waiting -> LOG.info("Waiting: {}", waiting.reason());
                case InboxState.Stopped stopped -> LOG.error("STOPPED: {}", stopped.reason());
            }
        }
        state = now;
    }

    /** What is only away is said once; anything else is a defect, of which somebody has to see where it is. */
    private void waitAfter(Throwable failure) {
        var trouble = Trouble.of(failure);
        var now = new InboxState.Waiting(trouble.words());
        if (trouble.isDefect() && !now.equals(state)) {
            LOG.error("The inbox failed and tries again", failure);
        }
        become(now);
        pause(settings.retry());
    }

    private void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
