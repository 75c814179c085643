package org.mithaq.plan.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Due;
import org.mithaq.events.EventName;
import org.mithaq.events.Evidence;
import org.mithaq.events.Text;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.committee.DecisionId;

/** What becomes of promises once they are carried out: dates that move, figures that are read, claims and what others find of them. */
public sealed interface ProgressEvent extends CommitmentEvent {

    /**
     * Another date holds from now on; the earlier one stays on record. {@code receivedOn} is the day on which a wish came that
     * names an earlier one: by it the earlier date may have been missed.
     */
    @EventName("commitment.milestone-rescheduled.v1")
    record MilestoneRescheduled(
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            Due due,
            Text reason,
            @Nullable AmendmentId amendmentId,
            @Nullable LocalDate receivedOn,
            List<String> overridden)
            implements ProgressEvent {
        public MilestoneRescheduled {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** It is no longer to be reached; {@code receivedOn} as of {@link MilestoneRescheduled}. */
    @EventName("commitment.milestone-cancelled.v1")
    record MilestoneCancelled(
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            Text reason,
            @Nullable AmendmentId amendmentId,
            @Nullable LocalDate receivedOn,
            List<String> overridden)
            implements ProgressEvent {
        public MilestoneCancelled {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** What an indicator shows on a day. */
    @EventName("commitment.indicator-read.v1")
    record IndicatorRead(
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            IndicatorId indicatorId,
            Quantity value,
            @Nullable Period period,
            List<Evidence> evidence,
            List<String> overridden)
            implements ProgressEvent {
        public IndicatorRead {
            evidence = Absent.asEmpty(evidence);
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** How far a milestone is, by somebody who did not report it: with COMPLETE a claim of completion is verified. */
    @EventName("commitment.milestone-assessed.v1")
    record MilestoneAssessed(
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            Assessor by,
            Completion completion,
            @Nullable Text narrative,
            List<Evidence> evidence,
            List<String> overridden)
            implements ProgressEvent {
        public MilestoneAssessed {
            evidence = Absent.asEmpty(evidence);
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** Somebody says, with a reason, that a milestone is not what was reported of it. */
    @EventName("commitment.milestone-contested.v1")
    record MilestoneContested(
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            ObjectionId objectionId,
            Text reason,
            List<Evidence> evidence,
            List<String> overridden)
            implements ProgressEvent {
        public MilestoneContested {
            evidence = Absent.asEmpty(evidence);
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** What becomes of an objection: where it is upheld, the claim that it is about no longer counts. */
    @EventName("commitment.objection-settled.v1")
    record ObjectionSettled(
            CommitmentId commitmentId,
            MilestoneId milestoneId,
            ObjectionId objectionId,
            Settlement settlement,
            Text reason,
            @Nullable DecisionId decisionId,
            List<String> overridden)
            implements ProgressEvent {
        public ObjectionSettled {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** Who leads a commitment claims that it is kept. */
    @EventName("commitment.declared-complete.v1")
    record CommitmentDeclaredComplete(
            CommitmentId commitmentId, @Nullable Text statement, List<Evidence> evidence, List<String> overridden)
            implements ProgressEvent {
        public CommitmentDeclaredComplete {
            evidence = Absent.asEmpty(evidence);
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** What somebody finds of a commitment as a whole, in OGP's codings. */
    @EventName("commitment.commitment-assessed.v1")
    record CommitmentAssessed(
            CommitmentId commitmentId,
            Assessor by,
            Coding coding,
            @Nullable Text narrative,
            @Nullable Text lessons,
            List<Evidence> evidence,
            List<String> overridden)
            implements ProgressEvent {
        public CommitmentAssessed {
            evidence = Absent.asEmpty(evidence);
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** What becomes of an objection. */
    enum Settlement {
        UPHELD,
        DISMISSED
    }
}
