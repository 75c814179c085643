package org.mithaq.plan.commitment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.EventName;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.amendment.AmendmentId;

/** What happens to a promise as a whole: it is put otherwise, filled in, supported, and in the end kept or given up. */
public sealed interface PromiseEvent extends CommitmentEvent {

    /** The promise is put otherwise from this day on; what is not named stays. After submission an amendment stands behind it. */
    @EventName("commitment.commitment-revised.v1")
    record CommitmentRevised(
            CommitmentId commitmentId,
            Text reason,
            @Nullable Text title,
            @Nullable Text problem,
            @Nullable Text solution,
            @Nullable Text expectedResults,
            @Nullable Text theme,
            @Nullable Text lead,
            @Nullable MonthOrDay startsOn,
            @Nullable MonthOrDay endsOn,
            @Nullable AmendmentId amendmentId,
            List<String> overridden)
            implements PromiseEvent {
        public CommitmentRevised {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /**
     * What the form asks beside the promise itself, told anew as a whole: the official who answers for it, the institutions
     * that help the leading one, the {@code members} of the plan that carry it (all, where none is named), the numbers of the
     * sustainable development goals, the programme of the region's development plan from which it comes, and the same project
     * in other plans.
     */
    @EventName("commitment.commitment-specified.v1")
    record CommitmentSpecified(
            CommitmentId commitmentId,
            @Nullable Who accountable,
            List<Text> institutions,
            List<MemberId> members,
            @Nullable Text axis,
            @Nullable Text policyArea,
            @Nullable Text sector,
            List<OpenGovernmentValue> values,
            List<Integer> goals,
            @Nullable Text regionalProgramme,
            @Nullable Budget budget,
            List<SharedProject> sharedWith,
            List<String> overridden)
            implements PromiseEvent {
        public CommitmentSpecified {
            institutions = Absent.asEmpty(institutions);
            members = Absent.asEmpty(members);
            values = Absent.asEmpty(values);
            goals = Absent.asEmpty(goals);
            sharedWith = Absent.asEmpty(sharedWith);
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** An organisation of civil society takes part in carrying it out. */
    @EventName("commitment.support-pledged.v1")
    record SupportPledged(
            CommitmentId commitmentId,
            Text organisation,
            @Nullable Text part,
            List<String> overridden) implements PromiseEvent {
        public SupportPledged {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** An organisation that was asked for its support does not give it, or no longer. */
    @EventName("commitment.support-declined.v1")
    record SupportDeclined(CommitmentId commitmentId, Text organisation, Text reason, List<String> overridden)
            implements PromiseEvent {
        public SupportDeclined {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** How a promise comes to be none of the plan's any more; each with its reason. */
    sealed interface Ending extends PromiseEvent {

        Text reason();
    }

    /** A proposal that does not become a promise. */
    @EventName("commitment.commitment-rejected.v1")
    record CommitmentRejected(CommitmentId commitmentId, Text reason, List<String> overridden) implements Ending {
        public CommitmentRejected {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** A proposal that goes on in another one of the plan. */
    @EventName("commitment.commitment-merged.v1")
    record CommitmentMerged(CommitmentId commitmentId, CommitmentId into, Text reason, List<String> overridden)
            implements Ending {
        public CommitmentMerged {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** A promise that is given up. */
    @EventName("commitment.commitment-withdrawn.v1")
    record CommitmentWithdrawn(
            CommitmentId commitmentId,
            Text reason,
            @Nullable AmendmentId amendmentId,
            List<String> overridden) implements Ending {
        public CommitmentWithdrawn {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** A promise that goes on in another plan, under the id that it has there; before the end of this one, by an amendment. */
    @EventName("commitment.commitment-carried-over.v1")
    record CommitmentCarriedOver(
            CommitmentId commitmentId,
            PlanId nextPlan,
            @Nullable CommitmentId under,
            Text reason,
            @Nullable AmendmentId amendmentId,
            List<String> overridden)
            implements Ending {
        public CommitmentCarriedOver {
            overridden = Absent.asEmpty(overridden);
        }
    }
}
