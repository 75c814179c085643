package org.mithaq.command.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.command.people.PeopleSpec.A;
import static org.mithaq.command.people.PeopleSpec.B;
import static org.mithaq.command.people.PeopleSpec.C;
import static org.mithaq.command.people.PeopleSpec.NEVER_ENTERED;
import static org.mithaq.command.people.PeopleSpec.REASON;
import static org.mithaq.command.people.PeopleSpec.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.people.PeopleCommand.JoinPersons;
import org.mithaq.people.PeopleEvent.PersonErased;
import org.mithaq.people.PeopleEvent.PersonsJoined;

class JoinPersonsTest {

    @Test
    void two_entries_become_one_human() {
        given().when(new JoinPersons(A, B)).then(new PersonsJoined(A, B));
    }

    @Test
    void who_is_joined_into_somebody_joined_goes_to_the_last() {
        given(new PersonsJoined(C, A)).when(new JoinPersons(A, B)).then(new PersonsJoined(C, B));
    }

    @Test
    void a_whole_chain_is_joined_by_its_last() {
        given(new PersonsJoined(B, A)).when(new JoinPersons(C, B)).then(new PersonsJoined(C, B));
    }

    @Test
    void what_is_joined_already_is_not_joined_again() {
        given(new PersonsJoined(A, B)).when(new JoinPersons(A, B)).thenNothing();
    }

    @Test
    void what_is_joined_over_another_is_joined_already() {
        given(new PersonsJoined(B, C), new PersonsJoined(A, B))
                .when(new JoinPersons(A, C))
                .thenNothing();
        given(new PersonsJoined(A, B), new PersonsJoined(A, C))
                .when(new JoinPersons(B, C))
                .thenNothing();
    }

    @Test
    void a_person_is_not_joined_with_itself() {
        given().when(new JoinPersons(A, A)).thenRefused("people.same-person", "/drop");
    }

    @Test
    void a_join_makes_no_circle() {
        given(new PersonsJoined(A, B)).when(new JoinPersons(B, A)).thenRefused("people.join-circle", "/keep");
        given(new PersonsJoined(B, C), new PersonsJoined(A, B))
                .when(new JoinPersons(C, A))
                .thenRefused("people.join-circle", "/keep");
    }

    @Test
    void who_was_joined_elsewhere_is_not_joined_a_second_time() {
        given(new PersonsJoined(C, B)).when(new JoinPersons(A, B)).thenRefused("people.already-joined", "/drop");
    }

    @Test
    void whom_the_register_never_knew_is_pointed_to() {
        given().when(new JoinPersons(A, NEVER_ENTERED)).thenRefused("people.unknown-person", "/drop");
        given().when(new JoinPersons(NEVER_ENTERED, A)).thenRefused("people.unknown-person", "/keep");
    }

    @Test
    void who_was_erased_is_not_joined() {
        var erased = new PersonErased(A, List.of(), REASON);
        given(erased).when(new JoinPersons(A, B)).thenRefused("people.erased", "/keep");
        given(erased).when(new JoinPersons(B, A)).thenRefused("people.erased", "/drop");
        given(new PersonsJoined(B, A), new PersonErased(A, List.of(B), REASON))
                .when(new JoinPersons(B, A))
                .thenRefused("people.erased", "/keep");
    }

    @Test
    void the_persons_that_it_names_must_not_have_changed_if_the_sender_says_so() {
        var others = given(new PersonsJoined(A, C)).expecting(0, false);
        assertThat(others.when(new JoinPersons(B, A)).refusal().kind()).isEqualTo(Rejected.Kind.STALE);
        assertThat(given(new PersonsJoined(A, C))
                        .expecting(0, true)
                        .when(new JoinPersons(A, B))
                        .refusal()
                        .code())
                .isEqualTo("command.stale");
        given(new PersonsJoined(A, C))
                .expecting(1, false)
                .when(new JoinPersons(A, B))
                .then(new PersonsJoined(A, B));
    }

    @Test
    void it_cannot_have_happened_tomorrow() {
        given().occurring("2025-07-15")
                .when(new JoinPersons(A, B))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid", "/occurredOn");
    }
}
