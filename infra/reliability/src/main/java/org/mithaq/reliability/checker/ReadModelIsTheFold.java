package org.mithaq.reliability.checker;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mithaq.reliability.history.History;
import org.mithaq.reliability.history.Row;
import org.mithaq.reliability.history.View;
import org.mithaq.reliability.model.Account;
import tools.jackson.databind.JsonNode;

/** R6: views, trails and the list of plans, each beside what the log, told by the model, makes of them. */
final class ReadModelIsTheFold implements Check {

    @Override
    public List<Violation> violations(History history, Replay replay) {
        var found = new ArrayList<Violation>();
        for (var plan : history.plans()) {
            trail(
                    plan,
                    history.stream("plan/" + plan),
                    history.readModel().trails().getOrDefault(plan, List.of()),
                    found);
            if (!replay.facts(plan).isEmpty()) {
                listed(plan, history, replay, found);
            }
        }
        history.readModel().views().forEach(view -> view(view, replay, found));
        return found;
    }

    private static void trail(String plan, List<Row> rows, List<JsonNode> items, List<Violation> found) {
        if (rows.size() != items.size()) {
            add(found, "the trail of " + plan, items.size() + " entries, in the log " + rows.size());
        }
        for (var i = 0; i < Math.min(rows.size(), items.size()); i++) {
            var row = rows.get(i);
            var item = items.get(i);
            if (item.path("version").asInt(0) != row.version()
                    || item.path("position").asLong(0) != row.position()
                    || !item.path("id").asString("").equals(row.says("id"))
                    || !item.path("type").asString("").equals(row.says("type"))
                    || !item.path("data").equals(row.line().path("data"))
                    || !item.path("leaf").asString("").equals(HexFormat.of().formatHex(Root.leaf(row.bytes())))) {
                add(found, "the trail of " + plan, "%s%n  in the log: %s".formatted(item, row));
            }
        }
    }

    private static void listed(String plan, History history, Replay replay, List<Violation> found) {
        var at = history.readModel().views().stream()
                .filter(view -> view.plan().equals(plan))
                .map(View::at)
                .findFirst();
        // the list goes by the day, and has nothing yet of a tomorrow
        if (at.isEmpty() || Account.hasATomorrow(replay.facts(plan), at.get())) {
            return;
        }
        var expected = Account.today(replay.facts(plan), at.get()).inTheList();
        var item = history.readModel().listed().get(plan);
        if (item != null) {
            compare("the list of plans, " + plan, expected, item, replay, found);
        } else if (!expected.path("title").isNull()) {
            add(found, "the list of plans", plan + " is not there");
        }
    }

    private static void view(View view, Replay replay, List<Violation> found) {
        var expected = expected(view, replay);
        if (expected.isEmpty()) {
            if (view.status() != 404) {
                add(found, view.path(), "answers %d where nothing was yet: %s".formatted(view.status(), view.record()));
            }
        } else if (view.status() != 200) {
            add(found, view.path(), "answers " + view.status());
        } else {
            compare(view.path(), expected.get().json(), view.record(), replay, found);
        }
    }

    private static Optional<Account> expected(View view, Replay replay) {
        var facts = replay.facts(view.plan());
        var day = view.asOf();
        if (view.knownAt().isPresent()) {
            var instant = view.knownAt().get();
            return day.isPresent() ? Account.knownAt(facts, instant, day.get()) : Account.knownAt(facts, instant);
        }
        return day.isPresent()
                ? Account.asOf(facts, day.get())
                : Optional.of(facts).filter(some -> !some.isEmpty()).map(some -> Account.today(some, view.at()));
    }

    private static void compare(String where, JsonNode model, JsonNode system, Replay replay, List<Violation> found) {
        model.properties().stream()
                .filter(field -> !replay.same().atLeast(field.getValue(), system.path(field.getKey())))
                .forEach(field -> add(
                        found,
                        where,
                        "%s%n  the system: %s%n  the model:  %s"
                                .formatted(field.getKey(), system.path(field.getKey()), field.getValue())));
    }

    private static void add(List<Violation> found, String where, String what) {
        found.add(new Violation(Rule.R6, Damage.READ_MODEL, where, what));
    }
}
