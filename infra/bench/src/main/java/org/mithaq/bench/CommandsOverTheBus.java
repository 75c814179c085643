package org.mithaq.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole commands, from the bus to the commit: the first on a plan that is not in memory, then the next on the same plan. Each
 * appends an event, so these plans grow a little; no load is measured on them.
 */
final class CommandsOverTheBus implements Repeated {

    private final String name;
    private final PlanBus bus;
    private final List<Wishes> plans;
    private int turn;

    CommandsOverTheBus(Store store) {
        name = "command." + store.events();
        bus = PlanBus.ours(store.ours());
        plans = IntStream.range(store.plans(), 2 * store.plans())
                .mapToObj(i -> new Wishes(Store.id(i), store.made(i)))
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void once(Stopwatch stopwatch) {
        var plan = plans.get(turn % plans.size());
        var first = plan.update(2 * turn);
        var next = plan.update(2 * turn + 1);
        turn++;
        bus.forget(first.aggregate());
        stopwatch.time(name + ".cold", () -> bus.send(first));
        stopwatch.time(name + ".warm", () -> bus.send(next));
    }
}
