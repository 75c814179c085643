package org.mithaq.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Language;
import org.mithaq.events.PersonId;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.people.PeopleEvent.PersonErased;
import org.mithaq.people.PeopleEvent.PersonsJoined;

class PeopleRecordTest {

    private static final PersonId A = person(1);
    private static final PersonId B = person(2);
    private static final PersonId C = person(3);
    private static final PersonId D = person(4);
    private static final Text REASON = Text.of(Language.EN, "At their own request");

    @Test
    void a_chain_of_joins_leads_to_its_last_person() {
        var people = of(new PersonsJoined(B, A), new PersonsJoined(C, B));
        assertThat(people.last(A)).isEqualTo(C);
        assertThat(people.last(C)).isEqualTo(C);
        assertThat(people.last(D)).isEqualTo(D);
    }

    @Test
    void one_human_is_all_ids_that_lead_to_the_same_one_from_either_side() {
        var people = of(new PersonsJoined(B, A), new PersonsJoined(B, C));
        assertThat(people.sameHuman(A)).containsExactly(A, B, C);
        assertThat(people.sameHuman(B)).containsExactly(A, B, C);
        assertThat(people.sameHuman(D)).containsExactly(D);
    }

    @Test
    void an_erasure_takes_everybody_whom_its_event_names() {
        var people = of(new PersonsJoined(B, A), new PersonErased(A, List.of(B), REASON));
        assertThat(people.isErased(A)).isTrue();
        assertThat(people.isErased(B)).isTrue();
        assertThat(people.isErased(C)).isFalse();
        assertThat(people.version()).isEqualTo(2);
    }

    @Test
    void each_id_knows_when_it_was_last_spoken_of() {
        var people = of(new PersonsJoined(B, A), new PersonsJoined(D, C), new PersonErased(D, List.of(C), REASON));
        assertThat(people.changed(A)).isEqualTo(1);
        assertThat(people.changed(C)).isEqualTo(3);
        assertThat(people.changed(person(9))).isZero();
    }

    @Test
    void a_history_with_a_circle_is_folded_all_the_same() {
        var people = of(new PersonsJoined(B, A), new PersonsJoined(A, B));
        assertThat(people.last(A)).isEqualTo(A);
        assertThat(people.sameHuman(A)).contains(A);
    }

    private static PeopleRecord of(PeopleEvent... events) {
        var people = PeopleRecord.NONE;
        for (var event : events) {
            var version = people.version() + 1;
            people = people.after(
                    new Recorded<>(new UUID(0, version), version, LocalDate.EPOCH, "someone", "admin", null, event));
        }
        return people;
    }

    private static PersonId person(long last) {
        return new PersonId(new UUID(0, last));
    }
}
