package org.mithaq.query.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.mithaq.events.Evidence;
import org.mithaq.query.plan.CommitmentAnswer;

/** A piece of evidence, and the report on a milestone that it was given for. */
public record Proof(Evidence evidence, String milestoneId, LocalDate reportedOn, int version) {

    /** Everything that was given as evidence of one commitment, the newest first. */
    static List<Proof> of(CommitmentAnswer commitment) {
        return commitment.milestones().stream()
                .flatMap(milestone -> milestone.updates().stream()
                        .flatMap(update -> update.evidence().stream()
                                .map(evidence ->
                                        new Proof(evidence, milestone.milestoneId(), update.asOf(), update.version()))))
                .sorted(Comparator.comparing(Proof::reportedOn)
                        .thenComparingInt(Proof::version)
                        .reversed())
                .toList();
    }
}
