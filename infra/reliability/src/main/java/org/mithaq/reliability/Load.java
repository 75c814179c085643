package org.mithaq.reliability;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.mithaq.reliability.workload.Client;
import org.mithaq.reliability.workload.Doors;
import org.mithaq.reliability.workload.Journal;
import org.mithaq.reliability.workload.World;

/** The clients of a run at work. */
final class Load {

    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofMinutes(3);

    private final Journal journal = new Journal(System::nanoTime);
    private final List<String> plans;
    private final Scale scale;
    private final long begun = System.nanoTime();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean ended;

    Load(long seed, Scale scale, Doors doors) {
        this.scale = scale;
        plans = IntStream.range(0, scale.plans())
                .mapToObj(i -> "chaos-%d-%d".formatted(seed, i))
                .toList();
        var world = new World(plans);
        for (var i = 0; i < scale.clients(); i++) {
            var client = new Client(i, seed, world, doors, journal, () -> sleep(AGAIN));
            var pauses = new Random(seed * 31 + i);
            threads.execute(() -> work(client, pauses));
        }
    }

    List<String> plans() {
        return plans;
    }

    Journal journal() {
        return journal;
    }

    /** Nothing new is begun; what has no answer yet is sent until it has one. */
    void end() {
        ended = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_AT_THE_END.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Client client, Random pauses) {
        var longest = 2 * TimeUnit.SECONDS.toMillis(1) * scale.clients() / scale.perSecond();
        client.open(scale.clients(), () -> ended);
        while (!ended && !Thread.currentThread().isInterrupted()) {
            client.step(progress(), () -> ended);
            sleep(Duration.ofMillis(pauses.nextLong(longest + 1)));
        }
    }

    private double progress() {
        return Math.min(
                1, (System.nanoTime() - begun) / (double) scale.expected().toNanos());
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
