package org.mithaq.query.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mithaq.process.definition.Visibility;
import org.mithaq.process.definition.Visibility.Part;
import org.mithaq.query.history.History;
import org.mithaq.query.http.Caller;
import org.mithaq.query.kernel.OwnThread;
import org.mithaq.query.readers.Readers;
import org.mithaq.query.readers.Readership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Watches the history grow and tells each listener; one who does not keep up is let go, never waited for. */
@Component
class Changes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final int MOST_WAITING = 1_000;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Readership NOBODYS = new Readership(Visibility.UNKNOWN, List.of());

    /** Wakes a listener that was closed. */
    private static final Change GOODBYE = new Change("", 0, 0, NOBODYS);

    /** One reader's queue of changes, of one plan or of all that they may read. */
    static final class Listener {
        private final @Nullable String plan;
        private final Caller reader;
        private final BlockingQueue<Change> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
        private volatile boolean open = true;

        private Listener(@Nullable String plan, Caller reader) {
            this.plan = plan;
            this.reader = reader;
        }

        boolean isOpen() {
            return open;
        }

        @Nullable Change next(Duration atMost) throws InterruptedException {
            return waiting.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        }

        boolean hears(Change change) {
            return (plan == null || plan.equalsIgnoreCase(change.planId()))
                    && change.readership().allows(Part.RECORD, reader);
        }

        private void tell(Change change) {
            if (hears(change) && !waiting.offer(change)) {
                close();
            }
        }

        private void close() {
            open = false;
            waiting.clear();
            waiting.add(GOODBYE);
        }
    }

    private final History history;
    private final JdbcClient db;
    private final Readers readers;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    Changes(History history, JdbcClient db, Readers readers) {
        this.history = history;
        this.db = db;
        this.readers = readers;
    }

    Listener listen(@Nullable String plan, Caller reader) {
        var listener = new Listener(plan, reader);
        listeners.add(listener);
        if (!running) {
            listener.close();
        }
        return listener;
    }

    void leave(Listener listener) {
        listeners.remove(listener);
    }

    /** The last change of each plan after this position, in the order of the log. */
    List<Change> since(long position) {
        return db.sql("""
                        select substr(max(stream), 6), max(version), max(position) from history
                         where position > ? and stream_key like 'plan/%' group by stream_key order by 3""")
                .param(position)
                .query((row, _) -> change(row.getString(1), row.getInt(2), row.getLong(3)))
                .list();
    }

    /** A stream whose name only looks like a plan's is nobody's to read. */
    private Change change(String plan, int version, long position) {
        return new Change(plan, version, position, readers.of(plan).orElse(NOBODYS));
    }

    @Override
    public void start() {
        running = true;
        OwnThread.start("changes", this::work);
    }

    @Override
    public void stop() {
        running = false;
        listeners.forEach(Listener::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        var told = history.advance().position();
        while (running) {
            try {
                history.advance().awaitBeyond(told, LOOK);
                told = tellAfter(told);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.warn("Changes cannot be told now: {}", failure.toString());
                pause();
            }
        }
    }

    private long tellAfter(long told) {
        var reached = history.advance().position();
        if (reached > told && !listeners.isEmpty()) {
            since(told).forEach(change -> listeners.forEach(listener -> listener.tell(change)));
        }
        return Math.max(told, reached);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
