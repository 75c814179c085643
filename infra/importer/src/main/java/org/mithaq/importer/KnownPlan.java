package org.mithaq.importer;

import java.util.List;
import java.util.Set;

/** A plan that a running system shows: its titles, the ids and names of its members, and its end as a month or day. */
public record KnownPlan(String planId, List<String> titles, Set<String> members, String planEnd) {

    public KnownPlan {
        titles = List.copyOf(titles);
        members = Set.copyOf(members);
    }
}
