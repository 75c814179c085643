package org.mithaq.plan;

import java.util.Map;
import java.util.TreeMap;
import org.mithaq.events.Recorded;
import org.mithaq.plan.endorsement.EndorsementEvent;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.endorsement.Endorsements;

/**
 * A plan's record at the end of one day after the other: what holds is told in the order in which it happened, not in that in
 * which it was recorded. Everything but the endorsements comes out the same in either order. An organisation goes by any
 * of its names, and which of them meet depends on the order; so what arrived late there under a known name is folded again.
 */
public final class DayByDay {

    private final TreeMap<Integer, Recorded<EndorsementEvent>> endorsed = new TreeMap<>();
    private PlanRecord record = PlanRecord.NONE;
    private int version;
    private boolean inOrder = true;

    /** Before anything happened. */
    public DayByDay() {}

    /** Tells what happened next; not a correction, which was applied to what it corrects. */
    public void tell(Recorded<? extends PlanEvent> next) {
        if (next.event() instanceof EndorsementEvent endorsement) {
            inOrder &= endorsed.isEmpty() || endorsed.lastKey() < next.version() || isNew(endorsement);
            endorsed.put(next.version(), next.as(endorsement));
        }
        record = record.after(next);
        version = Math.max(version, next.version());
    }

    /** Who shares no name with those told before makes no difference to them, whenever they arrive. */
    private boolean isNew(EndorsementEvent endorsement) {
        return switch (endorsement) {
            case EndorsedByCSO e -> record.endorsements().of(e.organisation()).isEmpty();
        };
    }

    /** The record of everything told so far; its version is the highest of them. */
    public PlanRecord record() {
        var endorsements = inOrder ? record.endorsements() : again(endorsed);
        inOrder = true;
        record = new PlanRecord(
                version,
                record.lifecycle(),
                record.course(),
                record.committees(),
                record.coCreation(),
                endorsements,
                record.commitments(),
                record.amendments(),
                record.timers(),
                record.reviews(),
                record.told());
        return record;
    }

    private static Endorsements again(Map<Integer, Recorded<EndorsementEvent>> endorsed) {
        var endorsements = Endorsements.NONE;
        for (var recorded : endorsed.values()) {
            endorsements = endorsements.after(recorded);
        }
        return endorsements;
    }
}
