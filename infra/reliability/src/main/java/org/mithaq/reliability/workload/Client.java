package org.mithaq.reliability.workload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.mithaq.reliability.history.Exchange;
import org.mithaq.reliability.history.Observation;
import org.mithaq.reliability.model.Wish;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of the people or programs that write plans at the same time. It waits for each answer before it sends the next wish;
 * what got none is sent again under its key, through any door, until it has one.
 */
public final class Client {

    private static final int MOST_ATTEMPTS_AFTER_THE_END = 120;

    private final int number;
    private final Drawn drawn;
    private final Wishes wishes;
    private final World world;
    private final Doors doors;
    private final Journal journal;
    private final Runnable pause;
    private final List<Exchange> accepted = new ArrayList<>();

    /**
     * @param pause how it waits before it sends again
     */
    public Client(int number, long seed, World world, Doors doors, Journal journal, Runnable pause) {
        this(number, seed, world, doors, journal, pause, LocalDate.now(ZoneId.of("Africa/Casablanca")), false);
    }

    /** As one that lives on this day, and in whose world plans go through every hand until they end, or not. */
    public Client(
            int number,
            long seed,
            World world,
            Doors doors,
            Journal journal,
            Runnable pause,
            LocalDate today,
            boolean wholeLife) {
        this.number = number;
        this.drawn = new Drawn(new Random(seed * 1_000 + number));
        this.wishes = new Wishes(drawn, Drawn.REGIONS.get(number % Drawn.REGIONS.size()), world, today, wholeLife);
        this.world = world;
        this.doors = doors;
        this.journal = journal;
        this.pause = pause;
    }

    /** Opens its share of the plans. */
    public void open(int clients, BooleanSupplier ended) {
        for (var i = number; i < world.plans().size(); i += clients) {
            afterwards(resolved(wishes.opening(world.plans().get(i)), key(), true, ended), ended);
        }
    }

    /** Does one thing, after so much of the whole run; {@code ended} says that nothing new is to be begun. */
    public void step(double progress, BooleanSupplier ended) {
        if (drawn.chance(0.006)) {
            batch(progress, ended);
        } else if (!accepted.isEmpty() && drawn.chance(0.01)) {
            // by mistake another wish under a key that was used
            var earlier = drawn.of(accepted);
            var other = wishes.next(progress, List.of());
            resolved(other.command().equals("Correct") ? earlier.wish() : other, earlier.key(), true, ended);
        } else if (drawn.chance(0.08)) {
            read(drawn.of(world.plans()), false);
        } else {
            var exchange = resolved(wishes.next(progress, List.of()), key(), !drawn.chance(0.01), ended);
            afterwards(exchange, ended);
        }
    }

    /** Of what was accepted a fifth is sent once more, at once or later, and a tenth is read. */
    private void afterwards(Exchange exchange, BooleanSupplier ended) {
        if (exchange.isOk() && exchange.readable()) {
            accepted.add(exchange);
            if (drawn.chance(0.1)) {
                read(exchange.plan(), true);
            }
            if (drawn.chance(0.2)) {
                var again = drawn.chance(0.5) ? exchange : drawn.of(accepted);
                resolved(again.wish(), again.key(), true, ended);
            }
        }
    }

    private Exchange resolved(Wish wish, String key, boolean readable, BooleanSupplier ended) {
        var exchange = one(wish, key, readable);
        for (var left = MOST_ATTEMPTS_AFTER_THE_END;
                exchange.isUnknown() && left > 0;
                left -= ended.getAsBoolean() ? 1 : 0) {
            pause.run();
            exchange = one(wish, key, readable);
        }
        return exchange;
    }

    private Exchange one(Wish wish, String key, boolean readable) {
        var door = drawn.of(doors.names());
        var sent = Instant.now();
        var invoked = journal.now();
        var answer = doors.send(door, wish, key, readable);
        return note(door, wish, key, readable, invoked, sent, answer);
    }

    private void batch(double progress, BooleanSupplier ended) {
        var sender = wishes.as(drawn.of(List.of("admin", "official", "committee")));
        var batch = new ArrayList<Wish>();
        var keys = new ArrayList<String>();
        for (var i = 2 + drawn.below(12); i > 0; i--) {
            var next = wishes.next(progress, List.of(sender));
            batch.add(new Wish(next.command(), next.body(), sender, ""));
            keys.add(key());
        }
        var door = drawn.of(doors.names());
        var sent = Instant.now();
        var invoked = journal.now();
        var answers = doors.batch(door, batch, keys);
        for (var i = 0; i < batch.size(); i++) {
            var answer = i < answers.size() ? answers.get(i) : new Doors.Reply(0, MissingNode.getInstance());
            if (note(door, batch.get(i), keys.get(i), true, invoked, sent, answer)
                    .isUnknown()) {
                resolved(batch.get(i), keys.get(i), true, ended);
            }
        }
    }

    private Exchange note(
            String door, Wish wish, String key, boolean readable, long invoked, Instant sent, Doors.Reply answer) {
        var exchange = new Exchange(
                number,
                door,
                wish,
                key,
                readable,
                invoked,
                journal.now(),
                sent,
                Instant.now(),
                answer.status(),
                answer.said());
        journal.note(exchange);
        if (exchange.isOk()) {
            learn(exchange);
        }
        return exchange;
    }

    private void learn(Exchange exchange) {
        var known = world.of(exchange.plan());
        known.reached(exchange.version());
        exchange.answer()
                .path("events")
                .forEach(event -> known.seen()
                        .add(new World.Seen(
                                exchange.wish().command(),
                                (ObjectNode) exchange.wish().body(),
                                exchange.wish().sender(),
                                event.path("id").asString())));
    }

    /** Reads a plan as new as it is known to be, or as it happens to be. */
    private void read(String plan, boolean asNewAsKnown) {
        var asked = asNewAsKnown ? world.of(plan).version() : 0;
        var invoked = journal.now();
        var answer = doors.read(plan, asked);
        journal.note(new Observation(
                number,
                plan.toLowerCase(Locale.ROOT),
                asked,
                invoked,
                journal.now(),
                answer.status(),
                version(answer.said())));
    }

    private static int version(JsonNode said) {
        return said.path("version").asInt(0);
    }

    private String key() {
        return drawn.uuid();
    }
}
