package org.mithaq.query.portfolio;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.query.portfolio.PlanSummary.Milestones;

/**
 * How a plan stands in the list from a day on, until something else does: {@code happenedOn} is the last day by then of which
 * something is told, {@code version} the highest version of what had happened by then.
 */
record Standing(
        LocalDate from,
        LocalDate happenedOn,
        int version,
        String stage,
        int commitments,
        Milestones milestones,
        int endorsements,
        List<NextDate> next) {

    /** How many dates to come are shown of one plan. */
    static final int NEXT = 3;

    static Milestones milestones(SequencedCollection<Share> shares, int overdue) {
        return new Milestones(
                byStatus(shares), shares.stream().mapToInt(Share::unreported).sum(), overdue);
    }

    private static Map<Status, Integer> byStatus(SequencedCollection<Share> shares) {
        var counts = new EnumMap<Status, Integer>(Status.class);
        for (var status : Status.values()) {
            counts.put(
                    status,
                    shares.stream()
                            .mapToInt(share -> share.byStatus().getOrDefault(status, 0))
                            .sum());
        }
        return counts;
    }
}
