package org.mithaq.plan.commitment;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentAssessed;
import org.mithaq.plan.commitment.ProgressEvent.CommitmentDeclaredComplete;
import org.mithaq.plan.commitment.ProgressEvent.IndicatorRead;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneAssessed;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneCancelled;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneContested;
import org.mithaq.plan.commitment.ProgressEvent.MilestoneRescheduled;
import org.mithaq.plan.commitment.ProgressEvent.ObjectionSettled;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Everything that the plan promises. */
public record Commitments(PMap<String, Commitment> byId) {

    public static final Commitments NONE = new Commitments(HashTreePMap.empty());

    public Commitments after(Recorded<CommitmentEvent> recorded) {
        return switch (recorded.event()) {
            case CommitmentProposed e ->
                with(e.commitmentId(), known(e.commitmentId()).with(recorded.as(e)));
            case MilestoneAdded e ->
                with(e.commitmentId(), e.milestoneId(), milestone -> milestone.with(recorded.as(e)));
            case IndicatorAdded e ->
                with(e.commitmentId(), e.milestoneId(), milestone -> milestone.measuredBy(recorded.as(e)));
            case MilestoneUpdated e ->
                with(e.commitmentId(), e.milestoneId(), milestone -> milestone.plus(recorded.as(e)));
            case PromiseEvent e ->
                with(e.commitmentId(), known(e.commitmentId()).after(recorded.as(e)));
            case CommitmentDeclaredComplete e ->
                with(e.commitmentId(), known(e.commitmentId()).declared(recorded.as(e)));
            case CommitmentAssessed e ->
                with(e.commitmentId(), known(e.commitmentId()).assessed(recorded.as(e)));
            case MilestoneRescheduled e ->
                with(e.commitmentId(), e.milestoneId(), milestone -> milestone.moved(recorded.as(e)));
            case MilestoneCancelled e ->
                with(e.commitmentId(), e.milestoneId(), milestone -> milestone.cancelled(recorded.as(e)));
            case IndicatorRead e ->
                with(e.commitmentId(), e.milestoneId(), milestone -> milestone.read(recorded.as(e)));
            case MilestoneAssessed e ->
                with(e.commitmentId(), e.milestoneId(), milestone -> milestone.assessed(recorded.as(e)));
            case MilestoneContested e ->
                with(e.commitmentId(), e.milestoneId(), milestone -> milestone.contested(recorded.as(e)));
            case ObjectionSettled e ->
                with(e.commitmentId(), e.milestoneId(), milestone -> milestone.settled(recorded.as(e)));
        };
    }

    /** The commitments that were proposed, in the order in which they were recorded. */
    public List<Commitment> all() {
        return byId.values().stream()
                .filter(commitment -> commitment.proposed() != null)
                .sorted(Commitment.AS_RECORDED)
                .toList();
    }

    /** What the plan promises: the commitments that were proposed and neither rejected nor given up since. */
    public List<Commitment> standing() {
        return all().stream().filter(Commitment::stands).toList();
    }

    /** Every milestone of every commitment, also of those that came to nothing. */
    public List<Milestone> milestones() {
        return all().stream()
                .flatMap(commitment -> commitment.milestones().stream())
                .toList();
    }

    public Optional<Commitment> commitment(CommitmentId id) {
        return Optional.ofNullable(byId.get(id.key())).filter(commitment -> commitment.proposed() != null);
    }

    private Commitment known(CommitmentId id) {
        return byId.getOrDefault(id.key(), Commitment.UNKNOWN);
    }

    private Commitments with(CommitmentId id, MilestoneId milestone, UnaryOperator<Milestone> change) {
        return with(id, known(id).with(milestone, change));
    }

    private Commitments with(CommitmentId id, Commitment commitment) {
        return new Commitments(byId.plus(id.key(), commitment));
    }
}
