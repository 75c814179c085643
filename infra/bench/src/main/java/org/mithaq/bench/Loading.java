package org.mithaq.bench;

import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.mithaq.command.plan.PlanAggregate;

/** Loads the aggregate of a plan whose record is not in memory, as Axon does for the first command on it. */
record Loading(EventSourcingRepository<PlanAggregate> plans) {

    static Loading from(EventStorageEngine engine) {
        var store = EmbeddedEventStore.builder().storageEngine(engine).build();
        return new Loading(EventSourcingRepository.builder(PlanAggregate.class)
                .parameterResolverFactory(PlanBus.LENT)
                .eventStore(store)
                .build());
    }

    /** The version that the aggregate stands at once its events are read and folded. */
    long load(String aggregate) {
        var work = DefaultUnitOfWork.startAndGet(new GenericMessage<>("load"));
        try {
            return plans.load(aggregate).version() + 1;
        } finally {
            work.commit();
        }
    }
}
