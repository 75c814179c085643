package org.mithaq.query.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.Commitment;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.Completion;
import org.mithaq.plan.commitment.Milestone;

/** What became of a contribution, from what somebody said to what was done: the answer, the commitment, its milestones. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContributionStory(
        ContributionAnswer contribution, @Nullable Promise commitment) {

    /**
     * The commitment that a contribution led to.
     *
     * @param stands whether it is promised still: neither rejected nor merged nor withdrawn
     * @param milestones how many of its milestones stand, of which so many were reported as complete
     * @param found how complete the body that monitors the plan has found it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Promise(
            String commitmentId,
            Text title,
            boolean stands,
            int milestones,
            long complete,
            List<Step> steps,
            @Nullable Completion found) {

        static Promise of(Commitment commitment) {
            var steps = commitment.standingMilestones().stream().map(Step::of).toList();
            return new Promise(
                    commitment.terms().commitmentId().value(),
                    commitment.terms().title(),
                    commitment.stands(),
                    steps.size(),
                    steps.stream()
                            .filter(step -> step.status() == Status.COMPLETE)
                            .count(),
                    steps,
                    commitment
                            .assessedBy(Assessor.MONITORING_BODY)
                            .map(assessed -> assessed.event().coding().completion())
                            .orElse(null));
        }
    }

    /** A milestone of it, and how it was reported last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String milestoneId,
            Text title,
            @Nullable Status status,
            @Nullable LocalDate reportedOn) {

        static Step of(Milestone milestone) {
            return new Step(
                    milestone.terms().milestoneId().value(),
                    milestone.terms().title(),
                    milestone.status().orElse(null),
                    milestone.latest().map(Recorded::occurredOn).orElse(null));
        }
    }

    static ContributionStory of(ContributionAnswer contribution, @Nullable PlanRecord plan) {
        var promised = Optional.ofNullable(plan)
                .flatMap(record -> Optional.ofNullable(contribution.answer())
                        .map(ContributionAnswer.Answer::commitmentId)
                        .flatMap(id -> record.commitments().commitment(new CommitmentId(id))));
        return new ContributionStory(contribution, promised.map(Promise::of).orElse(null));
    }
}
