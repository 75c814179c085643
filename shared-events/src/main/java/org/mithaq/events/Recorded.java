package org.mithaq.events;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event at its place in its stream: what a fold sees of it. {@code version} counts from 1 in the stream;
 * {@code occurredOn} is the day on which it happened, which may lie long before the day on which it was recorded.
 */
public record Recorded<E extends Event>(
        UUID id,
        int version,
        LocalDate occurredOn,
        String actor,
        String role,
        @Nullable Who onBehalfOf,
        E event) {

    /** The order in which things happened: by day, and within a day as they were recorded. */
    public static final Comparator<Recorded<?>> AS_IT_HAPPENED =
            Comparator.<Recorded<?>, LocalDate>comparing(Recorded::occurredOn).thenComparingInt(Recorded::version);

    /** The same place with the event seen as one of its kind. */
    public <F extends Event> Recorded<F> as(F same) {
        return new Recorded<>(id, version, occurredOn, actor, role, onBehalfOf, same);
    }

    /** The same place with the event, and its day, as they should have been. */
    public <F extends Event> Recorded<F> corrected(LocalDate happenedOn, F restated) {
        return new Recorded<>(id, version, happenedOn, actor, role, onBehalfOf, restated);
    }

    /** Of two recordings of the same matter the one that holds: the later to happen, not the later to arrive. */
    public static <E extends Event> Recorded<E> later(@Nullable Recorded<E> one, Recorded<E> other) {
        return one == null || AS_IT_HAPPENED.compare(one, other) < 0 ? other : one;
    }

    /** Who made the claim: the one on whose behalf it was entered, else the one who entered it. */
    public String claimant() {
        return claimant(actor, onBehalfOf);
    }

    /** Who makes a claim that this actor enters, for somebody else if that is said. */
    public static String claimant(String actor, @Nullable Who onBehalfOf) {
        return switch (onBehalfOf) {
            case Who.Person person -> person.id().value().toString();
            case Who.Office office -> String.join("/", office.office().all());
            case null -> actor;
        };
    }
}
