package org.mithaq.command.eventlog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.command.kernel.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The one who writes: commands hand their events over and wait; whatever waits is written as one batch, and while it is
 * being committed the next one gathers. So the log pays for a commit once per batch and not once per command.
 */
final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final int HEADS = 10_000;

    private final Bounds bounds;
    private final String source;
    private final BlockingQueue<Waiting> queue;
    private final Storing storing;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Where streams stand to which this process appended without having read them: a guess, which saves losing the first round. */
    private final Cache<String, EventLog.Head> heads =
            Caffeine.newBuilder().maximumSize(HEADS).build();

    private final Thread thread;
    private volatile boolean open = true;

    Writer(DataSource database, Clock clock, String source, Bounds bounds) {
        this.bounds = bounds;
        this.source = source;
        this.queue = new ArrayBlockingQueue<>(bounds.queue());
        this.storing = new Storing(database, clock, source, bounds.trying());
        this.thread = Thread.ofPlatform().name("event-log").daemon().start(this::run);
    }

    /** Waits for the commit. Refused at once if too many are waiting already. */
    Receipt write(Draft draft) {
        var waiting = new Waiting(draft);
        if (!open || !queue.offer(waiting)) {
            throw busy();
        }
        if (!open && queue.remove(waiting)) {
            throw busy();
        }
        return waiting.await();
    }

    /** Runs this after each commit, on the thread of the writer: it must be quick. */
    void onCommit(Runnable listener) {
        listeners.add(listener);
    }

    int waiting() {
        return queue.size();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    Storing storing() {
        return storing;
    }

    private static Rejected busy() {
        return new Rejected(
                Rejected.Kind.BUSY,
                "service.busy",
                "More commands wait than can be written soon; nothing of this one was kept",
                List.of());
    }

    private void run() {
        while (open || !queue.isEmpty()) {
            try {
                var first = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    write(first);
                }
            } catch (InterruptedException _) {
                // Only closing ends this thread, and closing waits until everybody is answered.
                open = false;
            }
        }
        storing.close();
    }

    /** Everybody who waits by now, within the bounds of a batch; who has waited too long is told so. */
    private void gather(Waiting first, List<Waiting> batch) {
        var events = 0;
        var bytes = 0L;
        for (var next = first; next != null; next = queue.poll()) {
            if (next.nanosSince() > bounds.waiting().toNanos()) {
                next.failed(
                        new DataAccessResourceFailureException("The event log did not come to this command in time"));
                continue;
            }
            batch.add(next);
            guess(next);
            events += next.draft().lines().size();
            bytes += next.draft().bytes();
            if (events >= bounds.events() || bytes >= bounds.bytes()) {
                break;
            }
        }
    }

    /** Drafts an open append after what this process itself wrote last to its stream. */
    private void guess(Waiting waiting) {
        var draft = waiting.draft();
        if (draft.append().after().isPresent()) {
            return;
        }
        var last = heads.getIfPresent(draft.aggregate());
        if (last != null && last.version() > draft.head().version()) {
            waiting.redraft(draft.after(last, source));
        }
        heads.put(draft.aggregate(), waiting.draft().end());
    }

    /** Whatever goes wrong, even an {@link Error}: who waits is told, and this thread goes on, since nobody else writes. */
    @SuppressWarnings("CatchThrowable")
    private void write(Waiting first) {
        var batch = new ArrayList<Waiting>();
        try {
            gather(first, batch);
            if (!batch.isEmpty()) {
                write(batch);
            }
        } catch (Throwable defect) {
            LOG.error("The event log failed by a defect of ours", defect);
            // What was guessed may never have been written, and what was written may be stored: nobody knows.
            heads.invalidateAll();
            var told = new DataAccessResourceFailureException("The event log failed", defect);
            first.failed(told);
            batch.forEach(waiting -> waiting.failed(told));
        }
    }

    private void write(List<Waiting> batch) {
        storing.store(batch);
        for (var waiting : batch) {
            if (waiting.draft().append().after().isEmpty() && waiting.hasFailed()) {
                heads.invalidate(waiting.draft().aggregate());
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** Takes no more, and ends when everybody who waits has an answer. */
    @Override
    public void close() {
        open = false;
        try {
            thread.join(bounds.waiting().plus(bounds.trying()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
