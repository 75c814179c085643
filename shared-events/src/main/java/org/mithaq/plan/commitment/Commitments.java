package org.mithaq.plan.commitment;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
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
        };
    }

    /** The commitments that were proposed, in the order in which they were recorded. */
    public List<Commitment> all() {
        return byId.values().stream()
                .filter(commitment -> commitment.proposed() != null)
                .sorted(Commitment.AS_RECORDED)
                .toList();
    }

    /** Every milestone of every commitment. */
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
