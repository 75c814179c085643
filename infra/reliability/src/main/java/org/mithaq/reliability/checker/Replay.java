package org.mithaq.reliability.checker;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mithaq.reliability.history.Exchange;
import org.mithaq.reliability.history.History;
import org.mithaq.reliability.history.Row;
import org.mithaq.reliability.model.Fact;
import org.mithaq.reliability.model.Same;

/** R4: the whole history told again by the independent model, and what the model would have told otherwise. */
final class Replay {

    private final Same same = new Same();
    private final Map<String, List<Fact>> facts = new TreeMap<>();
    private final List<Violation> unexplained = new ArrayList<>();

    Replay(History history) {
        var door = new AtTheDoor();
        var byPlan = new HashMap<>(door.passed(history.journal()).stream().collect(groupingBy(Exchange::plan)));
        unexplained.addAll(door.unexplained());
        var streams = history.log().stream().collect(groupingBy(Row::key));
        streams.keySet().stream()
                .filter(stream -> stream.startsWith("plan/"))
                .forEach(stream -> byPlan.putIfAbsent(stream.substring("plan/".length()), List.of()));
        new TreeMap<>(byPlan).forEach((plan, exchanges) -> {
            var explanation = new Explanation(
                    streams.getOrDefault("plan/" + plan, List.of()),
                    streams.getOrDefault("refusals/plan/" + plan, List.of()),
                    same,
                    history.shifts());
            explanation.explain(exchanges);
            unexplained.addAll(explanation.unexplained());
            facts.put(plan, explanation.history());
        });
    }

    List<Violation> unexplained() {
        return unexplained;
    }

    /** What the model tells of a plan. */
    List<Fact> facts(String plan) {
        return facts.getOrDefault(plan, List.of());
    }

    /** What was learned on the way: whose ids are whose. */
    Same same() {
        return same;
    }
}
