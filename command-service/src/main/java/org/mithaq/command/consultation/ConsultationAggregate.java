package org.mithaq.command.consultation;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.mithaq.command.eventlog.Attributes;
import org.mithaq.command.eventlog.Slip;
import org.mithaq.consultation.ConsultationEvent;
import org.mithaq.consultation.ConsultationRecord;

/** Lends the deciders of consultations to Axon. It holds no rule. */
public class ConsultationAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String stream = "";

    /** Its stream as first spelled. */
    private String spelled = "";

    private ConsultationRecord consultation = ConsultationRecord.NONE;

    /** What its handlers are given beside a command: the plans on which the public is consulted. */
    public static ParameterResolverFactory lent(ConsultedPlans plans) {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(ConsultationAggregate.class),
                new SimpleResourceParameterResolverFactory(List.of(plans)));
    }

    /** For Axon; it cannot throw, so that no lock is left behind. */
    public ConsultationAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ConsultationRequest asked, ConsultedPlans plans) {
        Slip.decidedOn(consultation.version());
        var decider = new ConsultationDecider(plans);
        var received = decider.receive(asked.request(), consultation);
        var events = decider.decide(received, consultation, asked.words());
        if (consultation.version() == 0) {
            stream = asked.request().aggregate();
        }
        var attributes = Attributes.of(received).spelling(spelled).asMetaData();
        events.forEach(event -> AggregateLifecycle.apply(event, attributes));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void ask(ConsultationInquiry inquiry, ConsultedPlans plans) {
        Slip.decidedOn(consultation.version());
        new ConsultationMembership(inquiry.request(), consultation, plans).check();
    }

    @EventSourcingHandler
    void on(ConsultationEvent event, @MessageIdentifier String id, @SequenceNumber long sequence, MetaData attributes) {
        var line = Attributes.of(attributes);
        stream = line.aggregate();
        spelled = spelled.isEmpty() ? line.stream() : spelled;
        consultation = consultation.after(line.recorded(id, sequence, event));
    }
}
