package org.mithaq.reliability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.door.Commands;
import org.mithaq.command.door.DoorInMemory;
import org.mithaq.command.kernel.Actor;
import org.mithaq.command.kernel.Expectation;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Json;
import org.mithaq.events.Line;
import org.mithaq.events.Membership;
import org.mithaq.events.Role;
import org.mithaq.reliability.model.Answer;
import org.mithaq.reliability.model.Fact;
import org.mithaq.reliability.model.Model;
import org.mithaq.reliability.model.People;
import org.mithaq.reliability.model.Same;
import org.mithaq.reliability.model.Wish;
import org.mithaq.reliability.workload.Doors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Doors behind which the deciders answer, and no answer passes that the model would not have given. */
final class JudgedDoors implements Doors {

    /** The day on which all of it is sent: late enough for everything that the clients tell. */
    static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private static final Reply NOT_JSON =
            new Reply(400, Json.LENIENT.createObjectNode().put("code", "command.not-json"));

    private final DoorInMemory deciders = new DoorInMemory();
    private final Same same = new Same();
    private final Map<String, List<Fact>> facts = new HashMap<>();
    private final Map<String, Integer> met;
    private Instant now = TODAY.atStartOfDay().toInstant(java.time.ZoneOffset.UTC);

    /** With a count of what was met: each command with what became of it. */
    JudgedDoors(Map<String, Integer> met) {
        this.met = met;
    }

    @Override
    public List<String> names() {
        return List.of("memory");
    }

    @Override
    public Reply send(String door, Wish wish, String key, boolean readable) {
        return readable ? answered(wish) : NOT_JSON;
    }

    @Override
    public List<Reply> batch(String door, List<Wish> wishes, List<String> keys) {
        return wishes.stream().map(this::answered).toList();
    }

    @Override
    public Reply read(String plan, int atLeast) {
        return new Reply(404, MissingNode.getInstance());
    }

    private Reply answered(Wish wish) {
        now = now.plus(Duration.ofMillis(1));
        var plan = wish.body().path("planId").asString("").toLowerCase(java.util.Locale.ROOT);
        var history = facts.getOrDefault(plan, List.of());
        var model = Model.refusedAtTheDoor(wish)
                .<Answer>map(refused -> refused)
                .orElseGet(() -> Model.answer(history, wish, now));
        try {
            var lines = deciders.send(sending(wish), now);
            if (!agree(model, lines, wish)) {
                throw disagreement(wish, history, model, lines.toString());
            }
            count(wish, lines.isEmpty() ? "unchanged" : "accepted");
            if (model instanceof Answer.Accepted accepted) {
                facts.computeIfAbsent(plan, _ -> new ArrayList<>()).add(fact(accepted, lines.getFirst(), wish));
            }
            return reply(lines, facts.getOrDefault(plan, List.of()).size());
        } catch (Rejected rejected) {
            var refused = new Answer.Refused(rejected.kind().status(), rejected.code());
            if (!model.equals(refused)) {
                throw disagreement(wish, history, model, refused + " " + rejected.sentence() + rejected.faults());
            }
            count(wish, refused.code());
            return new Reply(refused.status(), Json.LENIENT.createObjectNode().put("code", refused.code()));
        }
    }

    private boolean agree(Answer model, List<Line> lines, Wish wish) {
        return switch (model) {
            case Answer.Refused _ -> false;
            case Answer.Unchanged _ -> lines.isEmpty();
            case Answer.Accepted accepted ->
                lines.size() == 1
                        && lines.getFirst().eventName().equals(accepted.type())
                        && lines.getFirst().occurredon().equals(accepted.on())
                        && same.exactly(accepted.data(), lines.getFirst().data())
                        && same.exactly(
                                People.onBehalfOf(wish.body()),
                                inside(lines.getFirst().onbehalfof()))
                        && same.exactly(
                                wish.body().path("source"),
                                inside(lines.getFirst().document()));
        };
    }

    private static Fact fact(Answer.Accepted accepted, Line line, Wish wish) {
        return new Fact(
                line.id().toString(),
                line.streamversion(),
                accepted.type(),
                accepted.on(),
                line.recordedAt(),
                line.actor(),
                line.role(),
                People.onBehalfOf(wish.body()),
                accepted.data());
    }

    private static Reply reply(List<Line> lines, int version) {
        var answer = Json.LENIENT.createObjectNode().put("version", version);
        var events = answer.putArray("events");
        lines.forEach(line -> events.addObject()
                .put("id", line.id().toString())
                .put("type", line.eventName())
                .put("version", line.streamversion()));
        return new Reply(200, answer);
    }

    static Commands.Sending sending(Wish wish) {
        var sender = wish.sender();
        var membership = sender.member().isEmpty()
                ? "*"
                : (Model.isOfAnOrganisation(sender.role()) ? "organisation/" : "member/") + sender.member();
        var actor = new Actor(
                sender.subject(),
                List.of(Role.of(sender.role()).orElseThrow()),
                Membership.of(membership).stream().toList());
        return new Commands.Sending(
                wish.command(),
                wish.body(),
                actor,
                null,
                Optional.of(wish.ifMatch())
                        .filter(header -> !header.isEmpty())
                        .flatMap(Expectation::ofHeader)
                        .orElse(null));
    }

    private static JsonNode inside(@Nullable String attribute) {
        return attribute == null ? MissingNode.getInstance() : Json.LENIENT.readTree(attribute);
    }

    private void count(Wish wish, String outcome) {
        met.merge(wish.command() + " " + outcome, 1, Integer::sum);
    }

    private static AssertionError disagreement(Wish wish, List<Fact> history, Answer model, String deciders) {
        var told = new TreeMap<Integer, String>();
        history.forEach(fact ->
                told.put(fact.version(), "%s on %s %s %s".formatted(fact.type(), fact.on(), fact.id(), fact.data())));
        return new AssertionError("""
                %s, as %s, If-Match %s
                  %s
                  the deciders: %s
                  the model:    %s
                  after:
                %s""".formatted(
                        wish.command(),
                        wish.sender(),
                        wish.ifMatch(),
                        wish.body(),
                        deciders,
                        model,
                        String.join("\n", told.values())));
    }
}
