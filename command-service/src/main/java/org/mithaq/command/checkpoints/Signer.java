package org.mithaq.command.checkpoints;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.publication.Feed.Numbered;
import org.mithaq.command.publication.LogFollower;
import org.mithaq.command.publication.LogRows;
import org.mithaq.tree.Checkpoint;
import org.mithaq.tree.GrowingTree;
import org.mithaq.tree.SignedNote;
import org.springframework.context.SmartLifecycle;

/**
 * Signs, every few seconds while lines are published here, what the log is: the tree over everything that was published. On
 * a thread of its own, since keys, the database and an earlier checkpoint may keep it waiting; lines that it has no room for it reads from the log.
 */
final class Signer implements LogFollower, SmartLifecycle {

    private static final Duration MOMENT = Duration.ofMillis(200);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);
    private static final int ROOM = 16;

    private final String origin;
    private final Duration every;
    private final Checkpoints checkpoints;
    private final Signatories signatories;
    private final List<Witness> witnesses;
    private final History history;
    private final Standing standing;
    private final Clock clock;
    private final BlockingQueue<List<Numbered>> arrived = new ArrayBlockingQueue<>(ROOM);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private volatile boolean running;
    private volatile boolean begun;
    private volatile long published;
    private volatile Thread thread = new Thread();
    private @Nullable GrowingTree tree;
    private long signed;
    private long signedAt;

    Signer(
            String origin,
            Duration every,
            Checkpoints checkpoints,
            Signatories signatories,
            List<Witness> witnesses,
            LogRows log,
            Standing standing,
            Clock clock) {
        this.origin = origin;
        this.every = every;
        this.checkpoints = checkpoints;
        this.signatories = signatories;
        this.witnesses = witnesses;
        this.history = new History(log, checkpoints, () -> running);
        this.standing = standing;
        this.clock = clock;
    }

    /** Runs this after each signature. */
    void onSigned(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void begun(long position) {
        published = position;
        begun = true;
    }

    @Override
    public void published(List<Numbered> lines) {
        published = lines.getLast().number();
        // without room they are read from the log later
        var _ = arrived.offer(lines);
    }

    @Override
    public void start() {
        running = true;
        signedAt = System.nanoTime() - every.toNanos();
        thread = Thread.ofPlatform().name("Checkpoints").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
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

    /** Whatever goes wrong, even an {@link Error}, is said in health and tried again: a silent thread would be an unsigned log. */
    @SuppressWarnings("CatchThrowable")
    private void run() {
        while (running) {
            try {
                step();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable trouble) {
                tree = null;
                standing.cannot(trouble);
                pause();
            }
        }
    }

    private void step() throws InterruptedException {
        var lines = Optional.ofNullable(arrived.poll(MOMENT.toMillis(), TimeUnit.MILLISECONDS));
        if (begun) {
            begun = false;
            tree = null;
        }
        if (published == 0) {
            return;
        }
        var growing = tree == null ? resumed() : tree;
        tree = growing;
        lines.ifPresentOrElse(next -> grow(growing, next), () -> history.grow(growing, published));
        if (growing.size() > signed && System.nanoTime() - signedAt >= every.toNanos()) {
            sign(growing);
        }
    }

    /** What others know is compared before anything is signed. */
    private GrowingTree resumed() {
        var newest = checkpoints.newest();
        if (newest.isPresent()) {
            signatories.after(newest);
        }
        for (var witness : witnesses) {
            witness.newest()
                    .filter(note -> !signatories.of(note).isEmpty())
                    .ifPresent(note -> history.agreesWith(Checkpoint.read(note), witness.where()));
        }
        var resumed = history.resumed(newest);
        signed = resumed.size();
        newest.ifPresent(standing::signed);
        return resumed;
    }

    private void grow(GrowingTree growing, List<Numbered> lines) {
        history.grow(growing, lines.getFirst().number() - 1);
        for (var line : lines) {
            if (line.number() == growing.size() + 1) {
                growing.add(line.message().value());
            }
        }
    }

    private void sign(GrowingTree grown) {
        standing.refuseIfContradicted();
        var newest = checkpoints.newest();
        if (newest.isPresent() && newest.get().size() >= grown.size()) {
            // another process did, while it published
            standing.signed(newest.get());
            signed = newest.get().size();
            return;
        }
        var checkpoint = new Checkpoint(origin, grown.size(), grown.root());
        var note = SignedNote.of(checkpoint, signatories.after(newest));
        var now = new Signed(note, grown.frontier(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (checkpoints.add(now)) {
            standing.signed(now);
        }
        signed = grown.size();
        signedAt = System.nanoTime();
        listeners.forEach(Runnable::run);
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_A_FAILURE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
