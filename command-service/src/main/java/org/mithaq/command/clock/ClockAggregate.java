package org.mithaq.command.clock;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.mithaq.clock.ClockEvent;
import org.mithaq.clock.ClockRecord;
import org.mithaq.command.eventlog.Attributes;
import org.mithaq.command.eventlog.Slip;

/** Lends the decider of the calendar to Axon. It holds no rule. */
public class ClockAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String stream = "";

    private ClockRecord clock = ClockRecord.NONE;

    /** For Axon; it cannot throw, so that no lock is left behind. */
    public ClockAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ClockRequest asked) {
        Slip.decidedOn(clock.version());
        var received = ClockDecider.receive(asked, clock);
        var events = ClockDecider.decide(received, clock);
        if (clock.version() == 0) {
            stream = asked.request().aggregate();
        }
        var attributes = Attributes.of(received).asMetaData();
        events.forEach(event -> AggregateLifecycle.apply(event, attributes));
    }

    @EventSourcingHandler
    void on(ClockEvent event, @MessageIdentifier String id, @SequenceNumber long sequence, MetaData attributes) {
        var line = Attributes.of(attributes);
        stream = line.aggregate();
        clock = clock.after(line.recorded(id, sequence, event));
    }
}
