package org.mithaq.bench;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.mithaq.command.door.Decisions;
import org.mithaq.command.eventlog.KeyOf;
import org.mithaq.command.eventlog.RecordCache;
import org.mithaq.command.eventlog.Slip;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.plan.PlanAggregate;

/** The command bus over an event log, connected as the command service connects it, with a cache that can be told to forget. */
final class PlanBus {

    private static final int CACHED_RECORDS = 1_000;

    private final CommandBus bus = SimpleCommandBus.builder()
            .transactionManager(NoTransactionManager.INSTANCE)
            .build();
    private final RecordCache records = new RecordCache(CACHED_RECORDS);

    PlanBus(EventStorageEngine engine) {
        var plans = EventSourcingRepository.builder(PlanAggregate.class)
                .eventStore(EmbeddedEventStore.builder().storageEngine(engine).build())
                .cache(records)
                .build();
        AggregateAnnotationCommandHandler.<PlanAggregate>builder()
                .aggregateType(PlanAggregate.class)
                .repository(plans)
                .commandTargetResolver(new MetaDataCommandTargetResolver(Decisions.AGGREGATE))
                .build()
                .subscribe(bus);
    }

    /** Has this decided and stored; it has to be accepted. */
    Receipt send(Request<?> request) {
        var slip = new Slip(KeyOf.NONE);
        var callback = new FutureCallback<Object, Object>();
        var message = new GenericCommandMessage<>(request, MetaData.with(Decisions.AGGREGATE, request.aggregate()));
        slip.with(() -> bus.dispatch(message, callback));
        var result = callback.getResult();
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
        return slip.receipt().orElseThrow();
    }

    void forget(String aggregate) {
        records.remove(aggregate);
    }
}
