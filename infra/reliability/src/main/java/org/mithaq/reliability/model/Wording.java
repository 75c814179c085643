package org.mithaq.reliability.model;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What a due date means that is given as words alone: a few wordings, read by hand. */
public final class Wording {

    /** The words, and the first day, last day and precision that they mean. */
    private static final Map<String, String[]> MEANT = Map.of(
            "Sep 2026", new String[] {"2026-09-01", "2026-09-30", "MONTH"},
            "décembre 2025", new String[] {"2025-12-01", "2025-12-31", "MONTH"},
            "30 juin 2026", new String[] {"2026-06-30", "2026-06-30", "DAY"},
            "2026", new String[] {"2026-01-01", "2026-12-31", "YEAR"},
            "T2 2026", new String[] {"2026-04-01", "2026-06-30", "QUARTER"});

    private Wording() {}

    /** Words that are understood here. */
    public static List<String> all() {
        return MEANT.keySet().stream().sorted().toList();
    }

    static void read(ObjectNode said) {
        var due = said.path("due");
        var meant = MEANT.get(due.path("text").asString(""));
        if (meant != null && !due.has("from") && !due.has("to") && !due.has("precision")) {
            ((ObjectNode) due).put("from", meant[0]).put("to", meant[1]).put("precision", meant[2]);
        }
    }
}
