package org.mithaq.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mithaq.command.plan.PlanDecider;
import org.mithaq.events.Line;
import org.mithaq.events.Recorded;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanRecord;
import org.mithaq.process.shipped.ShippedProcesses;

/**
 * The lines that the log gets from plans that are opened and changed, a hundred plans side by side, as many as are asked
 * for: those of one plan were decided, the others are the same under other ids, so that making them costs next to nothing.
 */
final class MadeLog {

    /** When all of it was recorded. */
    static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");

    private static final int SIDE_BY_SIDE = 100;
    private static final long APART = 10_000_000_000L;
    private static final UUID EVENT = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID COMMAND = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final PlanLife PLAN = PlanLife.of(777_777_777_777L);

    private final List<Pattern> patterns = patterns();
    private final SplittableRandom random;
    private final long firstPlan;
    private long made;

    /** Another number makes other plans. */
    MadeLog(int number) {
        random = new SplittableRandom(number);
        firstPlan = number * APART;
    }

    /** A line at its place in its stream, with what the table has beside it. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Made(String stream, int version, UUID event, UUID command, String type, byte[] line) {}

    /** A line in which the ids have to be replaced. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Pattern(
            String type, byte[] line, List<Integer> plans, List<Integer> events, List<Integer> commands) {

        private static Pattern of(Line line) {
            var text = new String(line.bytes(), UTF_8);
            return new Pattern(
                    line.type(),
                    line.bytes(),
                    places(text, PLAN.id().value()),
                    places(text, EVENT.toString()),
                    places(text, COMMAND.toString()));
        }

        private static List<Integer> places(String text, String id) {
            return IntStream.iterate(text.indexOf(id), at -> at >= 0, at -> text.indexOf(id, at + 1))
                    .boxed()
                    .toList();
        }

        private byte[] with(String plan, UUID event, UUID command) {
            var bytes = line.clone();
            put(bytes, plans, plan);
            put(bytes, events, event.toString());
            put(bytes, commands, command.toString());
            return bytes;
        }

        @SuppressWarnings("deprecation") // ids are ASCII, and nothing copies them faster
        private static void put(byte[] bytes, List<Integer> places, String id) {
            places.forEach(place -> id.getBytes(0, id.length(), bytes, place));
        }
    }

    /** The next line of the log. */
    Made next() {
        var block = made / (SIDE_BY_SIDE * PlanLife.COMMANDS);
        var plan = plan(block * SIDE_BY_SIDE + made % SIDE_BY_SIDE);
        var number = (int) (made / SIDE_BY_SIDE % PlanLife.COMMANDS);
        made++;
        var pattern = patterns.get(number);
        var event = uuid();
        var command = uuid();
        return new Made("plan/" + plan, number + 1, event, command, pattern.type(), pattern.with(plan, event, command));
    }

    private String plan(long number) {
        return PlanLife.of(firstPlan + number).id().value();
    }

    List<Made> next(int many) {
        return IntStream.range(0, many).mapToObj(_ -> next()).toList();
    }

    /** The number of plans that are begun with so many lines. */
    static long plans(long lines) {
        var blocks = lines / (SIDE_BY_SIDE * PlanLife.COMMANDS);
        var rest = lines % (SIDE_BY_SIDE * PlanLife.COMMANDS);
        return blocks * SIDE_BY_SIDE + Math.min(rest, SIDE_BY_SIDE);
    }

    /** The length of a line in bytes, on the average. */
    double averageLine() {
        return patterns.stream()
                .mapToInt(pattern -> pattern.line().length)
                .average()
                .orElseThrow();
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static List<Pattern> patterns() {
        var patterns = new ArrayList<Pattern>();
        var plan = PlanRecord.NONE;
        for (var request : PLAN.requests()) {
            var received = PlanDecider.receive(request, plan);
            for (PlanEvent event : PlanDecider.decide(received, plan, ShippedProcesses.ALL, (_, _) -> false)) {
                var recorded = new Recorded<>(
                        EVENT,
                        plan.version() + 1,
                        received.occurredOn(),
                        received.actor(),
                        received.role(),
                        received.onBehalfOf(),
                        event);
                patterns.add(Pattern.of(MadeLine.of(received.command().stream(), recorded, COMMAND, RECORDED)));
                plan = plan.after(recorded);
            }
        }
        if (patterns.size() != PlanLife.COMMANDS) {
            throw new IllegalStateException("Each command has one event, but there are " + patterns.size());
        }
        return patterns;
    }
}
