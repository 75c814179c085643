package org.mithaq.reliability.checker;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.reliability.history.Exchange;
import org.mithaq.reliability.history.History;
import org.mithaq.reliability.history.Row;

/** R1: looks for each command of the journal in the log, and for each event of the log in the journal. */
final class AcknowledgedOnce implements Check {

    @Override
    public List<Violation> violations(History history, Replay replay) {
        var found = new ArrayList<Violation>();
        var stored = history.log().stream().filter(Row::isOfPlan).collect(groupingBy(row -> row.says("commandid")));
        var sent = history.journal().stream().collect(groupingBy(Exchange::key));
        sent.forEach((key, exchanges) -> check(exchanges, stored.getOrDefault(key, List.of()), found));
        nobodySent(history.log(), sent.keySet(), found);
        return found;
    }

    private static void check(List<Exchange> exchanges, List<Row> rows, List<Violation> found) {
        var first = exchanges.getFirst();
        var accepted = exchanges.stream().filter(Exchange::hasEvents).findFirst();
        if (accepted.isPresent()) {
            acknowledged(accepted.get(), rows, found);
        } else if (exchanges.stream().anyMatch(Exchange::isOk)) {
            rows.forEach(row -> add(found, Damage.APPLIED_TWICE, first, "answered as unchanged, and yet " + row));
        } else if (exchanges.stream().anyMatch(Exchange::isUnknown)) {
            // one event a command: a second one is a second effect
            rows.stream().skip(1).forEach(row -> add(found, Damage.APPLIED_TWICE, first, "a second time: " + row));
        } else {
            rows.forEach(row -> add(found, Damage.REFUSED_BUT_STORED, first, "refused, and yet " + row));
        }
    }

    private static void acknowledged(Exchange accepted, List<Row> rows, List<Violation> found) {
        var told = accepted.answer()
                .path("events")
                .valueStream()
                .map(event -> event.path("id").asString(""))
                .toList();
        var ids = rows.stream().map(row -> row.says("id")).toList();
        told.stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> add(found, Damage.ACKNOWLEDGED_LOST, accepted, "event " + id + " is not in the log"));
        if (ids.size() > told.size()) {
            add(found, Damage.APPLIED_TWICE, accepted, "more events than it was answered: " + rows);
        }
        if (ids.equals(told) && rows.getLast().position() != accepted.position()) {
            add(
                    found,
                    Damage.ACKNOWLEDGED_LOST,
                    accepted,
                    "answered position %d, and stands at %s".formatted(accepted.position(), rows.getLast()));
        }
    }

    private static void nobodySent(List<Row> log, Set<String> keys, List<Violation> found) {
        var foreign = log.stream()
                .filter(row -> row.isOfPlan() || row.isRefusal())
                .filter(row -> !keys.contains(row.says("commandid")))
                .collect(Collectors.toMap(Row::position, row -> row));
        for (Map.Entry<Long, Row> entry : foreign.entrySet()) {
            found.add(new Violation(
                    Rule.R1,
                    Damage.NOBODY_SENT,
                    "position " + entry.getKey(),
                    entry.getValue().toString()));
        }
    }

    private static void add(List<Violation> found, Damage damage, Exchange exchange, String what) {
        found.add(new Violation(Rule.R1, damage, exchange.where(), what));
    }
}
