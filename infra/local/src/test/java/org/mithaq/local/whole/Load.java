package org.mithaq.local.whole;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** Commands at a steady rate over many plans, made from a seed; each one is noted with what became of it. */
final class Load {

    /** A command that was sent under its own key. */
    record Sent(UUID id, String plan, String role, String command, String body) {
        Whole.Answer send() {
            return Whole.send(role, command, body, id.toString());
        }
    }

    /** What became of it, and how long after the answer it was to be read (in milliseconds; -1 if not measured). */
    record Noted(Sent sent, Whole.Answer answer, double readAfter) {
        boolean accepted() {
            return answer.status() == 200;
        }

        boolean refused() {
            return answer.status() == 409;
        }
    }

    private static final int PLANS = 200;
    private static final int MEASURED_EVERY = 10;

    private final Random random;
    private final List<String> plans;
    private final Queue<Noted> journal = new ConcurrentLinkedQueue<>();
    private final Queue<Whole.Answer> failedReads = new ConcurrentLinkedQueue<>();
    private int made;

    Load(long seed) {
        random = new Random(seed);
        var name = "load-" + seed + "-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        plans = IntStream.range(0, PLANS).mapToObj(i -> name + i).toList();
    }

    /** Opens the plans, each of them answered before it returns. */
    void open() {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            await(plans.stream()
                    .map(plan -> new Sent(UUID.randomUUID(), plan, "admin", "OpenActionPlan", """
                            {"planId": "%s", "title": {"fr": "Charge"}, "process": "simple", "planEnd": "2027-06", "occurredOn": "2025-01-10",
                             "members": [{"id": "oriental", "name": {"fr": "L’Oriental"}}]}""".formatted(plan)))
                    .<Future<?>>map(sent -> senders.submit(() -> journal.add(new Noted(sent, sent.send(), -1))))
                    .toList());
        }
    }

    /** Sends so many a second for so long; a command without an answer is sent again under its key afterwards. */
    void run(int perSecond, Duration duration) {
        var last = perSecond * duration.toSeconds();
        run(perSecond, count -> count < last);
    }

    /** Sends so many a second until this is done. */
    void runUntil(Future<?> done, int perSecond) {
        run(perSecond, _ -> !done.isDone());
    }

    private void run(int perSecond, LongPredicate goesOn) {
        var pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var start = System.nanoTime();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<?>>();
            for (var i = 0L; goesOn.test(i); i++) {
                var due = start + i * pause;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                var sent = next();
                var measured = i % MEASURED_EVERY == 0;
                sending.add(senders.submit(() -> journal.add(note(sent, measured))));
            }
            await(sending);
        }
    }

    /** Everything that was sent, with what became of it. */
    List<Noted> journal() {
        return List.copyOf(journal);
    }

    /** What was acknowledged and could not be read in time. */
    List<Whole.Answer> failedReads() {
        return List.copyOf(failedReads);
    }

    List<String> plans() {
        return plans;
    }

    private Noted note(Sent sent, boolean measured) {
        var answer = sent.send();
        if (!measured || answer.status() != 200) {
            return new Noted(sent, answer, -1);
        }
        var acknowledged = System.nanoTime();
        var version = answer.json().path("version").asInt();
        var read = Whole.query("/api/plans/" + sent.plan() + "?atLeast=" + version);
        var took = (System.nanoTime() - acknowledged) / 1e6;
        if (read.status() != 200) {
            failedReads.add(read);
            return new Noted(sent, answer, -1);
        }
        return new Noted(sent, answer, took);
    }

    /** Of a hundred commands some three are refused by a rule. */
    private Sent next() {
        var plan = plans.get(random.nextInt(PLANS));
        var number = made++;
        var head = "{\"planId\": \"%s\", \"occurredOn\": \"2025-%02d-%02d\", "
                .formatted(plan, 1 + random.nextInt(6), 11 + random.nextInt(17));
        return switch (random.nextInt(100)) {
            case 0, 1, 2 ->
                sent(plan, "cso", "EndorseByCSO", head + "\"organisation\": \"X\", \"territory\": \"atlantis\"}");
            case 3, 4, 5, 6, 7, 8, 9 ->
                sent(
                        plan,
                        "official",
                        "ProposeCommitment",
                        head
                                + "\"commitmentId\": \"C%d\", \"title\": {\"fr\": \"Engagement %d\"}}"
                                        .formatted(number, number));
            case 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 ->
                sent(
                        plan,
                        "committee",
                        "RecordWorkshop",
                        head
                                + "\"workshopId\": \"W%d\", \"title\": {\"fr\": \"Atelier %d\"}, \"format\": \"HYBRID\", "
                                        .formatted(number, number)
                                + participants());
            case 20, 21, 22, 23, 24 ->
                sent(
                        plan,
                        "point-of-contact",
                        "DescribeActionPlan",
                        head + "\"section\": \"foreword\", \"text\": {\"fr\": \"Texte %d\"}}".formatted(number));
            default ->
                sent(
                        plan,
                        "cso",
                        "EndorseByCSO",
                        head
                                + "\"organisation\": \"Association %d\", \"territory\": \"oriental\", \"representative\": {\"name\": \"Personne %d\"}}"
                                        .formatted(number, number));
        };
    }

    /** Groups are a map: every JVM must write it in the same order. */
    private String participants() {
        return """
                "participants": {"total": %d, "groups": {"elected": 3, "youth": 1, "press": 4, "women": 15, "agents": 9, "zakat": 2}}}""".formatted(40 + random.nextInt(90));
    }

    private static Sent sent(String plan, String role, String command, String body) {
        return new Sent(UUID.randomUUID(), plan, role, command, body);
    }

    private static void await(List<Future<?>> tasks) {
        for (var task : tasks) {
            try {
                task.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
    }
}
