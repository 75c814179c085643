package org.mithaq.reliability.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.reliability.history.History;
import org.mithaq.reliability.history.Row;

/** R2: the form of the log, whatever stands in it. */
final class DenseLog implements Check {

    @Override
    public List<Violation> violations(History history, Replay replay) {
        var found = new ArrayList<Violation>();
        var versions = new HashMap<String, Integer>();
        var commands = new HashMap<String, Long>();
        var last = 0L;
        var time = "";
        for (var row : history.log()) {
            if (row.position() != last + 1) {
                add(found, Damage.GAP, row, "position " + (last + 1) + " was to come");
            }
            var version = versions.merge(row.key(), 1, Integer::sum);
            if (row.version() != version) {
                add(found, Damage.GAP, row, "version " + version + " of " + row.stream() + " was to come");
                versions.put(row.key(), row.version());
            }
            if (row.says("time").compareTo(time) < 0) {
                add(found, Damage.TIME_BACK, row, "recorded before " + time + ", which stands before it");
            }
            columns(row, found);
            together(row, commands, found);
            last = row.position();
            time = row.says("time");
        }
        return found;
    }

    private static void columns(Row row, List<Violation> found) {
        if (!row.stream().equals(row.says("subject"))
                || row.version() != row.line().path("streamversion").asInt(0)
                || !row.event().equals(row.says("id"))
                || !row.command().equals(row.says("commandid"))) {
            add(found, Damage.COLUMNS, row, "the columns do not say what the line says");
        }
    }

    /** The events of one command in one stream; its refusals each stand by themselves. */
    private static void together(Row row, Map<String, Long> commands, List<Violation> found) {
        if (row.isRefusal()) {
            return;
        }
        var before = commands.put(row.key() + " " + row.says("commandid"), row.position());
        if (before != null && before != row.position() - 1) {
            add(found, Damage.TORN, row, "the same command wrote position " + before);
        }
    }

    private static void add(List<Violation> found, Damage damage, Row row, String what) {
        found.add(new Violation(Rule.R2, damage, row.toString(), what));
    }
}
