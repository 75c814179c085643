package org.mithaq.plan.commitment;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRevised;

/** A promise as its revisions leave it: each replaces what it names. */
final class Revised {

    private Revised() {}

    static CommitmentProposed of(CommitmentProposed proposed, Stream<Recorded<CommitmentRevised>> revisions) {
        return revisions.map(Recorded::event).reduce(proposed, Revised::by, (_, last) -> last);
    }

    private static CommitmentProposed by(CommitmentProposed before, CommitmentRevised revision) {
        return new CommitmentProposed(
                before.commitmentId(),
                Optional.ofNullable(revision.title()).orElse(before.title()),
                either(revision.problem(), before.problem()),
                either(revision.solution(), before.solution()),
                either(revision.expectedResults(), before.expectedResults()),
                either(revision.theme(), before.theme()),
                either(revision.lead(), before.lead()),
                either(revision.startsOn(), before.startsOn()),
                either(revision.endsOn(), before.endsOn()),
                before.overridden());
    }

    private static <T> @Nullable T either(@Nullable T revised, @Nullable T before) {
        return revised == null ? before : revised;
    }
}
