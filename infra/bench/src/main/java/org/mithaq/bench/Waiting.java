package org.mithaq.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for another process, with patience but not for ever. */
final class Waiting {

    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Waiting() {}

    static void until(BooleanSupplier reached, String otherwise) {
        var latest = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > latest) {
                throw new IllegalStateException(otherwise);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }
}
