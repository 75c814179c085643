package org.mithaq.reliability.workload;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.mithaq.reliability.history.Exchange;
import org.mithaq.reliability.history.Observation;

/** Where all clients write down what they sent and what they got, by one clock that never goes back. */
public final class Journal {

    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final Queue<Observation> observations = new ConcurrentLinkedQueue<>();
    private final LongSupplier clock;

    public Journal(LongSupplier clock) {
        this.clock = clock;
    }

    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    public List<Observation> observations() {
        return List.copyOf(observations);
    }

    public long now() {
        return clock.getAsLong();
    }

    void note(Exchange exchange) {
        exchanges.add(exchange);
    }

    void note(Observation observation) {
        observations.add(observation);
    }
}
