package org.mithaq.bench;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Commands of plans, one after the other as fast as they are answered, while so many contributions a second come by the public
 * door, whether those before them were answered or not: none, or as many as are promised.
 */
record BesideRow(Consulted consulted, int contributionsInASecond) implements Row {

    static final int PROMISED = 100;

    private static final String NAME = "consultation.commands.";

    static BesideRow alone(Consulted consulted) {
        return new BesideRow(consulted, 0);
    }

    static BesideRow beside(Consulted consulted) {
        return new BesideRow(consulted, PROMISED);
    }

    @Override
    public String name() {
        return NAME + (contributionsInASecond == 0 ? "alone" : "beside");
    }

    @Override
    public void during(Duration duration, Stopwatch stopwatch) {
        var times = new ConcurrentLinkedQueue<Long>();
        var taken = new ConcurrentLinkedQueue<CompletableFuture<?>>();
        var began = System.nanoTime();
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            var coming = contributionsInASecond == 0
                    ? CompletableFuture.completedFuture(null)
                    : clock.scheduleAtFixedRate(
                            () -> taken.add(contribute(times)),
                            0,
                            TimeUnit.SECONDS.toNanos(1) / contributionsInASecond,
                            TimeUnit.NANOSECONDS);
            commands(duration, began, stopwatch);
            coming.cancel(false);
        }
        if (contributionsInASecond > 0) {
            CompletableFuture.allOf(taken.toArray(CompletableFuture<?>[]::new)).join();
            times.forEach(time -> stopwatch.note("consultation.contribution", time));
            stopwatch.rate("consultation.taken", "contributions", times.size(), System.nanoTime() - began);
        }
    }

    private void commands(Duration duration, long began, Stopwatch stopwatch) {
        while (System.nanoTime() - began < duration.toNanos()) {
            var plan = PlanLife.next();
            for (var number = 0; number < PlanLife.COMMANDS; number++) {
                var command = plan.command(number);
                stopwatch.time(name(), () -> consulted.send(command));
            }
        }
    }

    private CompletableFuture<?> contribute(ConcurrentLinkedQueue<Long> times) {
        var began = System.nanoTime();
        return consulted.contribute().thenRun(() -> times.add(System.nanoTime() - began));
    }
}
