package org.mithaq.reliability.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Names that were once told together are of one organisation, in whichever order they were told. */
final class Names {

    private Names() {}

    /** Every name of the organisation that goes by these, as far as these tell. */
    static Set<String> of(JsonNode organisation, List<JsonNode> told) {
        var names = new TreeSet<>(Spelling.names(organisation));
        for (var before = 0; before < names.size(); ) {
            before = names.size();
            for (var other : told) {
                if (Spelling.names(other).stream().anyMatch(names::contains)) {
                    names.addAll(Spelling.names(other));
                }
            }
        }
        return names;
    }

    static boolean overlap(Set<String> names, JsonNode organisation) {
        return Spelling.names(organisation).stream().anyMatch(names::contains);
    }
}
