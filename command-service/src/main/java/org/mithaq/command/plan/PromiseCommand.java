package org.mithaq.command.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Invalid;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;
import org.mithaq.plan.amendment.AmendmentId;
import org.mithaq.plan.commitment.Budget;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.OpenGovernmentValue;
import org.mithaq.plan.commitment.SharedProject;

/** What can be wished of a promise as a whole: to put it otherwise, to fill in its form, to take part in it, to end it. */
public sealed interface PromiseCommand extends PlanCommand {

    CommitmentId commitmentId();

    @Override
    default Thing thing() {
        return Thing.commitment(commitmentId());
    }

    /** Puts a promise otherwise; what is not named stays as it is. */
    record ReviseCommitment(
            PlanId planId,
            CommitmentId commitmentId,
            Text reason,
            @Nullable Text title,
            @Nullable Text problem,
            @Nullable Text solution,
            @Nullable Text expectedResults,
            @Nullable Text theme,
            @Nullable Phrase lead,
            @Nullable MonthOrDay startsOn,
            @Nullable MonthOrDay endsOn,
            @Nullable AmendmentId amendmentId)
            implements PromiseCommand {
        public ReviseCommitment {
            Text.title(title, "/title");
            Text.title(theme, "/theme");
            Invalid.unless(
                    Stream.of(title, problem, solution, expectedResults, theme, lead, startsOn, endsOn)
                            .anyMatch(Objects::nonNull),
                    "",
                    "A revision names what changes");
        }
    }

    /** Fills in what the form asks beside the promise: who answers for it, what it costs, to what it belongs. As a whole. */
    record SpecifyCommitment(
            PlanId planId,
            CommitmentId commitmentId,
            @Nullable Who accountable,
            List<Phrase> institutions,
            List<MemberId> members,
            @Nullable Text axis,
            @Nullable Text policyArea,
            @Nullable Text sector,
            List<OpenGovernmentValue> values,
            List<Integer> goals,
            @Nullable Text regionalProgramme,
            @Nullable Budget budget,
            List<SharedProject> sharedWith)
            implements PromiseCommand {

        private static final int GOALS = 17;
        private static final int MOST = 100;

        public SpecifyCommitment {
            institutions = Absent.asEmpty(institutions);
            members = Absent.asEmpty(members);
            values = Absent.asEmpty(values).stream().distinct().sorted().toList();
            goals = Absent.asEmpty(goals).stream().distinct().sorted().toList();
            sharedWith = Absent.asEmpty(sharedWith);
            Text.title(axis, "/axis");
            Text.title(policyArea, "/policyArea");
            Text.title(sector, "/sector");
            Text.title(regionalProgramme, "/regionalProgramme");
            Invalid.unless(
                    goals.stream().allMatch(goal -> goal >= 1 && goal <= GOALS),
                    "/goals",
                    "The sustainable development goals are numbered from 1 to " + GOALS);
            Invalid.unless(institutions.size() <= MOST, "/institutions", "At most 100 institutions are named");
            Invalid.unless(members.size() <= MOST, "/members", "At most 100 members are named");
            Invalid.unless(sharedWith.size() <= MOST, "/sharedWith", "At most 100 plans share a project");
        }
    }

    /** Says that an organisation of civil society takes part in carrying it out. */
    record PledgeSupport(
            PlanId planId,
            CommitmentId commitmentId,
            Phrase organisation,
            @Nullable Text part) implements PromiseCommand {
        @Override
        public Thing thing() {
            return Thing.support(commitmentId, organisation.in(Language.FR));
        }
    }

    /** Says that an organisation that was asked takes no part, or no longer. */
    record DeclineSupport(PlanId planId, CommitmentId commitmentId, Phrase organisation, Text reason)
            implements PromiseCommand {
        @Override
        public Thing thing() {
            return Thing.support(commitmentId, organisation.in(Language.FR));
        }
    }

    /** Says, with a reason, that a proposal does not become a promise. */
    record RejectCommitment(PlanId planId, CommitmentId commitmentId, Text reason) implements PromiseCommand {}

    /** Says, with a reason, that a proposal goes on in another one. */
    record MergeCommitment(PlanId planId, CommitmentId commitmentId, CommitmentId into, Text reason)
            implements PromiseCommand {
        public MergeCommitment {
            Invalid.unless(!commitmentId.names(into), "/into", "A commitment is merged into another one");
        }
    }

    /** Gives up a promise, with a reason. */
    record WithdrawCommitment(
            PlanId planId,
            CommitmentId commitmentId,
            Text reason,
            @Nullable AmendmentId amendmentId) implements PromiseCommand {}

    /** Says that a promise goes on in another plan; before this one ends it is given up here, so by an amendment. */
    record CarryOverCommitment(
            PlanId planId,
            CommitmentId commitmentId,
            PlanId nextPlan,
            @Nullable CommitmentId under,
            Text reason,
            @Nullable AmendmentId amendmentId)
            implements PromiseCommand {
        public CarryOverCommitment {
            Invalid.unless(
                    !planId.value().equalsIgnoreCase(nextPlan.value()),
                    "/nextPlan",
                    "A commitment is carried over into another plan");
        }
    }
}
