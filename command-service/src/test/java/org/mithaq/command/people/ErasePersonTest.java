package org.mithaq.command.people;

import static org.mithaq.command.people.PeopleSpec.A;
import static org.mithaq.command.people.PeopleSpec.B;
import static org.mithaq.command.people.PeopleSpec.C;
import static org.mithaq.command.people.PeopleSpec.NEVER_ENTERED;
import static org.mithaq.command.people.PeopleSpec.REASON;
import static org.mithaq.command.people.PeopleSpec.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.people.PeopleCommand.ErasePerson;
import org.mithaq.people.PeopleEvent.PersonErased;
import org.mithaq.people.PeopleEvent.PersonsJoined;

class ErasePersonTest {

    @Test
    void a_person_is_erased() {
        given().when(new ErasePerson(A, REASON)).then(new PersonErased(A, List.of(), REASON));
    }

    @Test
    void one_human_is_erased_under_every_id_whichever_is_named() {
        var joined = List.of(new PersonsJoined(A, B), new PersonsJoined(A, C));
        var events = joined.toArray(PersonsJoined[]::new);
        given(events).when(new ErasePerson(A, REASON)).then(new PersonErased(A, List.of(B, C), REASON));
        given(events).when(new ErasePerson(C, REASON)).then(new PersonErased(C, List.of(A, B), REASON));
    }

    @Test
    void who_was_erased_is_not_erased_again_under_any_id() {
        var erased = given(new PersonsJoined(A, B), new PersonErased(A, List.of(B), REASON));
        erased.when(new ErasePerson(A, REASON)).thenNothing();
        erased.when(new ErasePerson(B, REASON)).thenNothing();
    }

    @Test
    void whom_the_register_never_knew_cannot_be_erased() {
        given().when(new ErasePerson(NEVER_ENTERED, REASON)).thenRefused("people.unknown-person", "/personId");
    }
}
