package org.mithaq.local.whole;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mithaq.local.model.Fact;
import org.mithaq.local.model.Same;

/** Commands that eight clients of four regions sent at the same time, and what became of them. */
final class GeneratedHistory {

    private static final int CLIENTS = 8;

    private final long seed;
    private final String name;
    private final List<String> plans;
    private final List<List<Exchange>> exchanges;
    private final double seconds;
    private final Same same = new Same();
    private final List<String> unexplained = new ArrayList<>();
    private final Map<String, List<Fact>> histories = new LinkedHashMap<>();

    private GeneratedHistory(long seed, int commands, int count) {
        this.seed = seed;
        name = "model%d-%d-".formatted(seed, System.nanoTime() % 1_000_000);
        plans = IntStream.range(0, count).mapToObj(i -> name + i).toList();
        var world = new World(plans);
        var before = lastPosition();
        var begun = System.nanoTime();
        exchanges = together(IntStream.range(0, CLIENTS)
                .mapToObj(i -> new Client(seed * CLIENTS + i, Drawn.REGIONS.get(i % Drawn.REGIONS.size()), world))
                .<Callable<List<Exchange>>>map(client -> () -> client.send(commands / CLIENTS))
                .toList());
        seconds = (System.nanoTime() - begun) / 1e9;
        explain(Journal.after(before));
    }

    static GeneratedHistory of(long seed, int commands, int plans) {
        return new GeneratedHistory(seed, commands, plans);
    }

    private void explain(Journal journal) {
        var door = new AtTheDoor();
        var byPlan = exchanges.stream()
                .flatMap(ofOneClient -> door.passed(ofOneClient).stream())
                .collect(Collectors.groupingBy(Exchange::plan));
        unexplained.addAll(door.unexplained());
        for (var plan : new TreeSet<>(byPlan.keySet())) {
            var explanation = new Explanation(journal.plan(plan), journal.refusals(plan), same);
            explanation.explain(byPlan.getOrDefault(plan, List.of()));
            explanation.unexplained().forEach(report -> unexplained.add(plan + ": " + report));
            if (plans.contains(plan)) {
                histories.put(plan, explanation.history());
            }
        }
    }

    /** Answers that the model would not have given. */
    List<String> unexplained() {
        return unexplained;
    }

    /** What readers get otherwise than the model tells it. */
    List<String> differentRecords() {
        var reading = new Reading(same, new Drawn(new Random(seed)));
        histories.forEach((plan, history) -> {
            reading.plan(plan, history);
            reading.list(name, plan, history);
        });
        return reading.different();
    }

    /** Everything that became of a command at least once. */
    Set<String> outcomes() {
        return all().stream().map(Exchange::outcome).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many of each command were answered how. */
    String table() {
        var counts = new TreeMap<String, Map<String, Long>>();
        all().forEach(exchange -> counts.computeIfAbsent(exchange.wish().command(), _ -> new TreeMap<>())
                .merge(exchange.outcome(), 1L, Long::sum));
        var table = new StringBuilder("model: seed %d, %d commands over %d plans in %.1f s, %.0f a second%n"
                .formatted(seed, all().size(), plans.size(), seconds, all().size() / seconds));
        counts.forEach((command, outcomes) -> table.append("  %-22s %s%n".formatted(command, outcomes)));
        return table.toString();
    }

    private List<Exchange> all() {
        return exchanges.stream().flatMap(Collection::stream).toList();
    }

    /** Where the log stands; what follows is ours, and what others write meanwhile. */
    private static long lastPosition() {
        var probe = Whole.query("/api/plans/" + Whole.DEMO + "/events?limit=1").json();
        return probe.at("/items/0/position").asLong();
    }

    private static <T> List<T> together(List<Callable<T>> tasks) {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var all = new ArrayList<T>();
            for (Future<T> task : threads.invokeAll(tasks)) {
                all.add(task.get());
            }
            return all;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
