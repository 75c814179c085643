package org.mithaq.reliability.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.mithaq.reliability.history.Checkpoint;
import org.mithaq.reliability.history.Exchange;
import org.mithaq.reliability.history.History;
import org.mithaq.reliability.history.Message;
import org.mithaq.reliability.history.Observation;
import org.mithaq.reliability.history.Pulse;
import org.mithaq.reliability.history.ReadModel;
import org.mithaq.reliability.history.Row;
import org.mithaq.reliability.history.View;
import org.mithaq.reliability.model.Wish;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A history while it is being spoilt. */
public final class Draft {

    final List<Exchange> journal;
    final List<Row> log;
    final List<Message> topic;
    final List<Observation> observations;
    final List<View> views;
    final Map<String, List<JsonNode>> trails = new LinkedHashMap<>();
    final Map<String, JsonNode> listed;
    final List<Checkpoint> checkpoints;
    final List<Pulse> pulses;
    private final History good;
    private final Random random;

    Draft(History good, long seed) {
        this.good = good;
        random = new Random(seed);
        journal = new ArrayList<>(good.journal());
        log = new ArrayList<>(good.log());
        topic = new ArrayList<>(good.topic());
        observations = new ArrayList<>(good.observations());
        views = new ArrayList<>(good.readModel().views());
        good.readModel().trails().forEach((plan, items) -> trails.put(plan, new ArrayList<>(items)));
        listed = new LinkedHashMap<>(good.readModel().listed());
        checkpoints = new ArrayList<>(good.checkpoints());
        pulses = new ArrayList<>(good.pulses());
    }

    History history() {
        return new History(
                good.plans(),
                journal,
                log,
                topic,
                observations,
                new ReadModel(views, trails, listed),
                checkpoints,
                pulses,
                good.shifts());
    }

    /** One of these, drawn by lot. */
    <T> T one(List<T> all, Predicate<T> that) {
        var some = all.stream().filter(that).toList();
        if (some.isEmpty()) {
            throw new IllegalStateException("The good history has none of these: take another seed");
        }
        return some.get(random.nextInt(some.size()));
    }

    /** An event of a plan that was acknowledged, from the middle of the log. */
    Row event() {
        return one(
                log,
                row -> row.isOfPlan()
                        && row.position() > 20
                        && isAcknowledged(row)
                        && row.position() < log.size() - 5L);
    }

    /** The last event of a plan. */
    Row lastEvent() {
        var plan = one(log, row -> row.isOfPlan() && row.version() > 5).key();
        return log.stream()
                .filter(row -> row.key().equals(plan))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    boolean isAcknowledged(Row row) {
        return journal.stream().anyMatch(exchange -> exchange.key().equals(row.command()) && exchange.hasEvents());
    }

    void replace(Row old, Row now) {
        log.set(log.indexOf(old), now);
    }

    /** Takes a row out; what follows closes up. */
    void drop(Row row) {
        log.remove(row);
        closeUp();
    }

    /** Gives all positions anew. */
    void closeUp() {
        for (var i = 0; i < log.size(); i++) {
            log.set(i, at(log.get(i), i + 1L));
        }
    }

    static Row at(Row row, long position) {
        return new Row(position, row.stream(), row.version(), row.event(), row.command(), row.bytes(), row.line());
    }

    /** The same row with another line. */
    static Row edited(Row row, Consumer<ObjectNode> edit) {
        var line = (ObjectNode) row.line().deepCopy();
        edit.accept(line);
        return Row.of(
                row.position(),
                line.path("subject").asString(),
                line.path("streamversion").asInt(),
                line.path("id").asString(),
                line.path("commandid").asString(),
                line.toString().getBytes(UTF_8));
    }

    /** Every exchange under this key. */
    void exchanges(String key, UnaryOperator<Exchange> change) {
        journal.replaceAll(exchange -> exchange.key().equals(key) ? change.apply(exchange) : exchange);
    }

    static Exchange answered(Exchange old, int status, JsonNode answer) {
        return new Exchange(
                old.client(),
                old.door(),
                old.wish(),
                old.key(),
                old.readable(),
                old.invoked(),
                old.returned(),
                old.sent(),
                old.answered(),
                status,
                answer);
    }

    static Exchange wished(Exchange old, Wish wish) {
        return new Exchange(
                old.client(),
                old.door(),
                wish,
                old.key(),
                old.readable(),
                old.invoked(),
                old.returned(),
                old.sent(),
                old.answered(),
                old.status(),
                old.answer());
    }

    static Exchange later(Exchange old, long nanoseconds) {
        return new Exchange(
                old.client(),
                old.door(),
                old.wish(),
                old.key(),
                old.readable(),
                old.invoked() + nanoseconds,
                old.returned() + nanoseconds,
                old.sent(),
                old.answered(),
                old.status(),
                old.answer());
    }

    static JsonNode with(JsonNode object, Consumer<ObjectNode> edit) {
        var copy = (ObjectNode) object.deepCopy();
        edit.accept(copy);
        return copy;
    }
}
