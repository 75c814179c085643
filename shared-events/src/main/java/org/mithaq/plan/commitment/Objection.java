package org.mithaq.plan.commitment;

import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.mithaq.plan.commitment.ProgressEvent.Settlement;

/** What somebody holds against a report, and what became of it. A settlement that was told before its objection is kept aside. */
public record Objection(
        @Nullable Recorded<MilestoneContested> raised,
        @Nullable Recorded<ObjectionSettled> settled) {

    static final Objection UNKNOWN = new Objection(null, null);

    /** Whether nothing has become of it yet. */
    public boolean isOpen() {
        return raised != null && settled == null;
    }

    public boolean isUpheld() {
        return raised != null && settled != null && settled.event().settlement() == Settlement.UPHELD;
    }

    Objection with(Recorded<MilestoneContested> contested) {
        return new Objection(Recorded.later(raised, contested), settled);
    }

    Objection settledBy(Recorded<ObjectionSettled> settlement) {
        return new Objection(raised, Recorded.later(settled, settlement));
    }
}
