package org.mithaq.command.publication;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mithaq.command.publication.Feed.Numbered;

/** What was sent and is not yet acknowledged, in its order. */
final class UnderWay {

    /** Who gets no acknowledgement for so long lets another process try. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Deque<Sent> sent = new ArrayDeque<>();

    private record Sent(Numbered message, Future<?> acknowledgement, long at) {}

    void add(Numbered message, Future<?> acknowledgement) {
        sent.add(new Sent(message, acknowledgement, System.nanoTime()));
    }

    int size() {
        return sent.size();
    }

    /** Takes out what is acknowledged with everything before it. */
    List<Numbered> acknowledged() throws InterruptedException, ExecutionException {
        var acknowledged = new ArrayList<Numbered>();
        while (!sent.isEmpty() && sent.getFirst().acknowledgement().isDone()) {
            var first = sent.removeFirst();
            first.acknowledgement().get();
            acknowledged.add(first.message());
        }
        return acknowledged;
    }

    /** Waits a moment for the next acknowledgement. */
    void await(Duration moment) throws InterruptedException, ExecutionException, TimeoutException {
        var first = sent.getFirst();
        try {
            first.acknowledgement().get(moment.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException still) {
            if (System.nanoTime() - first.at() > PATIENCE.toNanos()) {
                throw new TimeoutException("Kafka has acknowledged nothing for " + PATIENCE.toSeconds() + " s");
            }
        }
    }
}
