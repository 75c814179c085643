package org.mithaq.query.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.Milestone;

/** What one commitment adds to how its plan stands: its milestones by status, and the dates of those that are open. */
record Share(Map<Status, Integer> byStatus, int unreported, List<NextDate> open) {

    /** Nobody waits for what is due later than that, and the database keeps no such day. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    static Share of(Commitment commitment) {
        var byStatus = new EnumMap<Status, Integer>(Status.class);
        var unreported = 0;
        var open = new ArrayList<NextDate>();
        for (var milestone : commitment.standingMilestones()) {
            var status = milestone.status();
            status.ifPresent(reported -> byStatus.merge(reported, 1, Integer::sum));
            unreported += status.isEmpty() ? 1 : 0;
            addOpen(open, milestone);
        }
        return new Share(byStatus, unreported, List.copyOf(open));
    }

    private static void addOpen(List<NextDate> open, Milestone milestone) {
        var due = milestone.due();
        milestone.openUntil().filter(lastDay -> !lastDay.isAfter(LAST)).ifPresent(lastDay -> {
            if (due != null) {
                open.add(NextDate.of(milestone, due, lastDay));
            }
        });
    }
}
