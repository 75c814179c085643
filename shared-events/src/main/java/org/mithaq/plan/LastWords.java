package org.mithaq.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.events.Event;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.events.Written;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What each organisation said last of one matter, found under each of its names, however these are spelled. Names that were
 * once told together are of one organisation.
 */
public record LastWords<E extends Event>(@JsonValue PMap<String, Recorded<E>> byName) {

    public static <E extends Event> LastWords<E> none() {
        return new LastWords<>(HashTreePMap.empty());
    }

    /** With what the organisation of this name said. */
    public LastWords<E> plus(Text name, Recorded<E> word) {
        var names = keys(name).toList();
        var known = names.stream()
                .flatMap(key -> Stream.ofNullable(byName.get(key)))
                .toList();
        var latest = known.stream().reduce(word, (one, other) -> Recorded.later(one, other));
        var all = byName;
        for (var key : names) {
            all = all.plus(key, latest);
        }
        if (!known.isEmpty()) {
            for (var entry : byName.entrySet()) {
                if (known.contains(entry.getValue())) {
                    all = all.plus(entry.getKey(), latest);
                }
            }
        }
        return new LastWords<>(all);
    }

    /** What the organisation of this name said last. */
    public Optional<Recorded<E>> of(Text name) {
        return keys(name).flatMap(key -> Stream.ofNullable(byName.get(key))).findFirst();
    }

    /** The last word of each organisation, once, in the order in which they were recorded. */
    public List<Recorded<E>> all() {
        return byName.values().stream()
                .distinct()
                .sorted(Comparator.comparingInt(Recorded::version))
                .toList();
    }

    private static Stream<String> keys(Text name) {
        return name.all().stream().map(Written::key);
    }
}
