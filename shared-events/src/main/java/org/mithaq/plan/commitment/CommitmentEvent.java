package org.mithaq.plan.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Due;
import org.mithaq.events.EventName;
import org.mithaq.events.Evidence;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.PlanEvent;

/** What happens to the promises of a plan and the steps that verify them: how they come into it, and how they go on. */
public sealed interface CommitmentEvent extends PlanEvent
        permits CommitmentEvent.CommitmentProposed,
                CommitmentEvent.MilestoneAdded,
                CommitmentEvent.IndicatorAdded,
                CommitmentEvent.MilestoneUpdated,
                PromiseEvent,
                ProgressEvent {

    CommitmentId commitmentId();

    @EventName("commitment.commitment-proposed.v1")
    record CommitmentProposed(
            CommitmentId commitmentId,
            Text title,
            @Nullable Text problem,
            @Nullable Text solution,
            @Nullable Text expectedResults,
            @Nullable Text theme,
            @Nullable Text lead,
            @Nullable MonthOrDay startsOn,
            @Nullable MonthOrDay endsOn,
            List<String> overridden)
            implements CommitmentEvent {
        public CommitmentProposed {
            overridden = Absent.asEmpty(overridden);
        }
    }

    @EventName("commitment.milestone-added.v1")
    record MilestoneAdded(
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            Text title,
            @Nullable Due due,
            @Nullable Who responsible,
            @Nullable Text output,
            List<String> overridden)
            implements CommitmentEvent {
        public MilestoneAdded {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** What a milestone is measured by. */
    @EventName("commitment.indicator-added.v1")
    record IndicatorAdded(
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            IndicatorId indicatorId,
            Text text,
            @Nullable Due due,
            @Nullable Who responsible,
            @Nullable Quantity baseline,
            @Nullable Quantity target,
            @Nullable Phrase unit,
            List<String> overridden)
            implements CommitmentEvent {
        public IndicatorAdded {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /**
     * A report on a milestone by those who carry it out: a claim at a date, never a property of the milestone. {@code receivedOn}
     * is the day on which a wish came that names an earlier day; what is told from a document has none.
     */
    @EventName("commitment.milestone-updated.v1")
    record MilestoneUpdated(
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            Status status,
            @Nullable Period period,
            @Nullable Text narrative,
            @Nullable Text challenges,
            List<Evidence> evidence,
            @Nullable LocalDate receivedOn,
            List<String> overridden)
            implements CommitmentEvent {
        public MilestoneUpdated {
            evidence = Absent.asEmpty(evidence);
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** The level of completion as reported, in OGP's four steps. */
    enum Status {
        NOT_STARTED,
        LIMITED,
        SUBSTANTIAL,
        COMPLETE
    }
}
