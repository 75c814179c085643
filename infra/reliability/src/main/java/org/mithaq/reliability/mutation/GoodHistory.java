package org.mithaq.reliability.mutation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mithaq.reliability.checker.Root;
import org.mithaq.reliability.history.Checkpoint;
import org.mithaq.reliability.history.History;
import org.mithaq.reliability.history.Message;
import org.mithaq.reliability.history.Pulse;
import org.mithaq.reliability.history.ReadModel;
import org.mithaq.reliability.history.Row;
import org.mithaq.reliability.history.View;
import org.mithaq.reliability.model.Account;
import org.mithaq.reliability.workload.Client;
import org.mithaq.reliability.workload.Journal;
import org.mithaq.reliability.workload.World;
import tools.jackson.databind.JsonNode;

/** A history without a fault, made from a seed in memory: what the clients of a run would leave behind with a perfect system. */
public final class GoodHistory {

    private static final int CLIENTS = 4;
    private static final int PLANS = 6;
    private static final int STEPS = 1_200;
    private static final long MILLISECOND = 1_000_000;

    private final Random random;
    private final List<String> plans =
            IntStream.range(0, PLANS).mapToObj(i -> "made-" + i).toList();
    private final MadeSystem system;
    private final Journal journal;

    private GoodHistory(long seed) {
        random = new Random(seed);
        system = new MadeSystem(random);
        var clock = new AtomicLong();
        journal = new Journal(() -> clock.addAndGet(MILLISECOND));
        var world = new World(plans);
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> new Client(i, seed, world, system, journal, () -> {}))
                .toList();
        for (var i = 0; i < STEPS; i++) {
            clients.get(random.nextInt(CLIENTS)).step(i / (double) STEPS, () -> false);
        }
    }

    public static History of(long seed) {
        return new GoodHistory(seed).history();
    }

    private History history() {
        return new History(
                plans,
                journal.exchanges(),
                List.copyOf(system.log()),
                topic(),
                journal.observations(),
                readModel(),
                checkpoints(),
                pulses(),
                List.of());
    }

    /** A publisher that was killed now and then sends its last few lines again. */
    private List<Message> topic() {
        var topic = new ArrayList<Message>();
        for (var row : system.log()) {
            topic.add(message(topic.size(), row));
            if (random.nextInt(40) == 0) {
                var again = Math.max(0, (int) row.position() - 1 - random.nextInt(5));
                system.log().subList(again, (int) row.position()).forEach(one -> topic.add(message(topic.size(), one)));
            }
        }
        return topic;
    }

    private static Message message(long offset, Row row) {
        return new Message(offset, row.stream(), row.position(), row.bytes(), false);
    }

    private ReadModel readModel() {
        var now = Instant.now();
        var views = new ArrayList<View>();
        var trails = new LinkedHashMap<String, List<JsonNode>>();
        var listed = new LinkedHashMap<String, JsonNode>();
        for (var plan : plans) {
            var facts = system.facts(plan);
            if (facts.isEmpty()) {
                continue;
            }
            views.add(view(plan, Optional.of(Account.today(facts, now)), Optional.empty(), Optional.empty(), now));
            var fact = facts.get(random.nextInt(facts.size()));
            views.add(view(plan, Account.asOf(facts, fact.on()), Optional.of(fact.on()), Optional.empty(), now));
            views.add(view(
                    plan,
                    Account.knownAt(facts, fact.recordedAt()),
                    Optional.empty(),
                    Optional.of(fact.recordedAt()),
                    now));
            trails.put(
                    plan,
                    system.log().stream()
                            .filter(row -> row.key().equals("plan/" + plan))
                            .map(GoodHistory::entry)
                            .toList());
            listed.put(plan, MadeSystem.told(Account.today(facts, now).inTheList()));
        }
        return new ReadModel(views, trails, listed);
    }

    private static View view(
            String plan, Optional<Account> account, Optional<LocalDate> asOf, Optional<Instant> knownAt, Instant now) {
        return new View(
                plan,
                asOf,
                knownAt,
                now,
                account.isPresent() ? 200 : 404,
                account.<JsonNode>map(told -> MadeSystem.told(told.json())).orElse(MadeSystem.object()));
    }

    private static JsonNode entry(Row row) {
        var entry = MadeSystem.object()
                .put("version", row.version())
                .put("position", row.position())
                .put("id", row.event())
                .put("type", row.says("type"))
                .put("leaf", HexFormat.of().formatHex(Root.leaf(row.bytes())));
        entry.set("data", row.line().path("data"));
        return entry;
    }

    private List<Checkpoint> checkpoints() {
        var checkpoints = new ArrayList<Checkpoint>();
        var root = new Root();
        for (var row : system.log()) {
            root.add(row.bytes());
            if (random.nextInt(30) == 0) {
                checkpoints.add(new Checkpoint(root.size(), HexFormat.of().formatHex(root.hash()), true));
            }
        }
        checkpoints.add(new Checkpoint(root.size(), HexFormat.of().formatHex(root.hash()), true));
        return checkpoints;
    }

    /** Of one consumer that reads on all the time, and of one that was dead for half a minute and went on where it stood. */
    private List<Pulse> pulses() {
        return IntStream.rangeClosed(0, 60)
                .boxed()
                .flatMap(second -> Stream.of(
                        pulse("query-service", second, true, second),
                        pulse(
                                "publisher of command-1",
                                second,
                                second < 10 || second > 40,
                                Math.min(second, 9) + Math.max(0, second - 41))))
                .toList();
    }

    /** So many sixtieths of the log have arrived at this second. */
    private Pulse pulse(String part, int second, boolean saysWell, int sixtieths) {
        var end = system.log().size();
        return new Pulse(part, second * 1_000L * MILLISECOND, saysWell, (long) end * sixtieths / 60, end);
    }
}
