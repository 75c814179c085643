package org.mithaq.command.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.Invalid;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.Coding;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Completion;
import org.mithaq.plan.commitment.IndicatorId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.ObjectionId;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.commitment.ProgressEvent.Settlement;
import org.mithaq.plan.commitment.Quantity;
import org.mithaq.plan.committee.DecisionId;

/** What can be wished while promises are carried out: another date, a reading, a claim, and what others find of it. */
public sealed interface ProgressCommand extends PlanCommand {

    CommitmentId commitmentId();

    /** Evidence as a command may bring it. */
    private static List<Evidence> few(@Nullable List<Evidence> evidence) {
        var given = Absent.asEmpty(evidence);
        Invalid.unless(given.size() <= 100, "/evidence", "At most 100 pieces of evidence are given");
        return given;
    }

    /** Sets another date; the earlier one stays on record, and missed if it had passed. */
    record RescheduleMilestone(
            PlanId planId,
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            Due due,
            Text reason,
            @Nullable AmendmentId amendmentId)
            implements ProgressCommand {
        public RescheduleMilestone {
            CommitmentCommand.withoutDoubts(due);
        }

        @Override
        public Thing thing() {
            return Thing.milestone(milestoneId);
        }
    }

    /** Says, with a reason, that a milestone is no longer to be reached. */
    record CancelMilestone(
            PlanId planId,
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            Text reason,
            @Nullable AmendmentId amendmentId)
            implements ProgressCommand {
        @Override
        public Thing thing() {
            return Thing.milestone(milestoneId);
        }
    }

    /** Tells what an indicator shows. */
    record ReadIndicator(
            PlanId planId,
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            IndicatorId indicatorId,
            Quantity value,
            @Nullable Period period,
            List<Evidence> evidence)
            implements ProgressCommand {
        public ReadIndicator {
            evidence = few(evidence);
        }

        @Override
        public Thing thing() {
            return Thing.indicator(indicatorId);
        }
    }

    /** Says how far a milestone is, as somebody who does not report on it. */
    record AssessMilestone(
            PlanId planId,
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            Assessor by,
            Completion completion,
            @Nullable Text narrative,
            List<Evidence> evidence)
            implements ProgressCommand {
        public AssessMilestone {
            evidence = few(evidence);
            Invalid.unless(
                    by != Assessor.SELF_REPORT, "/by", "Those who carry out a milestone report on it: UpdateMilestone");
        }

        @Override
        public Thing thing() {
            return Thing.milestone(milestoneId);
        }
    }

    /** Objects, with a reason, to what was reported of a milestone. */
    record ContestMilestone(
            PlanId planId,
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            ObjectionId objectionId,
            Text reason,
            List<Evidence> evidence)
            implements ProgressCommand {
        public ContestMilestone {
            evidence = few(evidence);
        }

        @Override
        public Thing thing() {
            return Thing.objection(objectionId);
        }
    }

    /** Says, with a reason, what becomes of an objection. */
    record SettleObjection(
            PlanId planId,
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            ObjectionId objectionId,
            Settlement settlement,
            Text reason,
            @Nullable DecisionId decisionId)
            implements ProgressCommand {
        @Override
        public Thing thing() {
            return Thing.objection(objectionId);
        }
    }

    /** Claims that a promise is kept. */
    record DeclareCommitmentComplete(
            PlanId planId,
            CommitmentId commitmentId,
            @Nullable Text statement,
            List<Evidence> evidence) implements ProgressCommand {
        public DeclareCommitmentComplete {
            evidence = few(evidence);
        }

        @Override
        public Thing thing() {
            return Thing.commitment(commitmentId);
        }
    }

    /** Says what somebody finds of a commitment as a whole. */
    record AssessCommitment(
            PlanId planId,
            CommitmentId commitmentId,
            Assessor by,
            Coding coding,
            @Nullable Text narrative,
            @Nullable Text lessons,
            List<Evidence> evidence)
            implements ProgressCommand {
        public AssessCommitment {
            evidence = few(evidence);
        }

        @Override
        public Thing thing() {
            return Thing.commitment(commitmentId);
        }
    }
}
