package org.mithaq.people;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.mithaq.events.PersonId;
import org.mithaq.events.Recorded;
import org.mithaq.people.PeopleEvent.PersonErased;
import org.mithaq.people.PeopleEvent.PersonsJoined;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What the events of {@code system/people} add up to: into whom each joined person went, who was erased, and in which
 * version each id was last spoken of.
 */
public record PeopleRecord(
        int version, PMap<PersonId, PersonId> joinedInto, PSet<PersonId> erased, PMap<PersonId, Integer> changed) {

    /** The one stream of all persons. */
    public static final String STREAM = "system/people";

    public static final PeopleRecord NONE =
            new PeopleRecord(0, HashTreePMap.empty(), HashTreePSet.empty(), HashTreePMap.empty());

    private static final Comparator<PersonId> BY_ID = Comparator.comparing(PersonId::value);

    public PeopleRecord after(Recorded<? extends PeopleEvent> recorded) {
        var now = recorded.version();
        return switch (recorded.event()) {
            case PersonsJoined e ->
                new PeopleRecord(
                        now, joinedInto.plus(e.drop(), e.keep()), erased, touched(Stream.of(e.keep(), e.drop()), now));
            case PersonErased e ->
                new PeopleRecord(now, joinedInto, erased.plusAll(e.everyId()), touched(e.everyId().stream(), now));
        };
    }

    /** Under which id this person is known now: the last one of a chain of joins. */
    public PersonId last(PersonId person) {
        var seen = new HashSet<PersonId>();
        var last = person;
        // A history with holes may have a circle; the way along it ends where it began.
        while (joinedInto.containsKey(last) && seen.add(last)) {
            last = joinedInto.getOrDefault(last, last);
        }
        return last;
    }

    /** All ids by which the human of this id was ever known, in an order of their own. */
    public List<PersonId> sameHuman(PersonId person) {
        var last = last(person);
        return Stream.concat(joinedInto.keySet().stream(), Stream.of(person, last))
                .filter(other -> last(other).equals(last))
                .distinct()
                .sorted(BY_ID)
                .toList();
    }

    public boolean isErased(PersonId person) {
        return erased.contains(person);
    }

    /** The version in which this id was last spoken of; 0 if never. */
    public int changed(PersonId person) {
        return changed.getOrDefault(person, 0);
    }

    private PMap<PersonId, Integer> touched(Stream<PersonId> persons, int now) {
        return persons.reduce(changed, (all, person) -> all.plus(person, now), (_, later) -> later);
    }
}
