package org.mithaq.query.kernel;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** How far something that follows the log has come; who waits for more is woken when there is more. */
public final class Advance {

    /** Another process may have gone on without waking anybody here, so waiting looks again by itself. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Lock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long position;

    public void reached(long now) {
        lock.lock();
        try {
            position = Math.max(position, now);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is so, at most so long; says whether it is so. */
    public boolean await(BooleanSupplier so, Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        try {
            while (true) {
                // Taken before looking, so that what grows while looking is not waited for.
                var seen = position();
                var left = end - System.nanoTime();
                if (so.getAsBoolean()) {
                    return true;
                }
                if (left <= 0) {
                    return false;
                }
                awaitBeyond(seen, Duration.ofNanos(Math.min(left, LOOK.toNanos())));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until it has come further than this, at most so long. */
    public void awaitBeyond(long known, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var left = atMost.toNanos();
            while (position <= known && left > 0) {
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
