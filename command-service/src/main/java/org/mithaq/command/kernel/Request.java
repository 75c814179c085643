package org.mithaq.command.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Source;
import org.mithaq.events.Who;

/**
 * A command on its way from the door to the record on which it is decided. {@code aggregate} names the stream without
 * regard to spelling; which day it is shows only there, since a plan counts days in its own time zone.
 */
public record Request<C extends Command>(
        String aggregate,
        UUID id,
        Instant receivedAt,
        @Nullable LocalDate occurredOn,
        String actor,
        String role,
        Standing standing,
        @Nullable Who onBehalfOf,
        @Nullable Source source,
        @Nullable Expectation expectation,
        C command) {

    /** The same with the command seen as one of its kind. */
    public <D extends Command> Request<D> as(D same) {
        return new Request<>(
                aggregate, id, receivedAt, occurredOn, actor, role, standing, onBehalfOf, source, expectation, same);
    }

    /** As it is received by a record that counts days in this zone. */
    public Received<C> in(ZoneId zone) {
        var today = LocalDate.ofInstant(receivedAt, zone);
        return new Received<>(id, occurredOn, today, today, actor, role, onBehalfOf, source, List.of(), command);
    }
}
