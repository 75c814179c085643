package org.mithaq.command.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Event;
import org.mithaq.events.Recorded;
import org.mithaq.events.Source;
import org.mithaq.events.Who;

/**
 * A command as it reached the record on which it is decided, with everything that a decider may know of the world: when it
 * came, who sent it in which role, and on which day it says that it happened ({@code occurredOn}; {@code null} if it did
 * not say, which means today). Days are those of the plan's time zone. {@code passedOver} names rules that a wish need not
 * keep, since what it restates had passed over them.
 */
public record Received<C extends Command>(
        UUID id,
        @Nullable LocalDate saidToOccurOn,
        LocalDate receivedOn,
        LocalDate today,
        String actor,
        String role,
        @Nullable Who onBehalfOf,
        @Nullable Source source,
        List<String> passedOver,
        C command) {

    /** The day on which it happened. */
    public LocalDate occurredOn() {
        return saidToOccurOn == null ? today : saidToOccurOn;
    }

    /** Whether it reports from a document what has already happened elsewhere, so that no requirement blocks it. */
    public boolean isHistory() {
        return source != null;
    }

    /** The same with the command seen as one of its kind. */
    public <D extends Command> Received<D> as(D same) {
        return new Received<>(id, saidToOccurOn, receivedOn, today, actor, role, onBehalfOf, source, passedOver, same);
    }

    /**
     * The command that would have made an event rightly, on its day, and as if it had come on the day on which that was
     * received; what the event passed over it passes over too.
     */
    public <D extends Command> Received<D> restating(
            D payload, LocalDate happenedOn, LocalDate received, List<String> overridden) {
        return new Received<>(id, happenedOn, received, today, actor, role, onBehalfOf, source, overridden, payload);
    }

    /** The day on which it was known: a wish is known when it comes, whatever day it names; a document shows its day. */
    public LocalDate knownOn() {
        return isHistory() || receivedOn.isBefore(occurredOn()) ? occurredOn() : receivedOn;
    }

    /** The day on which it was known, if that is later than the day that it names. */
    public @Nullable LocalDate receivedLater() {
        return knownOn().equals(occurredOn()) ? null : knownOn();
    }

    /** What it makes happen, as it will stand in the stream under this version. */
    public <E extends Event> Recorded<E> recording(int version, E event) {
        return new Recorded<>(id, version, occurredOn(), actor, role, onBehalfOf, event);
    }

    /** Whether it wishes for the day on which {@code entry} already happened; a wish that names no day wishes for any. */
    public boolean sameDay(Recorded<?> entry) {
        return Optional.ofNullable(saidToOccurOn)
                .map(entry.occurredOn()::equals)
                .orElse(true);
    }
}
