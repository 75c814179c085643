package org.mithaq.local.demo.region;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The milestones are carried out: each is reported on in the course that was laid down for it, with advances and setbacks. */
final class CarryingOut {

    private static final Map<String, String> STATUS =
            Map.of("N", "NOT_STARTED", "L", "LIMITED", "S", "SUBSTANTIAL", "C", "COMPLETE");
    private static final Set<String> EARLY = Set.of("NOT_STARTED", "LIMITED");
    private static final int LATE = 75;

    /** Every so many days the reports are entered. */
    private static final int ROUND = 28;

    private final Script script;
    private final RandomGenerator random;
    private final Map<String, Deck> stages;
    private final Deck next;
    private final Deck challenges;
    private final Deck evidence;
    private final Set<ObjectNode> said = new HashSet<>();
    private int updates;

    CarryingOut(Script script) {
        this.script = script;
        random = script.random("carrying out");
        var progress = Phrases.of("progress");
        stages = Map.of(
                "NOT_STARTED", new Deck(progress.path("N"), random),
                "LIMITED", new Deck(progress.path("L"), random),
                "SUBSTANTIAL", new Deck(progress.path("S"), random),
                "COMPLETE", new Deck(progress.path("C"), random));
        next = new Deck(progress.path("next"), random);
        challenges = new Deck(progress.path("challenges"), random);
        evidence = new Deck(progress.path("evidence"), random);
    }

    void write() {
        for (var commitment : Phrases.of("commitments")) {
            for (var milestone : commitment.path("milestones")) {
                carryOut(commitment, milestone);
            }
        }
    }

    private void carryOut(JsonNode commitment, JsonNode milestone) {
        var course = milestone.path("course").asString();
        var start = commitment.path("starts").asInt() + 8;
        var end = course.endsWith("C") ? Math.min(milestone.at("/due/2").asInt() + 18, 700) : Days.LAST - 4;
        var apart = (end - start) / course.length();
        for (var i = 1; i <= course.length(); i++) {
            var status = STATUS.getOrDefault(course.substring(i - 1, i), "");
            var day = start + i * apart - random.nextInt(Math.min(apart, 15));
            var reached = Math.max(1, milestone.path("count").asInt() * i / course.length());
            report(Promises.sender(commitment), day, i, milestone, update(milestone, status, day, reached));
        }
    }

    private void report(Sender official, int day, int number, JsonNode milestone, ObjectNode own) {
        updates++;
        own.put("commitmentId", milestone.path("id").asString().split("\\.", 2)[0]);
        var key = milestone.path("id").asString() + "/" + number;
        var sender = updates % 11 == 0 ? Sender.CONTACT : official;
        var late = updates % 17 == 5 && day + LATE <= Days.LAST ? LATE : 0;
        script.tellLate(sender, "UpdateMilestone", key, day, Math.min(round(day + late), Days.LAST), own);
    }

    private static int round(int day) {
        return (day + ROUND - 1) / ROUND * ROUND;
    }

    private ObjectNode update(JsonNode milestone, String status, int day, int reached) {
        var own = Json.STRICT
                .createObjectNode()
                .put("milestoneId", milestone.path("id").asString())
                .put("status", status)
                .put("period", script.days().quarter(day));
        own.set("narrative", narrative(milestone, status, reached));
        if (EARLY.contains(status) || (random.nextInt(4) == 0 && !status.equals("COMPLETE"))) {
            own.set("challenges", Phrases.text(challenges.draw()));
        }
        for (var i = status.equals("COMPLETE") ? 2 : random.nextInt(EARLY.contains(status) ? 2 : 3); i > 0; i--) {
            var piece = own.withArray("evidence")
                    .addObject()
                    .put(
                            "url",
                            "https://demonstration.example.org/evidence/"
                                    + milestone.path("id").asString() + "-" + day + "-" + i)
                    .put("capturedOn", script.days().on(day).toString());
            piece.set("title", Phrases.text(evidence.draw()));
        }
        return own;
    }

    /** What nobody has said before. */
    private ObjectNode narrative(JsonNode milestone, String status, int reached) {
        while (true) {
            var told = sentences(milestone, status, reached);
            if (said.add(told)) {
                return told;
            }
        }
    }

    private ObjectNode sentences(JsonNode milestone, String status, int reached) {
        var stage = Phrases.text(stages.getOrDefault(status, next).draw());
        var fact = Phrases.counted(milestone.path(EARLY.contains(status) ? "early" : "late"), reached);
        return switch (status) {
            case "NOT_STARTED" -> Phrases.together(stage, Phrases.text(next.draw()));
            case "COMPLETE" -> Phrases.together(stage, fact);
            case String _ -> Phrases.together(stage, fact, Phrases.text(next.draw()));
        };
    }
}
