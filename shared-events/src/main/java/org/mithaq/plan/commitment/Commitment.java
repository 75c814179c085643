package org.mithaq.plan.commitment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** A promise of reform and its milestones. Milestones of a commitment that is not there yet are kept aside in it. */
public record Commitment(@Nullable Recorded<CommitmentProposed> proposed, PMap<String, Milestone> byId) {

    static final Commitment UNKNOWN = new Commitment(null, HashTreePMap.empty());

    /** What was promised. */
    public CommitmentProposed terms() {
        if (proposed == null) {
            throw new IllegalStateException("Only commitments that were proposed are shown");
        }
        return proposed.event();
    }

    /** The milestones that were added, in the order in which they were recorded. */
    public List<Milestone> milestones() {
        var milestones = new ArrayList<Milestone>();
        for (var milestone : byId.values()) {
            if (milestone.added() != null) {
                milestones.add(milestone);
            }
        }
        milestones.sort(Milestone.AS_RECORDED);
        return Collections.unmodifiableList(milestones);
    }

    public boolean hasMilestones() {
        return byId.values().stream().anyMatch(milestone -> milestone.added() != null);
    }

    public Optional<Milestone> milestone(MilestoneId id) {
        return Optional.ofNullable(byId.get(id.key())).filter(milestone -> milestone.added() != null);
    }

    Commitment with(Recorded<CommitmentProposed> recorded) {
        return new Commitment(Recorded.later(proposed, recorded), byId);
    }

    Commitment with(MilestoneId id, UnaryOperator<Milestone> change) {
        var key = id.key();
        return new Commitment(proposed, byId.plus(key, change.apply(byId.getOrDefault(key, Milestone.UNKNOWN))));
    }

    static final Comparator<Commitment> AS_RECORDED =
            Comparator.comparingInt(commitment -> commitment.proposed == null ? 0 : commitment.proposed.version());
}
