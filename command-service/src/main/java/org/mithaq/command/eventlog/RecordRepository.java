package org.mithaq.command.eventlog;

import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Loads a record as this process remembers it, which may be older than the log; in the turn of its stream also with what other
 * processes have appended since. Nobody reads a plan of thousands of events anew because two processes serve it.
 */
public final class RecordRepository<A> extends CachingEventSourcingRepository<A> {

    private final EventStore store;

    public RecordRepository(Class<A> aggregate, EventStore store, RecordCache records, ParameterResolverFactory lent) {
        super(builder(aggregate).eventStore(store).cache(records).parameterResolverFactory(lent));
        this.store = store;
    }

    @Override
    protected EventSourcedAggregate<A> doLoadWithLock(String stream, @Nullable Long expectedVersion) {
        var record = super.doLoadWithLock(stream, expectedVersion);
        if (Turns.isHeld(stream)) {
            var since = store.readEvents(stream, record.version() + 1);
            if (since.hasNext()) {
                record.initializeState(since);
            }
        }
        return record;
    }
}
