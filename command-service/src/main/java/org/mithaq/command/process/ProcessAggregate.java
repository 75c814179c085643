package org.mithaq.command.process;

import java.util.List;
import java.util.function.Function;
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
import org.mithaq.process.publication.Catalogue;
import org.mithaq.process.publication.ProcessEvent;
import org.mithaq.process.publication.ProcessRecord;
import org.mithaq.process.publication.Published;

/** Lends the decider of processes to Axon. It holds no rule. */
public class ProcessAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String stream = "";

    private ProcessRecord process = ProcessRecord.NONE;

    /** What its handlers are given beside a command: which processes come with Mithaq, and how a definition is read. */
    record Lent(Catalogue shipped, Function<String, Published> reader) {}

    public static ParameterResolverFactory lent(Catalogue shipped, Function<String, Published> reader) {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(ProcessAggregate.class),
                new SimpleResourceParameterResolverFactory(List.of(new Lent(shipped, reader))));
    }

    /** For Axon; it cannot throw, so that no lock is left behind. */
    public ProcessAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProcessRequest asked, Lent lent) {
        var request = asked.request();
        Slip.decidedOn(process.version());
        var received = ProcessDecider.receive(request, process);
        var events = new ProcessDecider(lent.shipped(), lent.reader()).decide(received.command(), process);
        if (process.version() == 0) {
            stream = request.aggregate();
        }
        var attributes = Attributes.of(received).asMetaData();
        events.forEach(event -> AggregateLifecycle.apply(event, attributes));
    }

    @EventSourcingHandler
    void on(ProcessEvent event, @MessageIdentifier String id, @SequenceNumber long sequence, MetaData attributes) {
        var line = Attributes.of(attributes);
        stream = line.aggregate();
        process = process.after(line.recorded(id, sequence, event));
    }
}
