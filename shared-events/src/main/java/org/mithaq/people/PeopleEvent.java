package org.mithaq.people;

import java.util.List;
import java.util.stream.Stream;
import org.mithaq.events.Absent;
import org.mithaq.events.Event;
import org.mithaq.events.EventName;
import org.mithaq.events.PersonId;
import org.mithaq.events.Text;

/** What happens to the ids of natural persons in the stream {@code system/people}; the names themselves stand in the register. */
public sealed interface PeopleEvent extends Event {

    /** {@code drop} and {@code keep} are one human, who is known as {@code keep} from now on. */
    @EventName("people.persons-joined.v1")
    record PersonsJoined(PersonId keep, PersonId drop) implements PeopleEvent {}

    /** The register forgot this human: the id that was asked for, and all others by which the same human was known. */
    @EventName("people.person-erased.v1")
    record PersonErased(PersonId personId, List<PersonId> alsoKnownAs, Text reason) implements PeopleEvent {
        public PersonErased {
            alsoKnownAs = Absent.asEmpty(alsoKnownAs);
        }

        /** Every id by which the human was known. */
        public List<PersonId> everyId() {
            return Stream.concat(Stream.of(personId), alsoKnownAs.stream()).toList();
        }
    }
}
