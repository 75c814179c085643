package org.mithaq.process;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;

/** The value of a fact that names events: their ids, and behind them the events, with their days. */
final class Events extends AbstractList<UUID> {

    /** Where there are fewer than one in so many of the plan's, sorting them costs less. */
    private static final int MANY = 10;

    private final List<Recorded<?>> recorded;

    private Events(List<Recorded<?>> recorded) {
        this.recorded = recorded;
    }

    /** These events of a plan that has come to this version, in the order in which they were recorded. */
    static Events of(int version, Stream<? extends Recorded<?>> events) {
        var some = new ArrayList<Recorded<?>>();
        events.forEach(some::add);
        if (some.size() < version / MANY) {
            some.sort(Comparator.comparingInt(Recorded::version));
            return new Events(some);
        }
        return new Events(laid(version, some));
    }

    /** A version is one event's alone: laid each at its own, thousands are in order without comparing them. */
    private static List<Recorded<?>> laid(int version, List<Recorded<?>> many) {
        var places = new Recorded<?>[version + 1];
        for (var recorded : many) {
            places[recorded.version()] = recorded;
        }
        var inOrder = new ArrayList<Recorded<?>>(many.size());
        for (var recorded : places) {
            if (recorded != null) {
                inOrder.add(recorded);
            }
        }
        return inOrder;
    }

    List<Recorded<?>> recorded() {
        return recorded;
    }

    @Override
    public UUID get(int index) {
        return recorded.get(index).id();
    }

    @Override
    public int size() {
        return recorded.size();
    }
}
