package org.mithaq.command.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Expectation;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.kernel.Standing;
import org.mithaq.events.Language;
import org.mithaq.events.PersonId;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.people.PeopleEvent;
import org.mithaq.people.PeopleRecord;

/** Given what happened to persons, when something is wished of them, then what happens or why it is refused. */
final class PeopleSpec {

    static final Instant NOW = Instant.parse("2025-07-14T21:30:00Z");
    static final PersonId A = person(1);
    static final PersonId B = person(2);
    static final PersonId C = person(3);
    static final PersonId NEVER_ENTERED = person(9);
    static final Text REASON = Text.of(Language.EN, "At their own request");

    private PeopleRecord people = PeopleRecord.NONE;

    @Nullable private LocalDate occurredOn;

    @Nullable private Expectation expectation;

    static PeopleSpec given(PeopleEvent... events) {
        var spec = new PeopleSpec();
        for (var event : events) {
            var version = spec.people.version() + 1;
            spec.people = spec.people.after(
                    new Recorded<>(new UUID(0, version), version, LocalDate.EPOCH, "someone", "admin", null, event));
        }
        return spec;
    }

    static PersonId person(long last) {
        return new PersonId(new UUID(0, last));
    }

    PeopleSpec occurring(String day) {
        occurredOn = LocalDate.parse(day);
        return this;
    }

    PeopleSpec expecting(int version, boolean wholeStream) {
        expectation = new Expectation(version, wholeStream);
        return this;
    }

    When when(PeopleCommand command) {
        var request = new Request<>(
                command.stream(),
                new UUID(1, 1),
                NOW,
                occurredOn,
                "someone",
                "admin",
                Standing.FOR_ALL,
                null,
                null,
                expectation,
                command);
        return new When(people, new PeopleRequest(request, Set.of(A, B, C)));
    }

    /** A wish that is about to be decided. */
    record When(PeopleRecord people, PeopleRequest asked) {

        void then(PeopleEvent... events) {
            assertThat(decide()).isEqualTo(List.of(events));
        }

        void thenNothing() {
            assertThat(decide()).isEmpty();
        }

        void thenRefused(String code, String pointer) {
            thenRefused(Rejected.Kind.RULE, code, pointer);
        }

        void thenRefused(Rejected.Kind kind, String code, String pointer) {
            var rejected = refusal();
            assertThat(rejected.kind()).isEqualTo(kind);
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.faults()).extracting(Rejected.Fault::pointer).containsExactly(pointer);
        }

        Rejected refusal() {
            var rejected = catchThrowableOfType(Rejected.class, this::decide);
            assertThat(rejected).isNotNull();
            return rejected;
        }

        private List<PeopleEvent> decide() {
            var received = PeopleDecider.receive(asked, people);
            return PeopleDecider.decide(received.command(), people, asked.known());
        }
    }
}
