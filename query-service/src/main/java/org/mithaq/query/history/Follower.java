package org.mithaq.query.history;

import java.time.Duration;
import java.util.List;
import org.mithaq.query.kernel.Advance;
import org.mithaq.query.kernel.OwnThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings one read model after the history: each event once, in order, with its number in the same transaction as its rows. */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 500;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final ReadModel model;
    private final History history;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Advance advance = new Advance();

    private volatile boolean running;
    private volatile String failure = "";

    Follower(ReadModel model, History history, JdbcClient db, TransactionTemplate transaction) {
        this.model = model;
        this.history = history;
        this.db = db;
        this.transaction = transaction;
    }

    Advance advance() {
        return advance;
    }

    String name() {
        return model.name();
    }

    /** What goes wrong at the moment; empty if nothing does. */
    String failure() {
        return failure;
    }

    /** It may be stopped and started again, as everything with a life cycle. */
    Thread start() {
        running = true;
        return OwnThread.start(name(), this::work);
    }

    void stop() {
        running = false;
    }

    @SuppressWarnings("CatchThrowable")
    private void work() {
        while (running) {
            try {
                follow();
                failure = "";
                history.advance().awaitBeyond(advance.position(), LOOK);
            } catch (InterruptedException _) {
                return;
            } catch (Throwable thrown) {
                failure = thrown.getClass().getSimpleName();
                LOG.error("Read model {} stands still: {}", model.name(), thrown.toString());
                pause();
            }
        }
    }

    private void follow() {
        List<Kept> next;
        do {
            var position = position();
            advance.reached(position);
            next = history.after(position, BATCH);
            if (!next.isEmpty()) {
                apply(position, next);
            }
        } while (running && next.size() == BATCH);
    }

    private void apply(long position, List<Kept> next) {
        var last = next.getLast().position();
        transaction.executeWithoutResult(_ -> {
            move(position, last);
            model.apply(next);
        });
        advance.reached(last);
    }

    private long position() {
        return db.sql("select position from read_model where name = ?")
                .param(model.name())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void move(long from, long to) {
        var moved = db.sql("""
                        insert into read_model (name, position) values (:name, :to)
                        on conflict (name) do update set position = excluded.position where read_model.position = :from""")
                .param("name", model.name())
                .param("from", from)
                .param("to", to)
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Another process has moved " + model.name() + " beyond " + from);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
