package org.mithaq.command.eventlog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Receipt;
import org.mithaq.events.Event;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Line;

/**
 * Lets Axon load and store aggregates in our event log. Only that: nothing is read from it by tracking (the log is
 * published by position) and there are no snapshots.
 */
public final class AxonEventLog implements EventStorageEngine {

    private static final String AGGREGATE_TYPE = "plan";

    private final EventLog log;
    private final EventTypes types;

    public AxonEventLog(EventLog log, EventTypes types) {
        this.log = log;
        this.types = types;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        var first = (DomainEventMessage<?>) events.getFirst();
        var slip = Slip.current();
        var append = new Append(
                Attributes.of(first.getMetaData()),
                OptionalInt.of(Attributes.version(first.getSequenceNumber()) - 1),
                events.stream().map(AxonEventLog::unplaced).toList(),
                slip.key());
        try {
            var receipt = log.append(append);
            slip.fill(receipt);
            requireOurs(receipt, append);
        } catch (Conflict conflict) {
            throw new ConcurrencyException("The stream has moved on", conflict);
        }
    }

    /** Axon's record has applied what was decided; where that was not stored it has to be thrown away. */
    private static void requireOurs(Receipt receipt, Append append) {
        var first = append.events().getFirst().id();
        if (receipt.events().isEmpty() || !receipt.events().getFirst().id().equals(first)) {
            throw new AnsweredBefore();
        }
    }

    private static Append.New unplaced(EventMessage<?> message) {
        return new Append.New(UUID.fromString(message.getIdentifier()), (Event) message.getPayload());
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long firstSequence) {
        var lines = log.stream(aggregate, Attributes.version(firstSequence));
        return DomainEventStream.of(lines.stream().map(line -> message(aggregate, line)));
    }

    private DomainEventMessage<?> message(String aggregate, Line line) {
        return new GenericDomainEventMessage<>(
                AGGREGATE_TYPE,
                aggregate,
                line.streamversion() - 1L,
                types.read(line),
                Attributes.of(line).asMetaData(),
                line.id().toString(),
                line.recordedAt());
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("There are no snapshots: a plan is folded from its events");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("The log is read by position, not tracked by Axon");
    }
}
