package org.mithaq.plan.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;

/**
 * The reports that say a milestone is complete. One claim is told by every such report until another status is reported or an
 * objection is upheld: a routine report repeats the claim and makes no new one.
 *
 * @param standing the reports of the claim that stands now, as they happened; empty if none does
 * @param takenBack the reports of claims against which an objection was upheld
 */
record Claims(List<Recorded<MilestoneUpdated>> standing, Set<UUID> takenBack) {

    static Claims of(Milestone milestone) {
        var standing = new ArrayList<Recorded<MilestoneUpdated>>();
        var takenBack = new HashSet<UUID>();
        asItHappened(milestone).forEach(recorded -> {
            if (recorded.event() instanceof MilestoneUpdated report && report.status() == Status.COMPLETE) {
                standing.add(recorded.as(report));
            } else {
                if (recorded.event() instanceof ObjectionSettled) {
                    standing.forEach(report -> takenBack.add(report.id()));
                }
                standing.clear();
            }
        });
        return new Claims(List.copyOf(standing), takenBack);
    }

    /** The reports, and between them the settlements of the objections that were upheld. */
    private static Stream<Recorded<? extends CommitmentEvent>> asItHappened(Milestone milestone) {
        return Stream.<Recorded<? extends CommitmentEvent>>concat(
                        milestone.updates().stream(),
                        milestone.objections().values().stream()
                                .filter(Objection::isUpheld)
                                .map(Objection::settled)
                                .flatMap(Stream::ofNullable))
                .sorted(Recorded.AS_IT_HAPPENED);
    }

    boolean isTakenBack(Recorded<MilestoneUpdated> report) {
        return takenBack.contains(report.id());
    }

    /** The first report of the claim that stands now. */
    @Nullable Recorded<MilestoneUpdated> first() {
        return standing.isEmpty() ? null : standing.getFirst();
    }

    boolean isMadeBy(String claimant) {
        return standing.stream().anyMatch(report -> report.claimant().equals(claimant));
    }

    /** The day on which a report was known: the one that it is about, unless it came later without a document. */
    static LocalDate knownOn(Recorded<MilestoneUpdated> report) {
        var received = report.event().receivedOn();
        return received == null ? report.occurredOn() : received;
    }
}
