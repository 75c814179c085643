package org.mithaq.command.plan;

import org.mithaq.events.Id;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.Thing;

/** What of a submitted plan an amendment can change: its commitments and their milestones. */
final class Amendable {

    private Amendable() {}

    static boolean of(Id id, PlanRecord plan) {
        return plan.thing(id)
                .filter(thing -> thing.equals(Thing.commitment(id)) || thing.equals(Thing.milestone(id)))
                .isPresent();
    }
}
