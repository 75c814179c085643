package org.mithaq.command.hostile;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mithaq.events.Json;
import tools.jackson.core.type.TypeReference;

/** What is put in the place of a good value: from {@code hostile/values.json}, or longer and deeper than anybody would write down. */
final class HostileValues {

    private static final Map<Attack, List<String>> WRITTEN = written();
    private static final Map<Attack, List<String>> LONG = Map.of(
            Attack.HUGE_NUMBER, List.of("9".repeat(500), "9".repeat(1_200), "0." + "0".repeat(900) + "1"),
            Attack.INVISIBLE, List.of("e\u0301".repeat(30), "\u0e33".repeat(300)),
            Attack.UNKNOWN_FIELD, List.of("x".repeat(10_000)),
            Attack.COMMAND_NAME, List.of("x".repeat(5_000)),
            Attack.HEADER_VALUE,
                    List.of(
                            "Idempotency-Key: " + "9".repeat(4_000),
                            "Accept: " + "a/b,".repeat(1_000),
                            "Accept-Language: " + "x-".repeat(500)));

    /** These are JSON, or look like it, as they stand; the others are words. */
    private static final Set<Attack> JSON =
            Set.of(Attack.TYPE_CONFUSION, Attack.HUGE_NUMBER, Attack.NOT_A_NUMBER, Attack.LONE_SURROGATE);

    private static final Set<Attack> WORDS = Set.of(
            Attack.INVISIBLE,
            Attack.LINE_BREAK,
            Attack.PATH_TRAVERSAL,
            Attack.SQL,
            Attack.MARKUP,
            Attack.TEMPLATE,
            Attack.BAD_DAY);

    private static final int[] LENGTHS = {0, 1, 62, 63, 64, 1_000, 1_001, 1_999, 2_001, 20_000, 20_001, 60_000};

    private HostileValues() {}

    /** Whether it is one value, put anywhere into a command. */
    static boolean has(Attack attack) {
        return JSON.contains(attack)
                || WORDS.contains(attack)
                || attack == Attack.BOUNDARY
                || attack == Attack.DEEP_NESTING;
    }

    /** As JSON text; words as a string, as a text in one language or in a list. */
    static String json(Attack attack, Random chance) {
        return switch (attack) {
            case BOUNDARY -> boundary(chance);
            case DEEP_NESTING -> nesting(chance);
            default -> {
                var value = of(attack, chance);
                var shape = List.of("%s", "{\"fr\": %s}", "[%s]").get(chance.nextInt(3));
                yield WORDS.contains(attack) ? shape.formatted(Json.STRICT.writeValueAsString(value)) : value;
            }
        };
    }

    /** As it stands. */
    static String of(Attack attack, Random chance) {
        var all = Stream.of(WRITTEN, LONG)
                .flatMap(values -> values.getOrDefault(attack, List.of()).stream())
                .toList();
        return all.get(chance.nextInt(all.size()));
    }

    private static String boundary(Random chance) {
        var length = LENGTHS[chance.nextInt(LENGTHS.length)];
        return switch (chance.nextInt(4)) {
            case 0 -> "\"" + "x".repeat(length) + "\"";
            case 1 -> "{\"ar\": \"" + "ش".repeat(length) + "\"}";
            case 2 ->
                IntStream.range(0, chance.nextInt(1_000))
                        .mapToObj("""
                                {"title": "%1$d", "url": "https://example.org/%1$d"}"""::formatted)
                        .collect(Collectors.joining(",", "[", "]"));
            default -> of(Attack.BOUNDARY, chance);
        };
    }

    private static String nesting(Random chance) {
        var depth = chance.nextInt(5) == 0 ? chance.nextInt(20_000) : chance.nextInt(1, 64);
        return switch (chance.nextInt(4)) {
            case 0 -> "[".repeat(depth) + "]".repeat(depth);
            case 1 -> "{\"fr\":".repeat(depth) + "1" + "}".repeat(depth);
            case 2 -> "[{\"evidence\":".repeat(depth) + "[]" + "}]".repeat(depth);
            default -> "[".repeat(depth);
        };
    }

    private static Map<Attack, List<String>> written() {
        try (var file = HostileValues.class.getResourceAsStream("/hostile/values.json")) {
            return Json.STRICT.readValue(file, new TypeReference<Map<Attack, List<String>>>() {});
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
