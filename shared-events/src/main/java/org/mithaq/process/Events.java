package org.mithaq.process;

import java.util.AbstractList;
import java.util.List;
import java.util.UUID;
import org.mithaq.events.Recorded;

/** The value of a fact that names events: their ids, and behind them the events, with their days. */
final class Events extends AbstractList<UUID> {

    private final List<Recorded<?>> recorded;

    Events(List<Recorded<?>> recorded) {
        this.recorded = List.copyOf(recorded);
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
