package org.mithaq.bench;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.mithaq.command.door.Decisions;
import org.mithaq.command.eventlog.KeyOf;
import org.mithaq.command.eventlog.RecordCache;
import org.mithaq.command.eventlog.RecordRepository;
import org.mithaq.command.eventlog.Slip;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.plan.PlanAggregate;
import org.mithaq.process.shipped.ShippedProcesses;

/** Axon’s command bus with the plans of the command service, over an engine that stores their events. */
final class PlanBus {

    /** As many as the command service keeps. */
    private static final int CACHED_RECORDS = 1_000;

    static final ParameterResolverFactory LENT = PlanAggregate.lent(ShippedProcesses.ALL, (_, _) -> false);

    private final CommandBus bus;
    private final Cache records;

    private PlanBus(EventSourcingRepository<PlanAggregate> plans, TransactionManager transactions, Cache records) {
        this.records = records;
        bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        AggregateAnnotationCommandHandler.<PlanAggregate>builder()
                .aggregateType(PlanAggregate.class)
                .repository(plans)
                .parameterResolverFactory(LENT)
                .commandTargetResolver(new MetaDataCommandTargetResolver(Decisions.AGGREGATE))
                .build()
                .subscribe(bus);
    }

    /** Over an event log, connected as the command service connects it, with a cache that can be told to forget. */
    static PlanBus ours(EventStorageEngine engine) {
        var records = new RecordCache(CACHED_RECORDS);
        return new PlanBus(
                new RecordRepository<>(PlanAggregate.class, store(engine), records, LENT),
                NoTransactionManager.INSTANCE,
                records);
    }

    /** Over an engine that needs a transaction for each command. */
    static PlanBus peer(EventStorageEngine engine, TransactionManager transactions) {
        return new PlanBus(axons(engine).build(), transactions, NoCache.INSTANCE);
    }

    /** The same with a cache that keeps what it is given, as ours has it: Axon’s own loses records at each collection. */
    static PlanBus cachingPeer(EventStorageEngine engine, TransactionManager transactions) {
        var records = new RecordCache(CACHED_RECORDS);
        return new PlanBus(axons(engine).cache(records).build(), transactions, records);
    }

    private static EventSourcingRepository.Builder<PlanAggregate> axons(EventStorageEngine engine) {
        return EventSourcingRepository.builder(PlanAggregate.class)
                .parameterResolverFactory(LENT)
                .eventStore(store(engine));
    }

    private static EmbeddedEventStore store(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** Has this decided and stored in an event log; it has to be accepted. */
    Receipt send(Request<?> request) {
        return passed(request, KeyOf.NONE).receipt().orElseThrow();
    }

    /** Has this decided and stored; it must not be refused. Only an event log fills the slip. */
    Slip passed(Request<?> request, KeyOf key) {
        var slip = new Slip(key);
        var callback = new FutureCallback<Object, Object>();
        var message = new GenericCommandMessage<>(request, MetaData.with(Decisions.AGGREGATE, request.aggregate()));
        slip.with(() -> bus.dispatch(message, callback));
        var result = callback.getResult();
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
        return slip;
    }

    void forget(String aggregate) {
        records.remove(aggregate);
    }
}
