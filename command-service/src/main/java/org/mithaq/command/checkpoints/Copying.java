package org.mithaq.command.checkpoints;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.mithaq.command.publication.LogRows;
import org.mithaq.tree.BadNote;
import org.mithaq.tree.Checkpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Every checkpoint on its way into the folder. One that is away, or does not answer, holds up nothing else; what it missed follows. */
final class Copying implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Copying.class);
    private static final Status DEGRADED = new Status("DEGRADED", "Checkpoints do not leave the house");
    private static final int BATCH = 500;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Optional<CheckpointFolder> folder;
    private final Checkpoints checkpoints;
    private final History history;
    private final Signatories signatories;
    private final Standing standing;
    private final Semaphore more = new Semaphore(0);

    private volatile boolean running;
    private volatile String state = "starting";
    private volatile boolean well;
    private volatile long copied;
    private volatile long seenAt = System.nanoTime();
    private volatile Thread thread = new Thread();

    Copying(
            Optional<CheckpointFolder> folder,
            Checkpoints checkpoints,
            LogRows log,
            Signatories signatories,
            Standing standing) {
        this.folder = folder;
        this.checkpoints = checkpoints;
        this.history = new History(log, checkpoints, () -> running);
        this.signatories = signatories;
        this.standing = standing;
    }

    /** There may be more. */
    void look() {
        if (more.availablePermits() == 0) {
            more.release();
        }
    }

    /** Without a folder there is nothing to do. */
    @Override
    public void start() {
        if (folder.isPresent()) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("Copies of checkpoints").start(() -> run(folder.get()));
        }
    }

    /** Does not wait for a folder that does not answer. */
    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Health health() {
        if (folder.isEmpty()) {
            return Health.up()
                    .withDetail("state", "no folder is named: MITHAQ_CHECKPOINT_FOLDER")
                    .build();
        }
        var silent = System.nanoTime() - seenAt > PATIENCE.toNanos();
        return (well && !silent ? Health.up() : Health.status(DEGRADED))
                .withDetail("folder", folder.get().folder().toString())
                .withDetail("state", silent ? state + ", and the folder does not answer" : state)
                .withDetail("size", copied)
                .build();
    }

    /** Whatever goes wrong, even an {@link Error}, is said in health and tried again: a silent thread would be a log without witness. */
    @SuppressWarnings("CatchThrowable")
    private void run(CheckpointFolder folder) {
        while (running) {
            try {
                copy(folder);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable failure) {
                say(folder, failure);
                pause();
            }
        }
    }

    private void copy(CheckpointFolder folder) throws IOException, InterruptedException {
        copied = begin(folder);
        while (running) {
            var next = checkpoints.after(copied, BATCH);
            for (var signed : next) {
                folder.add(signed);
                copied = signed.size();
                seenAt = System.nanoTime();
            }
            if (next.isEmpty()) {
                folder.latest();
                seenAt = System.nanoTime();
                well(folder);
                if (more.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    more.drainPermits();
                }
            }
        }
    }

    /** What the folder holds already; if the log has said it of another history, nothing more is signed. */
    private long begin(CheckpointFolder folder) throws IOException {
        var latest =
                folder.latest().filter(note -> !signatories.of(note).isEmpty()).map(Checkpoint::read);
        latest.ifPresent(known -> history.agreesWith(known, folder.where()));
        return latest.map(Checkpoint::size).orElse(0L);
    }

    private void well(CheckpointFolder folder) {
        if (!well) {
            LOG.info("Checkpoints are written to {}", folder.folder());
        }
        well = true;
        state = "written";
    }

    /** Says a trouble once. */
    private void say(CheckpointFolder folder, Throwable failure) {
        seenAt = System.nanoTime();
        var now =
                switch (failure) {
                    case CannotSign contradiction -> {
                        standing.contradicted(String.valueOf(contradiction.getMessage()));
                        yield String.valueOf(contradiction.getMessage());
                    }
                    case BadNote bad -> folder.folder() + "/latest cannot be read: " + bad.sentence();
                    default -> "waiting: " + failure;
                };
        if (well || !now.equals(state)) {
            switch (failure) {
                case CannotSign _, BadNote _ -> LOG.error("Checkpoints are not written: {}", now);
                case IOException _, DataAccessException _ -> LOG.warn("Checkpoints are not written for now: {}", now);
                default -> LOG.error("Checkpoints are not written", failure);
            }
        }
        well = false;
        state = now;
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_A_FAILURE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
