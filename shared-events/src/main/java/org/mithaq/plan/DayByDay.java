package org.mithaq.plan;

import org.mithaq.events.Recorded;

/**
 * A plan's record at the end of one day after the other: what holds is told in the order in which it happened, not in that in
 * which it was recorded. It comes out the same in either order.
 */
public final class DayByDay {

    private PlanRecord record = PlanRecord.NONE;
    private int version;

    /** Before anything happened. */
    public DayByDay() {}

    /** Tells what happened next; not a correction, which was applied to what it corrects. */
    public void tell(Recorded<? extends PlanEvent> next) {
        record = record.after(next);
        version = Math.max(version, next.version());
    }

    /** The record of everything told so far; its version is the highest of them. */
    public PlanRecord record() {
        record = new PlanRecord(
                version,
                record.lifecycle(),
                record.course(),
                record.committees(),
                record.coCreation(),
                record.endorsements(),
                record.commitments(),
                record.amendments(),
                record.monitoring(),
                record.consultations(),
                record.timers(),
                record.reviews(),
                record.told());
        return record;
    }
}
