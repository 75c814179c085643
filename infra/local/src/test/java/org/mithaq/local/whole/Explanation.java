package org.mithaq.local.whole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mithaq.events.Json;
import org.mithaq.local.model.Answer;
import org.mithaq.local.model.Fact;
import org.mithaq.local.model.Model;
import org.mithaq.local.model.People;
import org.mithaq.local.model.Same;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Every answer that one plan gave, explained by the model. What was accepted is replayed in the order of versions: the model
 * must say the same events on what was before. What has no events was decided at a version between what was known when it was
 * sent and what was there when it was answered: the model must say the same at one of them.
 */
final class Explanation {

    /** How often a command is decided again when others are faster. */
    private static final int ATTEMPTS = 3;

    /** By permission, by a rule, as stale. */
    private static final Set<Integer> KEPT = Set.of(403, 409, 412);

    private final List<Journal.Row> log;
    private final Map<String, List<Journal.Row>> refusals = new HashMap<>();
    private final Same same;
    private final List<Fact> history = new ArrayList<>();
    private final List<String> unexplained = new ArrayList<>();

    Explanation(List<Journal.Row> log, List<Journal.Row> refusals, Same same) {
        this.log = log;
        this.same = same;
        refusals.forEach(row -> this.refusals
                .computeIfAbsent(row.says("commandid"), _ -> new ArrayList<>())
                .add(row));
    }

    /** The history as the model tells it. */
    List<Fact> history() {
        return history;
    }

    /** What the model says otherwise. */
    List<String> unexplained() {
        return unexplained;
    }

    void explain(List<Exchange> exchanges) {
        var byEvent = new HashMap<String, Exchange>();
        exchanges.stream()
                .filter(Exchange::hasEvents)
                .forEach(exchange ->
                        byEvent.putIfAbsent(exchange.answer().at("/events/0/id").asString(), exchange));
        log.forEach(row -> Optional.ofNullable(byEvent.get(row.says("id")))
                .ifPresentOrElse(
                        exchange -> replay(row, exchange), () -> unexplained.add("Nobody was told of " + row.line())));
        exchanges.stream().filter(exchange -> !exchange.hasEvents()).forEach(this::decidedInBetween);
    }

    private void replay(Journal.Row row, Exchange exchange) {
        var answers = answers(history, exchange);
        var accepted = answers.filter(Answer.Accepted.class::isInstance)
                .map(Answer.Accepted.class::cast)
                .filter(answer -> isSame(answer, row, exchange))
                .findFirst();
        if (accepted.isEmpty()) {
            unexplained.add(report(exchange, "at version " + history.size(), answers(history, exchange), row.line()));
        }
        var data = accepted.map(Answer.Accepted::data)
                .orElseGet(() -> row.line().path("data").deepCopy().asObject());
        history.add(new Fact(
                row.says("id"),
                row.version(),
                row.says("type").replaceFirst("org.mithaq.", ""),
                LocalDate.parse(row.says("occurredon")),
                row.recordedAt(),
                row.says("actor"),
                row.says("role"),
                People.onBehalfOf(exchange.wish().body()),
                data));
    }

    private boolean isSame(Answer.Accepted answer, Journal.Row row, Exchange exchange) {
        var sender = exchange.wish().sender();
        return row.says("type").equals("org.mithaq." + answer.type())
                && row.says("occurredon").equals(answer.on().toString())
                && row.version() == history.size() + 1
                && exchange.answer().path("version").asInt() == row.version()
                && exchange.answer().path("position").asLong() == row.position()
                && row.says("actor").equals(sender.subject())
                && row.says("role").equals(sender.role())
                && same.exactly(answer.data(), row.line().path("data"))
                && same.exactly(People.onBehalfOf(exchange.wish().body()), inside(row, "onbehalfof"))
                && same.exactly(exchange.wish().body().path("source"), inside(row, "document"));
    }

    /** An attribute that holds JSON in a string. */
    private static JsonNode inside(Journal.Row row, String attribute) {
        return row.says(attribute).isEmpty() ? MissingNode.getInstance() : Json.LENIENT.readTree(row.says(attribute));
    }

    private void decidedInBetween(Exchange exchange) {
        var from = Math.min(exchange.floor(), history.size());
        var to = Math.max(from, upTo(exchange));
        if (!isKept(exchange)) {
            unexplained.add("Not kept as a refusal: " + exchange);
        }
        if (isOvertaken(exchange, to - from)) {
            return;
        }
        var explained = IntStream.rangeClosed(from, to)
                .mapToObj(version -> history.subList(0, version))
                .flatMap(before -> answers(before, exchange))
                .anyMatch(answer -> says(answer, exchange));
        if (!explained) {
            var answers = IntStream.rangeClosed(from, to)
                    .mapToObj(version -> history.subList(0, version))
                    .flatMap(before -> answers(before, exchange));
            unexplained.add(
                    report(exchange, "between versions %d and %d".formatted(from, to), answers, exchange.answer()));
        }
    }

    /** Who wanted what, and why not, stays in the log. */
    private boolean isKept(Exchange exchange) {
        return exchange.key().isEmpty()
                || !KEPT.contains(exchange.status())
                || refusals.getOrDefault(exchange.key(), List.of()).stream()
                        .map(row -> row.line().path("data"))
                        .anyMatch(refused -> refused.path("status").asInt() == exchange.status()
                                && refused.path("code").asString().equals(exchange.code()));
    }

    /** The last version on which it can have been decided. */
    private int upTo(Exchange exchange) {
        if (exchange.status() == 200) {
            return Math.min(exchange.answer().path("version").asInt(), history.size());
        }
        var kept = refusals.getOrDefault(exchange.key(), List.of()).stream()
                .filter(row -> !row.recordedAt().isAfter(exchange.answered()))
                .mapToLong(Journal.Row::position)
                .max()
                .orElse(Long.MAX_VALUE);
        return (int) log.stream()
                .filter(row -> row.position() < kept && !row.recordedAt().isAfter(exchange.answered()))
                .count();
    }

    /** Others were faster each time that it was decided. */
    private static boolean isOvertaken(Exchange exchange, int others) {
        var conflict = exchange.code().equals("command.conflict") && others >= ATTEMPTS;
        var stale = exchange.code().equals("command.stale")
                && exchange.wish().ifMatch().contains("=")
                && others > 0;
        return conflict || stale;
    }

    private static boolean says(Answer answer, Exchange exchange) {
        return switch (answer) {
            case Answer.Accepted _ -> false;
            case Answer.Unchanged _ -> exchange.status() == 200;
            case Answer.Refused(var status, var code) -> status == exchange.status() && code.equals(exchange.code());
        };
    }

    /** Today may have become tomorrow while it was under way. */
    private static Stream<Answer> answers(List<Fact> before, Exchange exchange) {
        return Stream.of(exchange.sent(), exchange.answered())
                .map(instant -> Model.answer(before, exchange.wish(), instant))
                .distinct();
    }

    private static String report(Exchange exchange, String where, Stream<Answer> model, JsonNode system) {
        return """
                %s %s
                  as %s, If-Match %s, key %s
                  %s
                  the system: %s
                  the model:  %s""".formatted(
                        exchange.wish().command(),
                        where,
                        exchange.wish().sender(),
                        exchange.wish().ifMatch(),
                        exchange.key(),
                        exchange.wish().body(),
                        system,
                        model.map(Object::toString).distinct().toList());
    }
}
