package org.mithaq.command.consultation;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.consultation.ContributionId;
import org.mithaq.consultation.Outcome;
import org.mithaq.events.Absent;
import org.mithaq.events.Id;
import org.mithaq.events.Invalid;
import org.mithaq.events.Text;
import org.mithaq.plan.commitment.CommitmentId;

/** One reasoned answer to one contribution or to many that ask for the same. */
public record Answering(
        List<ContributionId> contributions,
        Outcome outcome,
        Text reason,
        @Nullable CommitmentId commitmentId) {
    public Answering {
        contributions = Absent.asEmpty(contributions);
        Invalid.unless(!contributions.isEmpty(), "/contributions", "An answer is to at least one contribution");
        Invalid.unless(
                contributions.stream()
                                .map(Id::key)
                                .collect(Collectors.toCollection(HashSet::new))
                                .size()
                        == contributions.size(),
                "/contributions",
                "A contribution is named once");
        Invalid.unless(
                outcome != Outcome.MERGED || commitmentId != null,
                "/commitmentId",
                "What is merged is merged into a commitment");
    }
}
