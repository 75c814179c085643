package org.mithaq.command.people;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.mithaq.command.eventlog.Attributes;
import org.mithaq.command.eventlog.Slip;
import org.mithaq.people.PeopleEvent;
import org.mithaq.people.PeopleRecord;

/** Lends the decider of persons to Axon. It holds no rule. */
public class PeopleAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String stream = "";

    private PeopleRecord people = PeopleRecord.NONE;

    /** For Axon; it cannot throw, so that no lock is left behind. */
    public PeopleAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PeopleRequest asked) {
        Slip.decidedOn(people.version());
        var received = PeopleDecider.receive(asked, people);
        var events = PeopleDecider.decide(received.command(), people, asked.known());
        if (people.version() == 0) {
            stream = asked.request().aggregate();
        }
        var attributes = Attributes.of(received).asMetaData();
        events.forEach(event -> AggregateLifecycle.apply(event, attributes));
    }

    @EventSourcingHandler
    void on(PeopleEvent event, @MessageIdentifier String id, @SequenceNumber long sequence, MetaData attributes) {
        var line = Attributes.of(attributes);
        stream = line.aggregate();
        people = people.after(line.recorded(id, sequence, event));
    }
}
