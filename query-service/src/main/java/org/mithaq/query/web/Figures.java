package org.mithaq.query.web;

import java.util.EnumMap;
import java.util.List;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.query.plan.CommitmentAnswer;
import org.mithaq.query.plan.CommitmentAnswer.MilestoneAnswer;

/** How the milestones of a plan or of one commitment stand, counted. */
public record Figures(Bar bar, int overdue) {

    /** The same for one commitment of the plan. */
    public Figures in(CommitmentAnswer commitment) {
        return of(List.of(commitment));
    }

    /** How many are reported complete. */
    public int complete() {
        return bar.parts().getFirst().count();
    }

    static Figures of(List<CommitmentAnswer> commitments) {
        var milestones = commitments.stream()
                .flatMap(commitment -> commitment.standingMilestones().stream())
                .toList();
        var byStatus = new EnumMap<Status, Integer>(Status.class);
        var unreported = 0;
        for (var milestone : milestones) {
            if (milestone.status() == null) {
                unreported++;
            } else {
                byStatus.merge(milestone.status(), 1, Integer::sum);
            }
        }
        var overdue = milestones.stream().filter(MilestoneAnswer::overdue).count();
        return new Figures(Bar.of(byStatus, unreported), Math.toIntExact(overdue));
    }
}
