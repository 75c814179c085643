package org.mithaq.reliability.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.reliability.history.History;
import org.mithaq.reliability.history.Observation;

/** R7: reads of one client, in its own order. */
final class OwnWritesAreRead implements Check {

    private static final int NOT_FOUND = 404;

    @Override
    public List<Violation> violations(History history, Replay replay) {
        var found = new ArrayList<Violation>();
        var seen = new HashMap<String, Integer>();
        history.observations().stream()
                .sorted(Comparator.comparingLong(Observation::invoked))
                .forEach(read -> check(read, history, seen, found));
        return found;
    }

    private static void check(Observation read, History history, Map<String, Integer> seen, List<Violation> found) {
        if (read.status() == NOT_FOUND && read.asked() > 0) {
            add(found, read, "is not found");
        }
        if (read.status() != 200) {
            return;
        }
        if (read.version() < read.asked()) {
            add(found, read, "version %d, although %d was written before".formatted(read.version(), read.asked()));
        }
        if (read.version() > history.stream("plan/" + read.plan()).size()) {
            add(found, read, "version " + read.version() + ", which the log does not have");
        }
        var before = seen.merge(read.client() + " " + read.plan(), read.version(), Math::max);
        if (read.version() < before) {
            add(found, read, "version %d after version %d".formatted(read.version(), before));
        }
    }

    private static void add(List<Violation> found, Observation read, String what) {
        found.add(new Violation(
                Rule.R7, Damage.STALE_READ, "client %d reads %s".formatted(read.client(), read.plan()), what));
    }
}
