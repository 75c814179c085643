package org.mithaq.command.people;

import java.util.Set;
import org.mithaq.command.kernel.Request;
import org.mithaq.events.PersonId;

/** A command about persons on its way to its record, with {@code known}: whom of those that it names the register ever entered. */
public record PeopleRequest(Request<? extends PeopleCommand> request, Set<PersonId> known) {
    public PeopleRequest {
        known = Set.copyOf(known);
    }
}
