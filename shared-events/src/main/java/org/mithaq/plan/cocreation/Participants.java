package org.mithaq.plan.cocreation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Invalid;
import org.mithaq.events.Written;

/** How many people took part: in all, and of these women, young people, and members of named groups. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Participants(
        int total,
        @Nullable Integer women,
        @Nullable Integer youth,
        @Nullable Map<String, Integer> groups) {

    private static final int MOST = 1_000_000;

    public Participants {
        Invalid.unless(total >= 0 && total <= MOST, "/total", "The number of participants lies between 0 and " + MOST);
        part(women, total, "/women");
        part(youth, total, "/youth");
        // Sorted, so that a line is written the same way by every process.
        groups = Collections.unmodifiableSortedMap(groups == null ? new TreeMap<>() : new TreeMap<>(groups));
        Invalid.unless(groups.size() <= 100, "/groups", "At most 100 groups are counted");
        for (var group : groups.entrySet()) {
            var pointer = "/groups/" + group.getKey().replace("~", "~0").replace("/", "~1");
            Written.line(group.getKey(), pointer, 200);
            part(group.getValue(), total, pointer);
        }
    }

    private static void part(@Nullable Integer part, int total, String pointer) {
        Invalid.unless(
                part == null || (part >= 0 && part <= total),
                pointer,
                "A part of the participants lies between 0 and their total");
    }
}
