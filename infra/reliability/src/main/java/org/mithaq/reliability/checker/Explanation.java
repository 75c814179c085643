package org.mithaq.reliability.checker;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mithaq.events.Json;
import org.mithaq.reliability.history.Exchange;
import org.mithaq.reliability.history.Row;
import org.mithaq.reliability.model.Answer;
import org.mithaq.reliability.model.Fact;
import org.mithaq.reliability.model.Model;
import org.mithaq.reliability.model.People;
import org.mithaq.reliability.model.Same;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every answer that one plan gave, explained by the model. What was accepted is replayed in the order of versions: the model
 * must say the same events on what was before. What has no events was decided at a version between what was acknowledged
 * before it was sent and what was sent before it was answered: the model must say the same at one of them.
 */
final class Explanation {

    /** How often a command is decided again when others are faster. */
    private static final int ATTEMPTS = 3;

    /** By permission, by a rule, as stale. */
    private static final Set<Integer> KEPT = Set.of(403, 409, 412);

    private final List<Row> log;
    private final Map<String, List<Row>> refusals;
    private final Same same;
    private final List<Duration> shifts;
    private final List<Fact> history = new ArrayList<>();
    private final List<Violation> unexplained = new ArrayList<>();

    Explanation(List<Row> log, List<Row> refusals, Same same, List<Duration> shifts) {
        this.log = log;
        this.refusals = refusals.stream().collect(groupingBy(row -> row.says("commandid")));
        this.same = same;
        this.shifts = shifts;
    }

    /** The history as the model tells it. */
    List<Fact> history() {
        return history;
    }

    /** What the model says otherwise. */
    List<Violation> unexplained() {
        return unexplained;
    }

    void explain(List<Exchange> exchanges) {
        var byKey = exchanges.stream().collect(groupingBy(Exchange::key));
        log.forEach(row -> replay(row, candidates(row, byKey)));
        var bounds = new Bounds(log, exchanges);
        exchanges.stream()
                .filter(exchange -> !exchange.isUnknown() && !exchange.hasEvents())
                .forEach(exchange -> decidedInBetween(exchange, bounds));
    }

    /** Who was told of it; if nobody was, who sent it and never heard. */
    private static List<Exchange> candidates(Row row, Map<String, List<Exchange>> byKey) {
        var sent = byKey.getOrDefault(row.says("commandid"), List.of());
        var told = sent.stream()
                .filter(exchange -> exchange.answer()
                        .path("events")
                        .valueStream()
                        .anyMatch(event -> event.path("id").asString("").equals(row.says("id"))))
                .limit(1)
                .toList();
        return told.isEmpty() ? sent : told;
    }

    private void replay(Row row, List<Exchange> candidates) {
        var accepted = candidates.stream()
                .flatMap(exchange -> answers(history, exchange, row)
                        .filter(Answer.Accepted.class::isInstance)
                        .map(Answer.Accepted.class::cast)
                        .filter(answer -> isSame(answer, row, exchange)))
                .findFirst();
        if (accepted.isEmpty()) {
            unexplained.add(
                    candidates.isEmpty()
                            ? new Violation(Rule.R4, Damage.NOBODY_SENT, row.toString(), "Nobody sent this")
                            : report(
                                    candidates.getFirst(),
                                    "at version " + history.size(),
                                    answers(history, candidates.getFirst(), row),
                                    row.line()));
        }
        var data = accepted.map(Answer.Accepted::data)
                .orElseGet(() -> row.line().path("data") instanceof ObjectNode said
                        ? said.deepCopy()
                        : Json.LENIENT.createObjectNode());
        history.add(new Fact(
                row.says("id"),
                row.version(),
                row.says("type").replaceFirst("org.mithaq.", ""),
                LocalDate.parse(row.says("occurredon")),
                row.recordedAt(),
                row.says("actor"),
                row.says("role"),
                candidates.isEmpty()
                        ? MissingNode.getInstance()
                        : People.onBehalfOf(candidates.getFirst().wish().body()),
                data));
    }

    private boolean isSame(Answer.Accepted answer, Row row, Exchange exchange) {
        var wish = exchange.wish();
        return row.says("type").equals("org.mithaq." + answer.type())
                && row.says("occurredon").equals(answer.on().toString())
                && row.version() == history.size() + 1
                && (!exchange.hasEvents()
                        || (exchange.version() == row.version() && exchange.position() == row.position()))
                && row.says("actor").equals(wish.sender().subject())
                && row.says("role").equals(wish.sender().role())
                && same.exactly(answer.data(), row.line().path("data"))
                && same.exactly(People.onBehalfOf(wish.body()), inside(row, "onbehalfof"))
                && same.exactly(wish.body().path("source"), inside(row, "document"));
    }

    /** An attribute that holds JSON in a string. */
    private static JsonNode inside(Row row, String attribute) {
        try {
            return row.says(attribute).isEmpty()
                    ? MissingNode.getInstance()
                    : Json.LENIENT.readTree(row.says(attribute));
        } catch (JacksonException _) {
            return row.line().path(attribute);
        }
    }

    private void decidedInBetween(Exchange exchange, Bounds bounds) {
        var kept = kept(exchange);
        if (kept.isEmpty() && KEPT.contains(exchange.status())) {
            unexplained.add(new Violation(
                    Rule.R1,
                    Damage.REFUSAL_NOT_KEPT,
                    exchange.where(),
                    "is not kept as a refusal: " + exchange.answer()));
        }
        var from = Math.min(bounds.from(exchange), history.size());
        var before = kept.stream().mapToLong(Row::position).max().orElse(Long.MAX_VALUE);
        var to = Math.max(from, Math.min(bounds.to(exchange, before), history.size()));
        if (isOvertaken(exchange, to - from)) {
            return;
        }
        var explained = IntStream.rangeClosed(from, to)
                .mapToObj(version -> history.subList(0, version))
                .flatMap(earlier -> answers(earlier, exchange))
                .anyMatch(answer -> says(answer, exchange));
        if (!explained) {
            var answers = IntStream.rangeClosed(from, to)
                    .mapToObj(version -> history.subList(0, version))
                    .flatMap(earlier -> answers(earlier, exchange));
            unexplained.add(
                    report(exchange, "between versions %d and %d".formatted(from, to), answers, exchange.answer()));
        }
    }

    /** Who wanted what, and why not, stays in the log. */
    private List<Row> kept(Exchange exchange) {
        return refusals.getOrDefault(exchange.key(), List.of()).stream()
                .filter(row -> row.line().at("/data/status").asInt(0) == exchange.status()
                        && row.line().at("/data/code").asString("").equals(exchange.code()))
                .toList();
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
            case Answer.Unchanged _ -> exchange.isOk();
            case Answer.Refused(var status, var code) -> status == exchange.status() && code.equals(exchange.code());
        };
    }

    private Stream<Answer> answers(List<Fact> before, Exchange exchange, Row row) {
        return Stream.concat(
                        Stream.of(Model.answer(before, exchange.wish(), row.recordedAt())), answers(before, exchange))
                .distinct();
    }

    /** Today may have become tomorrow while it was under way, and the clock of who decided may have been wrong. */
    private Stream<Answer> answers(List<Fact> before, Exchange exchange) {
        return Stream.of(exchange.sent(), exchange.answered())
                .flatMap(instant ->
                        Stream.concat(Stream.of(instant), shifts.stream().map(instant::plus)))
                .map(instant -> Model.answer(before, exchange.wish(), instant))
                .distinct();
    }

    private static Violation report(Exchange exchange, String where, Stream<Answer> model, JsonNode system) {
        var wish = exchange.wish();
        return new Violation(Rule.R4, Damage.UNJUSTIFIED, exchange.where(), """
                %s %s, as %s, If-Match %s
                  %s
                  the system: %d %s
                  the model:  %s""".formatted(
                        wish.command(),
                        where,
                        wish.sender(),
                        wish.ifMatch(),
                        wish.body(),
                        exchange.status(),
                        system,
                        model.map(Object::toString).distinct().toList()));
    }
}
