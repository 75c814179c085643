package org.mithaq.plan.commitment;

import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;

/**
 * How far a milestone has come: what was reported of it, and what others made of that. A claim of completion counts as verified
 * when the committee or the monitoring body confirmed it since; an objection stands in its way until it is settled, and one
 * that was upheld takes it back.
 */
public enum MilestoneState {
    PLANNED,
    IN_PROGRESS,
    REPORTED_DONE,
    VERIFIED,
    CONTESTED,
    CANCELLED;

    static MilestoneState of(Milestone milestone) {
        if (!milestone.stands()) {
            return CANCELLED;
        }
        if (milestone.objections().values().stream().anyMatch(Objection::isOpen)) {
            return CONTESTED;
        }
        return milestone
                .latest()
                .map(report -> report.event().status() == Status.COMPLETE
                        ? ofClaim(milestone, report)
                        : ofReport(report.event().status()))
                .orElse(PLANNED);
    }

    private static MilestoneState ofReport(Status status) {
        return status == Status.NOT_STARTED ? PLANNED : IN_PROGRESS;
    }

    private static MilestoneState ofClaim(Milestone milestone, Recorded<MilestoneUpdated> claim) {
        if (milestone.objections().values().stream().anyMatch(objection -> takesBack(objection, claim))) {
            return IN_PROGRESS;
        }
        return finding(milestone, claim)
                        .filter(found -> found.event().completion() == Completion.COMPLETE)
                        .isPresent()
                ? VERIFIED
                : REPORTED_DONE;
    }

    private static boolean takesBack(Objection objection, Recorded<MilestoneUpdated> claim) {
        return objection.isUpheld()
                && Optional.ofNullable(objection.settled())
                        .filter(settled -> since(settled, claim))
                        .isPresent();
    }

    /** What the committee or the monitoring body said last of this claim. */
    private static Optional<Recorded<MilestoneAssessed>> finding(
            Milestone milestone, Recorded<MilestoneUpdated> claim) {
        return Stream.of(Assessor.COMMITTEE, Assessor.MONITORING_BODY)
                .map(milestone::assessedBy)
                .flatMap(Optional::stream)
                .filter(found -> since(found, claim))
                .max(Recorded.AS_IT_HAPPENED);
    }

    private static boolean since(Recorded<?> entry, Recorded<?> claim) {
        return Recorded.AS_IT_HAPPENED.compare(entry, claim) > 0;
    }
}
