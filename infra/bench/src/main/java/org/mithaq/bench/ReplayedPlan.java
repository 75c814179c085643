package org.mithaq.bench;

import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.mithaq.command.eventlog.Attributes;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;

/** A plan as Axon loads it from its own tables into the same record. */
class ReplayedPlan {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String stream = "";

    private PlanRecord plan = PlanRecord.NONE;

    ReplayedPlan() {}

    @EventSourcingHandler
    void on(PlanEvent event, @MessageIdentifier String id, @SequenceNumber long sequence, MetaData attributes) {
        var line = Attributes.of(attributes);
        stream = line.aggregate();
        plan = plan.after(line.recorded(id, sequence, event));
    }

    PlanRecord record() {
        return plan;
    }
}
