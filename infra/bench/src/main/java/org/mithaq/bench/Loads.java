package org.mithaq.bench;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.mithaq.events.EventTypes;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;

/**
 * Loading a plan that is not in memory, in this process at its working temperature: as the command service does, and, on
 * the same events in the same turn, from Axon’s own table; then the parts of it.
 */
final class Loads implements Repeated {

    /** The end of the name of a figure that was taken of the peer. */
    static final String PEER = ".axon-jdbc";

    private final String name;
    private final Store store;
    private final EventTypes types;
    private final Loading ours;
    private final Loading peer;
    private int turn;

    Loads(Store store) {
        this.name = "load." + store.events();
        this.store = store;
        this.types = store.types();
        this.ours = Loading.from(store.ours());
        this.peer = Loading.from(store.peer());
    }

    @Override
    public String name() {
        return name;
    }

    /** The first load in this process, with what it brings of class loading and interpreted code. */
    void first(Stopwatch stopwatch) {
        stopwatch.time(name + ".first-in-process", whole(() -> ours.load(store.stream(0))));
    }

    @Override
    public void once(Stopwatch stopwatch) {
        var stream = store.stream(turn++);
        stopwatch.time(name, whole(() -> ours.load(stream)));
        stopwatch.time(name + PEER, whole(() -> peer.load(stream)));
        stopwatch.time(name + ".lines", () -> store.log().stream(stream, 1));
        stopwatch.time(name + ".without-axon", () -> folded(stream));
    }

    /** What reading and folding costs where no Axon is, as in the query service. */
    private PlanRecord folded(String stream) {
        var record = PlanRecord.NONE;
        for (var line : store.log().stream(stream, 1)) {
            record = record.after(line.recorded((PlanEvent) types.read(line)));
        }
        return record;
    }

    private Supplier<Long> whole(LongSupplier load) {
        return () -> {
            var version = load.getAsLong();
            if (version != store.events()) {
                throw new IllegalStateException(
                        "A plan of " + store.events() + " events was loaded at version " + version);
            }
            return version;
        };
    }
}
