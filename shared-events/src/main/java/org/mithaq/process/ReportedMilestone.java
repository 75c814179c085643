package org.mithaq.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.events.Due;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.Milestone;

/**
 * A milestone with its reports in the order in which things happened: looked up once, since a dozen facts ask for them, and a
 * plan may have a thousand.
 */
record ReportedMilestone(
        Milestone milestone,
        boolean stands,
        Optional<LocalDate> commitmentEnds,
        List<Recorded<MilestoneUpdated>> reports) {

    /** Those of this commitment. */
    static Stream<ReportedMilestone> of(Commitment commitment) {
        var ends = CommitmentFacts.lastDay(commitment.terms().endsOn());
        return commitment.milestones().stream().map(milestone -> {
            var reports = new ArrayList<>(milestone.updates());
            reports.sort(Recorded.AS_IT_HAPPENED);
            return new ReportedMilestone(milestone, commitment.stands() && milestone.stands(), ends, reports);
        });
    }

    MilestoneAdded terms() {
        return milestone.terms();
    }

    String id() {
        return terms().milestoneId().value();
    }

    /** What was reported last. */
    Optional<MilestoneUpdated> latest() {
        return reports.isEmpty()
                ? Optional.empty()
                : Optional.of(reports.getLast().event());
    }

    boolean isComplete() {
        return !reports.isEmpty() && reports.getLast().event().status() == Status.COMPLETE;
    }

    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(milestone.due()).flatMap(Due::lastDay);
    }

    boolean isOverdue(LocalDate today) {
        return milestone.overdue(today);
    }
}
