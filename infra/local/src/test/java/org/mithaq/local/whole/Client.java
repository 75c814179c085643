package org.mithaq.local.whole;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mithaq.events.Json;
import org.mithaq.local.model.Wish;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** One of the people or programs that write plans at the same time: it waits for each answer before it sends the next wish. */
final class Client {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final Drawn drawn;
    private final Wishes wishes;
    private final World world;
    private final List<Exchange> exchanges = new ArrayList<>();

    Client(long seed, String region, World world) {
        drawn = new Drawn(new Random(seed));
        wishes = new Wishes(drawn, region, world);
        this.world = world;
    }

    /** Sends so many wishes, one by one or in batches, and answers with what became of each. */
    List<Exchange> send(int many) {
        while (exchanges.size() < many) {
            var progress = exchanges.size() / (double) many;
            if (drawn.chance(0.02)) {
                batch(progress);
            } else if (!exchanges.isEmpty() && drawn.chance(0.03)) {
                underAnUsedKey(drawn.of(exchanges), progress);
            } else {
                one(
                        wishes.next(progress, List.of()),
                        drawn.chance(0.8) ? UUID.randomUUID().toString() : "");
            }
        }
        return exchanges;
    }

    /** The same once more, as after a lost answer; or, by mistake, another wish under a key that was used. */
    private void underAnUsedKey(Exchange earlier, double progress) {
        if (!earlier.key().isEmpty()) {
            var other = wishes.next(progress, List.of());
            one(drawn.chance(0.7) || other.command().equals("Correct") ? earlier.wish() : other, earlier.key());
        }
    }

    private void one(Wish wish, String key) {
        var readable = !drawn.chance(0.01);
        var body = wish.body().toString();
        var request = HttpRequest.newBuilder(URI.create(Whole.SYSTEM.commands() + "/api/commands/" + wish.command()))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token(wish.sender()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(readable ? body : body.substring(0, body.length() / 2)));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        if (!wish.ifMatch().isEmpty()) {
            request.header("If-Match", wish.ifMatch());
        }
        var floor = floor(wish);
        var sent = Instant.now();
        var answer = Whole.exchange(request.build());
        note(wish, key, readable, floor, sent, answer.status(), json(answer.body()));
    }

    private void batch(double progress) {
        var sender = wishes.as(drawn.of(List.of("admin", "official", "committee")));
        var lines = new StringBuilder();
        var batch = new ArrayList<Wish>();
        var keys = new ArrayList<String>();
        var floors = new ArrayList<Integer>();
        for (var i = 2 + drawn.below(12); i > 0; i--) {
            var next = wishes.next(progress, List.of(sender));
            var wish = new Wish(next.command(), next.body(), sender, "");
            batch.add(wish);
            keys.add(UUID.randomUUID().toString());
            floors.add(floor(wish));
            lines.append(line(wish, keys.getLast())).append('\n');
        }
        var request = HttpRequest.newBuilder(URI.create(Whole.SYSTEM.commands() + "/api/commands"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token(sender))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines.toString()));
        var sent = Instant.now();
        var answers =
                Whole.exchange(request.build()).body().lines().map(Client::json).toList();
        for (var i = 0; i < batch.size(); i++) {
            var answer = i < answers.size() ? answers.get(i) : MissingNode.getInstance();
            var status = answer.path("status").asInt(0);
            var said = answer.path(status == 200 ? "result" : "problem");
            note(batch.get(i), keys.get(i), true, floors.get(i), sent, status, said);
        }
    }

    private static String line(Wish wish, String key) {
        var line = Drawn.object().put("type", wish.command()).put("id", key);
        line.set("payload", wish.body());
        return line.toString();
    }

    private void note(Wish wish, String key, boolean readable, int floor, Instant sent, int status, JsonNode answer) {
        var exchange = new Exchange(wish, key, readable, floor, sent, Instant.now(), status, answer);
        exchanges.add(exchange);
        if (status == 200) {
            var known = world.of(exchange.plan());
            known.reached(answer.path("version").asInt());
            answer.path("events")
                    .forEach(event -> known.seen()
                            .add(new World.Seen(
                                    wish.command(),
                                    (ObjectNode) wish.body(),
                                    wish.sender(),
                                    event.path("id").asString())));
        }
    }

    private int floor(Wish wish) {
        var plan = wish.body().path("planId");
        return plan.isString() ? world.of(plan.asString()).version() : 0;
    }

    private static String token(Wish.Sender sender) {
        return TOKENS.computeIfAbsent(
                sender.role() + "/" + sender.member(),
                _ -> sender.member().isEmpty()
                        ? Whole.token(sender.role())
                        : Whole.SYSTEM.token(sender.role(), sender.member()));
    }

    private static JsonNode json(String text) {
        return text.startsWith("{") ? Json.LENIENT.readTree(text) : MissingNode.getInstance();
    }
}
