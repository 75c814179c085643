package org.mithaq.bench;

import java.time.Duration;
import java.util.UUID;
import org.mithaq.command.eventlog.KeyOf;
import org.mithaq.events.Sha256;

/** Commands from the bus to the commit, by so many senders at once. */
record BusRow(String name, int senders, PlanBus bus, boolean keyed) implements Row {

    /** Ours. */
    static BusRow of(int senders, PlanBus bus) {
        return new BusRow("log.bus." + senders, senders, bus, false);
    }

    /** Ours, where each command comes under a key of its sender’s and leaves a receipt. */
    static BusRow keyed(int senders, PlanBus bus) {
        return new BusRow("log.bus." + senders + ".with-key", senders, bus, true);
    }

    /** A peer’s. */
    static BusRow peer(String name, int senders, PlanBus bus) {
        return new BusRow(name, senders, bus, false);
    }

    @Override
    public void during(Duration duration, Stopwatch stopwatch) {
        var sent = new Senders(senders).send(duration, () -> this::pass);
        stopwatch.rate(name, "commands", sent.commands(), sent.nanoseconds());
    }

    private void pass(PlanLife plan, int number) {
        bus.passed(plan.request(number), key());
    }

    private KeyOf key() {
        return keyed ? new KeyOf.Given(Sha256.of(UUID.randomUUID().toString())) : KeyOf.NONE;
    }
}
