package org.mithaq.command.door;

import org.mithaq.events.PersonId;
import org.mithaq.events.Who;

/** Stands in for the register while a command is only checked, and notices whether anybody is named in it at all. */
final class Checking implements Who.Register {

    private boolean somebody;

    @Override
    public PersonId idOf(Who.Named person) {
        somebody = true;
        return FOR_CHECKING.idOf(person);
    }

    boolean namesSomebody() {
        return somebody;
    }
}
