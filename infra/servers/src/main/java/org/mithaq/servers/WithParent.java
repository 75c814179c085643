package org.mithaq.servers;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/** The main class of every Java child: runs another main class and ends it when the parent is gone, however the parent ended. */
public final class WithParent {

    private static final Duration LAST_CHANCE = Duration.ofSeconds(10);

    private WithParent() {}

    public static void main(String[] args) throws Exception {
        daemon("with-parent", WithParent::endAfterParent);
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(args, 1, args.length));
    }

    /** The parent holds the other end of standard input and never writes; the system closes it even when the parent is killed. */
    private static void endAfterParent() {
        try {
            while (System.in.read() != -1) {
                // nobody writes
            }
        } catch (IOException _) {
            // as good as closed
        }
        daemon("last-chance", WithParent::haltLater);
        System.exit(1);
    }

    private static void haltLater() {
        try {
            Thread.sleep(LAST_CHANCE);
        } catch (InterruptedException _) {
            // halt at once
        }
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }
}
