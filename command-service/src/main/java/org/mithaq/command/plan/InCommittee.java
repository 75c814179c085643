package org.mithaq.command.plan;

import java.util.Optional;
import org.mithaq.command.kernel.Passing;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.committee.Committee;
import org.mithaq.plan.committee.CommitteeId;

/** What everything asks that happens in a committee: that it is there, and that ends come after beginnings. */
final class InCommittee {

    private InCommittee() {}

    static Committee committee(CommitteeId id, PlanRecord plan) {
        return plan.committees()
                .committee(id)
                .orElseThrow(() ->
                        Rejected.unknown("committee.unknown", "/committeeId", "The plan has no committee of this id"));
    }

    static Passing thereIs(Committee committee, Received<?> received) {
        return new Passing(received)
                .unless(
                        committee.isThereOn(received.occurredOn()),
                        "committee.dissolved",
                        "The committee is not there on that day");
    }

    static void notBefore(Optional<? extends Recorded<?>> begun, Received<?> received, String sentence) {
        begun.map(Recorded::occurredOn).filter(received.occurredOn()::isBefore).ifPresent(day -> {
            throw Rejected.invalid("/occurredOn", sentence + day);
        });
    }
}
