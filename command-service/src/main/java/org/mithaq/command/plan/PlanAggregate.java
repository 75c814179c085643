package org.mithaq.command.plan;

import java.util.ArrayList;
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
import org.mithaq.command.kernel.Inquiry;
import org.mithaq.command.kernel.Request;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.process.publication.Processes;

/** Lends the deciders of a plan to Axon, which loads the record, locks it and stores what was decided. It holds no rule. */
public class PlanAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String stream = "";

    /** Its stream as first spelled. */
    private String spelled = "";

    private PlanRecord plan = PlanRecord.NONE;

    /** What was told since the record was folded: it is folded at once, since each correction costs a fold. */
    private final List<Recorded<? extends PlanEvent>> told = new ArrayList<>();

    /** What its handlers are given beside a command. */
    public static ParameterResolverFactory lent(Processes processes, Elsewhere elsewhere) {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(PlanAggregate.class),
                new SimpleResourceParameterResolverFactory(List.of(processes, elsewhere)));
    }

    /** For Axon; it cannot throw, so that no lock is left behind. */
    public PlanAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Request<? extends PlanCommand> request, Processes processes, Elsewhere elsewhere) {
        foldWhatWasTold();
        var received = PlanDecider.receive(request, plan);
        var events = PlanDecider.decide(received, plan, processes, elsewhere);
        if (plan.version() == 0) {
            stream = request.aggregate();
        }
        var attributes = Attributes.of(received).spelling(spelled).asMetaData();
        events.forEach(event -> AggregateLifecycle.apply(event, attributes));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void ask(Inquiry<? extends PlanCommand> inquiry) {
        foldWhatWasTold();
        PlanDecider.permit(inquiry.request(), plan);
    }

    private void foldWhatWasTold() {
        plan = plan.after(told);
        told.clear();
        Slip.decidedOn(plan.version());
    }

    @EventSourcingHandler
    void on(PlanEvent event, @MessageIdentifier String id, @SequenceNumber long sequence, MetaData attributes) {
        var line = Attributes.of(attributes);
        stream = line.aggregate();
        spelled = spelled.isEmpty() ? line.stream() : spelled;
        told.add(line.recorded(id, sequence, event));
    }
}
