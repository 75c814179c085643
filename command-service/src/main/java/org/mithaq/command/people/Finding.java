package org.mithaq.command.people;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.mithaq.events.PersonId;
import org.mithaq.events.Who;

/** The register for one command: whoever is named in it is looked for once, and entered if need be. */
public final class Finding implements Who.Register {

    /** A row of the register, and the id under which its person is known since it was joined, if it was. */
    record Found(PersonId entered, PersonId known) {}

    private final Function<Who.Named, Found> register;
    private final Map<Who.Named, Found> found = new HashMap<>();

    Finding(Function<Who.Named, Found> register) {
        this.register = register;
    }

    @Override
    public PersonId idOf(Who.Named person) {
        return find(person).known();
    }

    /** As each was entered, whoever was joined since: a command that is sent again is to be the same command. */
    public Who.Register asEntered() {
        return person -> find(person).entered();
    }

    private Found find(Who.Named person) {
        return found.computeIfAbsent(person, register);
    }
}
