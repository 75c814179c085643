package org.mithaq.reliability.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * What holds of a history once its corrections are applied: each event as it should have been, at its own place, or not at
 * all. Corrections are events too, and are corrected and taken back themselves.
 */
final class Corrections {

    private Corrections() {}

    static boolean isCorrection(Fact fact) {
        return fact.type().equals(Types.CORRECTED) || fact.type().equals(Types.RETRACTED);
    }

    /** Everything that holds, corrections among it. */
    static List<Fact> applied(List<Fact> history) {
        var corrections = history.stream().filter(Corrections::isCorrection).toList();
        if (corrections.isEmpty()) {
            return history;
        }
        return history.stream()
                .map(fact -> holding(fact, corrections))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of several corrections of one event the last to be recorded holds, if it holds itself. */
    private static Optional<Fact> holding(Fact fact, List<Fact> corrections) {
        var decisive = corrections.stream()
                .filter(correction -> correction.says("eventId").equals(fact.id()))
                .map(correction -> holding(correction, corrections))
                .flatMap(Optional::stream)
                .reduce((_, later) -> later);
        return decisive.isEmpty() ? Optional.of(fact) : corrected(fact, decisive.get());
    }

    private static Optional<Fact> corrected(Fact fact, Fact correction) {
        return correction.type().equals(Types.RETRACTED)
                ? Optional.empty()
                : Optional.of(fact.restated(Days.first(correction.data().path("happenedOn")), (ObjectNode)
                        correction.data().at("/restated/data")));
    }

    static Optional<Fact> find(List<Fact> facts, String id) {
        return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /** What an event is about, as it holds or as it was last told; a correction is about what it corrects. */
    static Optional<String> about(List<Fact> history, String event) {
        return find(applied(history), event)
                .or(() -> find(history, event))
                .flatMap(fact -> isCorrection(fact)
                        ? about(history, fact.says("eventId"))
                        : Optional.of(Things.of(fact.type(), fact.data())));
    }

    /**
     * The version at which a thing changed last; 0 if nothing was ever said of it. A correction changes the thing that the
     * event was about, under each form in which it was told, and the one to which it moves it.
     */
    static int lastChange(List<Fact> history, String thing) {
        return history.stream()
                .filter(fact -> changes(fact, history).contains(thing))
                .mapToInt(Fact::version)
                .max()
                .orElse(0);
    }

    private static Set<String> changes(Fact fact, List<Fact> history) {
        if (!isCorrection(fact)) {
            return Set.of(Things.of(fact.type(), fact.data()));
        }
        var things = new TreeSet<String>();
        find(history, fact.says("eventId")).ifPresent(corrected -> things.addAll(changes(corrected, history)));
        for (var correction : history) {
            if (correction.says("eventId").equals(fact.says("eventId")) && correction.version() <= fact.version()) {
                things.addAll(moves(correction));
            }
        }
        return things;
    }

    /** The thing that a correction tells an event to have been about. */
    private static List<String> moves(Fact correction) {
        var restated = correction.data().path("restated");
        while (restated.path("type").asString("").equals(Types.CORRECTED)) {
            restated = restated.at("/data/restated");
        }
        var type = restated.path("type").asString("");
        return type.isEmpty() || type.equals(Types.RETRACTED)
                ? List.of()
                : List.of(Things.of(type, restated.path("data")));
    }
}
