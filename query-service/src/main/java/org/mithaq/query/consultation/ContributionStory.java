package org.mithaq.query.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;

/** What became of a contribution, from what somebody said to what was done: the answer, the commitment, its milestones. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContributionStory(
        ContributionAnswer contribution, @Nullable Promise commitment) {

    /** The commitment that a contribution led to, and how many of its milestones were reported as complete. */
    public record Promise(String commitmentId, Text title, int milestones, long complete) {

        static Promise of(Commitment commitment) {
            var milestones = commitment.standingMilestones();
            return new Promise(
                    commitment.terms().commitmentId().value(),
                    commitment.terms().title(),
                    milestones.size(),
                    milestones.stream()
                            .filter(milestone -> milestone
                                    .status()
                                    .filter(Status.COMPLETE::equals)
                                    .isPresent())
                            .count());
        }
    }

    static ContributionStory of(ContributionAnswer contribution, @Nullable PlanRecord plan) {
        var answer = contribution.answer();
        if (plan == null || answer == null || answer.commitmentId() == null) {
            return new ContributionStory(contribution, null);
        }
        return new ContributionStory(
                contribution,
                plan.commitments()
                        .commitment(new CommitmentId(answer.commitmentId()))
                        .map(Promise::of)
                        .orElse(null));
    }
}
