package org.mithaq.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * So many people or programs, each with a plan of its own: each waits for the answer to a command before it sends the next,
 * and begins another plan after ten.
 */
record Senders(int many) {

    /** Where one of them has commands decided and stored. */
    interface Entrance extends AutoCloseable {

        /** Returns when the command of this number is acknowledged; fails if it is refused. */
        void pass(PlanLife plan, int number);

        @Override
        default void close() {}
    }

    /** How many commands were acknowledged in how many nanoseconds. */
    record Sent(long commands, long nanoseconds) {}

    /** Sends for so long, and until every command on its way is answered. */
    Sent send(Duration duration, Supplier<Entrance> entrances) {
        var acknowledged = new AtomicLong();
        var began = System.nanoTime();
        var end = began + duration.toNanos();
        Together.run(IntStream.range(0, many)
                .<Callable<Boolean>>mapToObj(_ -> () -> {
                    try (var entrance = entrances.get()) {
                        one(entrance, end, acknowledged);
                    }
                    return true;
                })
                .toList());
        return new Sent(acknowledged.get(), System.nanoTime() - began);
    }

    private static void one(Entrance entrance, long end, AtomicLong acknowledged) {
        while (System.nanoTime() < end) {
            var plan = PlanLife.next();
            for (var i = 0; i < PlanLife.COMMANDS && System.nanoTime() < end; i++) {
                entrance.pass(plan, i);
                acknowledged.incrementAndGet();
            }
        }
    }
}
