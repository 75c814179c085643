package org.mithaq.bench;

import java.util.List;
import org.mithaq.plan.PlanId;

/** Deciding on a record that is in memory: the rules and the fold of what was decided, without input and output. */
final class Deciding implements Repeated {

    /** Of the row, of the figure over all wishes on it, and the beginning of the figure of each wish. */
    static final String NAME = "decide.";

    private final String name;
    private final List<Wish> daily;
    private final List<Wish> ofOneMilestone;
    private int turn;

    Deciding(int events) {
        name = NAME + events;
        daily = new Wishes(new PlanId("generated"), LargePlan.of(1, events)).all();
        ofOneMilestone = new Wishes(new PlanId("generated"), LargePlan.ofOneMilestone(1, events)).ofOneMilestone();
    }

    @Override
    public String name() {
        return name;
    }

    /** Each wish once; those on the plan that knows one milestone do not count for the figure over all. */
    @Override
    public void once(Stopwatch stopwatch) {
        turn++;
        daily.forEach(wish -> stopwatch.note(name, time(wish, stopwatch)));
        ofOneMilestone.forEach(wish -> time(wish, stopwatch));
    }

    private long time(Wish wish, Stopwatch stopwatch) {
        var request = wish.requests().get(turn % wish.requests().size());
        return stopwatch.time(name + "." + wish.name(), () -> Wish.decide(request, wish.plan()));
    }
}
