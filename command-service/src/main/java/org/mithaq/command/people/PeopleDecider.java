package org.mithaq.command.people;

import static org.mithaq.command.kernel.Rejected.unless;

import java.util.List;
import java.util.Set;
import org.mithaq.command.kernel.Received;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.people.PeopleCommand.ErasePerson;
import org.mithaq.command.people.PeopleCommand.JoinPersons;
import org.mithaq.events.PersonId;
import org.mithaq.people.PeopleEvent;
import org.mithaq.people.PeopleEvent.PersonErased;
import org.mithaq.people.PeopleEvent.PersonsJoined;
import org.mithaq.people.PeopleRecord;
import org.mithaq.plan.PlanRecord;

/** The rules by which persons are joined and erased. It knows ids only. */
final class PeopleDecider {

    private PeopleDecider() {}

    /** The command as the record of persons receives it, unless what it names has changed or it speaks of the future. */
    static Received<? extends PeopleCommand> receive(PeopleRequest asked, PeopleRecord people) {
        var request = asked.request();
        if (request.expectation() != null) {
            var changed = request.command().persons().values().stream()
                    .mapToInt(people::changed)
                    .max()
                    .orElse(0);
            request.expectation().check(changed, people.version());
        }
        var received = request.in(PlanRecord.DEFAULT_ZONE);
        if (received.occurredOn().isAfter(received.today())) {
            throw Rejected.invalid("/occurredOn", "It cannot have occurred after today, " + received.today());
        }
        return received;
    }

    /** What happens when this is wished: events, none if it is already so, or {@link Rejected}. */
    static List<PeopleEvent> decide(PeopleCommand command, PeopleRecord people, Set<PersonId> known) {
        command.persons()
                .forEach((pointer, person) -> unless(
                        known.contains(person),
                        "people.unknown-person",
                        pointer,
                        "The register has never had a person of this id"));
        return switch (command) {
            case JoinPersons c -> join(c, people);
            case ErasePerson c -> erase(c, people);
        };
    }

    private static List<PeopleEvent> join(JoinPersons c, PeopleRecord people) {
        notErased(c.keep(), people, "/keep");
        notErased(c.drop(), people, "/drop");
        unless(!c.keep().equals(c.drop()), "people.same-person", "/drop", "A person is not joined with itself");
        var keep = people.last(c.keep());
        unless(
                !keep.equals(c.drop()),
                "people.join-circle",
                "/keep",
                "The person to keep was itself joined into the one to drop");
        if (keep.equals(people.last(c.drop()))) {
            return List.of();
        }
        unless(
                !people.joinedInto().containsKey(c.drop()),
                "people.already-joined",
                "/drop",
                "This person was already joined into another one; join that one");
        return List.of(new PersonsJoined(keep, c.drop()));
    }

    private static List<PeopleEvent> erase(ErasePerson c, PeopleRecord people) {
        if (people.isErased(c.personId())) {
            return List.of();
        }
        var others = people.sameHuman(c.personId()).stream()
                .filter(other -> !other.equals(c.personId()))
                .toList();
        return List.of(new PersonErased(c.personId(), others, c.reason()));
    }

    private static void notErased(PersonId person, PeopleRecord people, String pointer) {
        unless(!people.isErased(person), "people.erased", pointer, "This person was erased");
    }
}
