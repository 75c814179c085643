package org.mithaq.command.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.Invalid;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.IndicatorId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.commitment.Quantity;

/** What can be wished of the promises of a plan and of the steps that verify them. */
public sealed interface CommitmentCommand extends PlanCommand {

    CommitmentId commitmentId();

    /** What is doubtful about a date is found by reading it, not said by the sender. */
    static void withoutDoubts(@Nullable Due due) {
        Invalid.unless(due == null || due.doubts().isEmpty(), "/due/doubts", "Doubts are found, not given");
    }

    record ProposeCommitment(
            PlanId planId,
            CommitmentId commitmentId,
            Text title,
            @Nullable Text problem,
            @Nullable Text solution,
            @Nullable Text expectedResults,
            @Nullable Text theme,
            @Nullable Phrase lead,
            @Nullable MonthOrDay startsOn,
            @Nullable MonthOrDay endsOn)
            implements CommitmentCommand {
        public ProposeCommitment {
            Text.title(title, "/title");
            Text.title(theme, "/theme");
            Invalid.unless(
                    startsOn == null || endsOn == null || !endsOn.lastDay().isBefore(startsOn.firstDay()),
                    "/endsOn",
                    "A commitment ends after it starts");
        }

        @Override
        public Thing thing() {
            return Thing.commitment(commitmentId);
        }
    }

    record AddMilestone(
            PlanId planId,
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            Text title,
            @Nullable Due due,
            @Nullable Who responsible,
            @Nullable Text output)
            implements CommitmentCommand {
        public AddMilestone {
            Text.title(title, "/title");
            withoutDoubts(due);
        }

        @Override
        public Thing thing() {
            return Thing.milestone(milestoneId);
        }
    }

    /** Adds what a milestone is measured by. */
    record AddIndicator(
            PlanId planId,
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            IndicatorId indicatorId,
            Text text,
            @Nullable Due due,
            @Nullable Who responsible,
            @Nullable Quantity baseline,
            @Nullable Quantity target,
            @Nullable Phrase unit)
            implements CommitmentCommand {
        public AddIndicator {
            Text.title(text, "/text");
            withoutDoubts(due);
        }

        @Override
        public Thing thing() {
            return Thing.indicator(indicatorId);
        }
    }

    /** Reports how far a milestone has come: a self-report of those who carry it out. */
    record UpdateMilestone(
            PlanId planId,
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            Status status,
            @Nullable Period period,
            @Nullable Text narrative,
            @Nullable Text challenges,
            List<Evidence> evidence)
            implements CommitmentCommand {
        public UpdateMilestone {
            evidence = Absent.asEmpty(evidence);
            Invalid.unless(evidence.size() <= 100, "/evidence", "At most 100 pieces of evidence are given");
        }

        @Override
        public Thing thing() {
            return Thing.milestone(milestoneId);
        }
    }
}
