package org.mithaq.plan.commitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** A verifiable step of a commitment with its indicators and every report on it. Reports on a milestone that is not there yet are kept aside. */
public record Milestone(
        @Nullable Recorded<MilestoneAdded> added,
        PVector<Recorded<MilestoneUpdated>> updates,
        PMap<String, Recorded<IndicatorAdded>> indicators) {

    static final Milestone UNKNOWN = new Milestone(null, TreePVector.empty(), OrderedPMap.empty());

    /** What was said of it when it was added. */
    public MilestoneAdded terms() {
        if (added == null) {
            throw new IllegalStateException("Only milestones that were added are shown");
        }
        return added.event();
    }

    /** The report that holds: the latest by the day it is about, not by its arrival. */
    public Optional<Recorded<MilestoneUpdated>> latest() {
        return updates.stream().max(Recorded.AS_IT_HAPPENED);
    }

    /** The latest self-reported status; none before the first report. */
    public Optional<Status> status() {
        return latest().map(update -> update.event().status());
    }

    /** Whether its last day has passed without its being reported complete. */
    public boolean overdue(LocalDate today) {
        return openUntil().filter(lastDay -> lastDay.isBefore(today)).isPresent();
    }

    /** The last day of its due interval while it is not reported complete. */
    public Optional<LocalDate> openUntil() {
        return status().filter(Status.COMPLETE::equals).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(terms().due()).flatMap(due -> due.lastDay());
    }

    Milestone with(Recorded<MilestoneAdded> recorded) {
        return new Milestone(Recorded.later(added, recorded), updates, indicators);
    }

    Milestone plus(Recorded<MilestoneUpdated> update) {
        return new Milestone(added, updates.plus(update), indicators);
    }

    Milestone measuredBy(Recorded<IndicatorAdded> indicator) {
        var key = indicator.event().indicatorId().key();
        return new Milestone(added, updates, indicators.plus(key, Recorded.later(indicators.get(key), indicator)));
    }

    static final Comparator<Milestone> AS_RECORDED =
            Comparator.comparingInt(milestone -> milestone.added == null ? 0 : milestone.added.version());
}
