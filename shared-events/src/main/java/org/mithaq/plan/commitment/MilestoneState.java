package org.mithaq.plan.commitment;

import java.util.Optional;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;

/**
 * How far a milestone has come: what was reported of it, and what others made of that. A claim of completion counts as verified
 * when the committee or the monitoring body confirmed it since; an objection stands in its way until it is settled, and one
 * that was upheld takes it back. Reports that repeat the claim leave a finding of it as it is.
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
        var claims = milestone.claims();
        var claim = claims.first();
        return claim == null
                ? milestone
                        .status()
                        .map(status -> status == Status.NOT_STARTED ? PLANNED : IN_PROGRESS)
                        .orElse(PLANNED)
                : finding(milestone, claims, claim)
                                .filter(found -> found.event().completion() == Completion.COMPLETE)
                                .isPresent()
                        ? VERIFIED
                        : REPORTED_DONE;
    }

    /** What the committee or the monitoring body said last of this claim; what a claimant says of it counts for nothing. */
    private static Optional<Recorded<MilestoneAssessed>> finding(
            Milestone milestone, Claims claims, Recorded<MilestoneUpdated> claim) {
        return milestone.assessments().stream()
                .filter(found -> found.event().by() == Assessor.COMMITTEE
                        || found.event().by() == Assessor.MONITORING_BODY)
                .filter(found -> since(found, claim) && !claims.isMadeBy(found.claimant()))
                .max(Recorded.AS_IT_HAPPENED);
    }

    private static boolean since(Recorded<?> entry, Recorded<?> claim) {
        return Recorded.AS_IT_HAPPENED.compare(entry, claim) > 0;
    }
}
