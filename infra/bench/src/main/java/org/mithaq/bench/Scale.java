package org.mithaq.bench;

import java.time.Duration;
import java.util.List;

/** How large that is which is measured: the events of a plan, one size after the other, the events that are folded, the plans in a store, the log, and the contributions to a consultation. */
record Scale(
        List<Integer> plan, int fold, int plans, Duration second, MadePlans pages, LogScale log, int contributions) {

    static final Scale PROMISED = new Scale(
            List.of(5_000),
            10_000,
            4,
            Duration.ofSeconds(1),
            new MadePlans(1_000, 296, 5_000),
            LogScale.PROMISED,
            20_000);

    /** How many plans of this size are in a store: fewer of the large ones, so that they fit into memory while it is filled. */
    int plans(int events) {
        return Math.max(1, plans * plan.getFirst() / events);
    }

    /** Also plans ten times as large, which nobody has promised anything of. */
    Scale full() {
        return new Scale(
                List.of(plan.getFirst(), plan.getFirst() * 10), fold, plans, second, pages, log, contributions);
    }
}
