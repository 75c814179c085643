package org.mithaq.command.hostile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was answered to what, counted; and the first complaints. */
final class Tally {

    private static final int MOST_COMPLAINTS = 25;

    private final Map<Attack, Map<Integer, Integer>> statuses = new EnumMap<>(Attack.class);
    private final Map<Attack, Duration> slowest = new EnumMap<>(Attack.class);
    private final List<String> complaints = new ArrayList<>();

    synchronized void add(Hostile sent, Heard heard) {
        statuses.computeIfAbsent(sent.attack(), _ -> new TreeMap<>()).merge(heard.status(), 1, Integer::sum);
        slowest.merge(sent.attack(), heard.took(), (one, other) -> one.compareTo(other) < 0 ? other : one);
        Oracle.complaints(sent, heard).forEach(this::complain);
    }

    synchronized void complain(String complaint) {
        if (complaints.size() < MOST_COMPLAINTS) {
            complaints.add(complaint);
        }
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    int count(Attack attack) {
        return sum(statuses.getOrDefault(attack, Map.of()));
    }

    int total() {
        return statuses.values().stream().mapToInt(Tally::sum).sum();
    }

    int answered(int status) {
        return statuses.values().stream()
                .mapToInt(counts -> counts.getOrDefault(status, 0))
                .sum();
    }

    @Override
    public String toString() {
        return statuses.entrySet().stream()
                .map(line -> "%-16s %6d   slowest %5d ms   %s"
                        .formatted(
                                line.getKey(), sum(line.getValue()), slowest(line.getKey()), answers(line.getValue())))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private long slowest(Attack attack) {
        return slowest.getOrDefault(attack, Duration.ZERO).toMillis();
    }

    private static String answers(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> (count.getKey() == 0 ? "hung up" : count.getKey()) + ": " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private static int sum(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
