package org.mithaq.reliability.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.mithaq.events.Json;
import org.mithaq.events.Line;
import org.mithaq.reliability.history.Row;
import org.mithaq.reliability.model.Answer;
import org.mithaq.reliability.model.Fact;
import org.mithaq.reliability.model.Model;
import org.mithaq.reliability.model.People;
import org.mithaq.reliability.model.Wish;
import org.mithaq.reliability.workload.Doors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A system that does what the model says, in memory and without a fault but answers that are lost on the way. */
final class MadeSystem implements Doors {

    private static final Answer.Refused NOT_JSON = new Answer.Refused(400, "command.not-json");
    private static final Answer.Refused NO_COMMAND = new Answer.Refused(404, "command.unknown");
    private static final Answer.Refused KEY_REUSED = new Answer.Refused(422, "command.key-reused");
    private static final Doors.Reply LOST = new Doors.Reply(0, MissingNode.getInstance());

    private record Receipt(String digest, JsonNode answer) {}

    private final Random random;
    private final Map<String, List<Fact>> facts = new TreeMap<>();
    private final List<Row> log = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, Receipt> receipts = new HashMap<>();

    MadeSystem(Random random) {
        this.random = random;
    }

    List<Row> log() {
        return log;
    }

    List<Fact> facts(String plan) {
        return facts.getOrDefault(plan, List.of());
    }

    @Override
    public List<String> names() {
        return List.of("command-1", "command-2");
    }

    @Override
    public Doors.Reply send(String door, Wish wish, String key, boolean readable) {
        if (random.nextInt(60) == 0) {
            return LOST;
        }
        var answer = answer(wish, key, readable);
        return random.nextInt(60) == 0 ? LOST : answer;
    }

    @Override
    public List<Doors.Reply> batch(String door, List<Wish> wishes, List<String> keys) {
        var answers = new ArrayList<Doors.Reply>();
        for (var i = 0; i < wishes.size(); i++) {
            answers.add(answer(wishes.get(i), keys.get(i), true));
        }
        return answers;
    }

    @Override
    public Doors.Reply read(String plan, int atLeast) {
        var version = facts(plan.toLowerCase(Locale.ROOT)).size();
        return version == 0
                ? new Doors.Reply(404, MissingNode.getInstance())
                : new Doors.Reply(200, object().put("version", version));
    }

    private Doors.Reply answer(Wish wish, String key, boolean readable) {
        var atTheDoor = readable
                ? Model.refusedAtTheDoor(wish)
                : Optional.of(Model.isCommand(wish.command()) ? NOT_JSON : NO_COMMAND);
        if (atTheDoor.isPresent()) {
            return refused(atTheDoor.get());
        }
        var plan = wish.body().path("planId").asString("").toLowerCase(Locale.ROOT);
        var now = Instant.now();
        var answer = Model.answer(facts(plan), wish, now);
        if (answer instanceof Answer.Refused refused && refused.status() == 404) {
            return refused(refused);
        }
        var earlier = receipts.get(key);
        var digest = wish.command() + wish.body() + wish.sender().subject();
        if (earlier != null && !(answer instanceof Answer.Refused refused && refused.status() == 403)) {
            return earlier.digest().equals(digest) ? new Doors.Reply(200, earlier.answer()) : refused(KEY_REUSED);
        }
        return switch (answer) {
            case Answer.Refused refused -> {
                keep(refused, wish, key, plan, now);
                yield refused(refused);
            }
            case Answer.Unchanged _ -> answered(key, digest, stands(plan), List.of());
            case Answer.Accepted accepted -> {
                var row = append(accepted, wish, key, plan, now);
                yield answered(key, digest, row, List.of(row));
            }
        };
    }

    private Doors.Reply answered(String key, String digest, Row head, List<Row> events) {
        var answer = object().put("commandId", key).put("stream", head.stream());
        answer.put("version", head.version()).put("position", head.position());
        var list = answer.putArray("events");
        events.forEach(row -> list.addObject()
                .put("id", row.event())
                .put("type", row.says("type"))
                .put("version", row.version()));
        receipts.put(key, new Receipt(digest, answer));
        return new Doors.Reply(200, answer);
    }

    private static Doors.Reply refused(Answer.Refused refused) {
        return new Doors.Reply(refused.status(), object().put("code", refused.code()));
    }

    private Row stands(String plan) {
        return log.stream()
                .filter(row -> row.key().equals("plan/" + plan))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private void keep(Answer.Refused refused, Wish wish, String key, String plan, Instant now) {
        var data = object().put("status", refused.status()).put("code", refused.code());
        line(
                "refusals/plan/" + plan,
                "refusal.command-refused.v1",
                wish,
                key,
                now,
                now.toString().substring(0, 10),
                data);
    }

    private Row append(Answer.Accepted accepted, Wish wish, String key, String plan, Instant now) {
        var row = line(
                "plan/" + plan, accepted.type(), wish, key, now, accepted.on().toString(), told(accepted.data()));
        facts.computeIfAbsent(plan, _ -> new ArrayList<>())
                .add(new Fact(
                        row.event(),
                        row.version(),
                        accepted.type(),
                        accepted.on(),
                        row.recordedAt(),
                        wish.sender().subject(),
                        wish.sender().role(),
                        People.onBehalfOf(wish.body()),
                        accepted.data()));
        return row;
    }

    private Row line(String stream, String type, Wish wish, String key, Instant now, String on, JsonNode data) {
        var version = versions.merge(stream, 1, Integer::sum);
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        var line = object().put("specversion", "1.0").put("id", id).put("type", Line.TYPE_PREFIX + type);
        line.put("subject", stream).put("streamversion", version);
        line.put("time", Line.time(now.truncatedTo(ChronoUnit.MICROS))).put("occurredon", on);
        line.put("actor", wish.sender().subject()).put("role", wish.sender().role());
        var behalf = People.onBehalfOf(wish.body());
        if (!behalf.isMissingNode()) {
            line.put("onbehalfof", told(behalf).toString());
        }
        if (wish.body().hasNonNull("source")) {
            line.put("document", wish.body().path("source").toString());
        }
        line.put("commandid", key).set("data", data);
        var row = Row.of(
                log.size() + 1L, stream, version, id, key, line.toString().getBytes(UTF_8));
        log.add(row);
        return row;
    }

    /** As the log says it: what only a system can know is something of its own making. */
    static JsonNode told(JsonNode model) {
        if (model.isObject()) {
            var told = object();
            model.properties().forEach(field -> told.set(field.getKey(), told(field.getValue())));
            return told;
        }
        if (model.isArray()) {
            var told = object().arrayNode();
            model.forEach(item -> told.add(told(item)));
            return told;
        }
        return model.isString() && model.asString().startsWith("learned: ")
                ? object().stringNode(UUID.nameUUIDFromBytes(model.asString().getBytes(UTF_8))
                        .toString())
                : model;
    }

    static ObjectNode object() {
        return Json.LENIENT.createObjectNode();
    }
}
