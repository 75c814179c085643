package org.mithaq.query.checkpoints;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mithaq.query.kernel.Inbox;
import org.mithaq.query.kernel.InboxState;
import org.mithaq.query.kernel.OwnThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Compares, as soon as it can, every checkpoint with the tree over what arrived here, and says at once what is wrong. */
@Component
public class Comparison implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int MOST = 200;
    private static final int TOLD = 5;
    private static final int SHOWN = 50;
    private static final int COUNTED = 1_000;

    private final Checkpoints checkpoints;
    private final LogTree tree;
    private final KeptNodes nodes;
    private final Seals seals;
    private final Inbox inbox;
    private final Clock clock;
    private final Duration patience;

    private volatile Agreement agreement = Agreement.NOTHING;
    private volatile String failure = "";
    private volatile boolean running;
    private volatile Thread thread = OwnThread.none();
    private long size = -1;
    private Instant grew = Instant.EPOCH;

    Comparison(
            Checkpoints checkpoints,
            LogTree tree,
            KeptNodes nodes,
            Seals seals,
            Inbox inbox,
            Clock clock,
            @Value("${mithaq.checkpoints.patience:10s}") Duration patience) {
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.nodes = nodes;
        this.seals = seals;
        this.inbox = inbox;
        this.clock = clock;
        this.patience = patience;
    }

    public Agreement agreement() {
        return agreement;
    }

    /** The checkpoints that arrived last, the newest first. */
    public List<Checkpointed> latest() {
        return checkpoints.latest(SHOWN);
    }

    /** What keeps it from comparing at the moment; empty if nothing does. */
    String failure() {
        return failure;
    }

    /** Whatever goes wrong is said in health and tried again: a comparison that died in silence would hide a forgery. */
    @SuppressWarnings("CatchThrowable")
    private void work() {
        while (running) {
            try {
                look();
                failure = "";
                Thread.sleep(LOOK);
            } catch (InterruptedException _) {
                return;
            } catch (Throwable thrown) {
                if (failure.isEmpty()) {
                    LOG.error("Checkpoints cannot be compared: {}", thrown.toString());
                }
                failure = thrown.getClass().getSimpleName();
                pause();
            }
        }
    }

    private void look() {
        seals.look(MOST);
        var reached = tree.size();
        if (reached != size) {
            size = reached;
            grew = clock.instant();
        }
        for (var checkpoint : checkpoints.comparable(reached, MOST)) {
            var root = nodes.root(0, checkpoint.size());
            checkpoints.compared(checkpoint.number(), root.hex().equals(checkpoint.root()));
        }
        become(new Agreement(
                checkpoints.newest(seals.keysKnown()).orElse(null),
                alarms(reached),
                reached,
                seals.keysKnown(),
                checkpoints.unknown(COUNTED)));
    }

    private List<Alarm> alarms(long reached) {
        var alarms = new ArrayList<>(checkpoints.contradictions(reached, seals.keysKnown(), TOLD));
        var limit = clock.instant().minus(patience);
        // While the log is away nobody can say what is lost, and while the tree grows it may still come.
        if (grew.isBefore(limit) && !(inbox.state() instanceof InboxState.Waiting)) {
            checkpoints
                    .overdue(limit, seals.keysKnown())
                    .ifPresent(lost -> alarms.add(Alarm.of(Alarm.What.MISSING, lost.size(), reached)));
        }
        return alarms;
    }

    private void become(Agreement now) {
        var before = agreement.alarms();
        now.alarms().stream()
                .filter(alarm -> !before.contains(alarm))
                .forEach(alarm -> LOG.error("THE LOG DOES NOT AGREE WITH ITS CHECKPOINTS: {}", alarm.sentence()));
        agreement = now;
    }

    @Override
    public void start() {
        running = true;
        thread = OwnThread.start("comparison", this::work);
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

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
