package org.mithaq.command.people;

import org.mithaq.events.PersonId;

/** A person as the register shows one to an administrator. */
public record Entry(PersonId id, String name, String organisation) {}
