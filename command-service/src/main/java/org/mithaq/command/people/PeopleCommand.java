package org.mithaq.command.people;

import java.util.Map;
import java.util.Set;
import org.mithaq.command.kernel.Command;
import org.mithaq.events.PersonId;
import org.mithaq.events.Text;
import org.mithaq.people.PeopleRecord;

/** What an administrator can wish of the register of persons. */
public sealed interface PeopleCommand extends Command {

    /** Whom it names, by the pointer to the field. */
    Map<String, PersonId> persons();

    @Override
    default String stream() {
        return PeopleRecord.STREAM;
    }

    /** A refusal keeps ids only: whatever else was written may still name the person. */
    @Override
    default Set<String> notKept() {
        return Set.of("reason", "source", "onBehalfOf");
    }

    /** Two entries of the register are one human, who is to be known as {@code keep}. */
    record JoinPersons(PersonId keep, PersonId drop) implements PeopleCommand {

        @Override
        public Map<String, PersonId> persons() {
            return Map.of("/keep", keep, "/drop", drop);
        }
    }

    /** The register is to forget a human, under every id. */
    record ErasePerson(PersonId personId, Text reason) implements PeopleCommand {

        @Override
        public Map<String, PersonId> persons() {
            return Map.of("/personId", personId);
        }
    }
}
