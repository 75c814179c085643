package org.mithaq.local.demo.region;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Those who write the plan meet, and later those who watch how it is carried out. */
final class Workshops {

    private static final List<String> FORMATS = List.of("IN_PERSON", "HYBRID", "IN_PERSON", "REMOTE");
    private static final List<String> KINDS = List.of(
            "INFORMATION", "CO_CREATION", "CO_CREATION", "TRAINING", "CO_CREATION", "COORDINATION", "CO_CREATION");
    private static final List<String> TERRITORIES = List.of("aube", "deux-vallees", "both");
    private static final int TOGETHER = 25;
    private static final int MONITORING = 13;
    private static final int LATE = 70;

    /** Of this one the participants were entered with a zero too many. */
    static final String MISCOUNTED = "W04";

    private final Script script;
    private final JsonNode phrases = Phrases.of("workshops");
    private final RandomGenerator random;
    private final Deck themes;
    private final Deck outcomes;
    private final Deck followUp;

    Workshops(Script script) {
        this.script = script;
        random = script.random("workshops");
        themes = new Deck(phrases.path("themes"), random);
        outcomes = new Deck(phrases.path("outcomes"), random);
        followUp = new Deck(phrases.path("followUp"), random);
    }

    void write() {
        for (var i = 1; i <= TOGETHER; i++) {
            hold(i, KINDS.get(i % KINDS.size()), Days.CO_CREATION + i * 8 + random.nextInt(6));
        }
        for (var i = 1; i <= MONITORING; i++) {
            var training = i == 3;
            hold(TOGETHER + i, training ? "TRAINING" : "MONITORING", Days.IMPLEMENTATION + i * 30 + random.nextInt(12));
        }
    }

    private void hold(int number, String kind, int day) {
        var territory = TERRITORIES.get(number % TERRITORIES.size());
        var own = held(id(number), kind, FORMATS.get(number % FORMATS.size()), territory);
        if (kind.equals("TRAINING")) {
            own.put("until", script.days().on(day + 1).toString());
        }
        var sender = territory.equals("both") ? Sender.CONTACT : Sender.committee(territory);
        if (number % 9 == 7) {
            script.tellLate(sender, "RecordWorkshop", id(number), day, day + LATE, own);
        } else {
            script.tell(sender, "RecordWorkshop", id(number), day, own);
        }
    }

    private ObjectNode held(String id, String kind, String format, String territory) {
        var own = Json.STRICT
                .createObjectNode()
                .put("workshopId", id)
                .put("format", format)
                .put("kind", kind);
        var theme = themes.draw();
        own.set("title", Phrases.about(phrases.path("kinds").path(kind), "{theme}", theme));
        own.set("theme", Phrases.text(theme));
        if (!territory.equals("both")) {
            own.put("territory", territory);
        }
        if (!format.equals("REMOTE")) {
            var places = phrases.path("places").path(territory);
            own.set("place", Phrases.text(places.path(random.nextInt(places.size()))));
        }
        own.set("participants", participants(id.equals(MISCOUNTED) ? 10 : 1));
        organisation().ifPresent(name -> own.putArray("organisations").add(name));
        var outcome = (kind.equals("MONITORING") ? followUp : outcomes).draw();
        own.set("outcome", Phrases.counted(outcome, random.nextInt(3, 30)));
        var report =
                own.putArray("evidence").addObject().put("url", "https://demonstration.example.org/meetings/" + id);
        report.set("title", Phrases.text(phrases.path("report")));
        return own;
    }

    private ObjectNode participants(int times) {
        var total = random.nextInt(18, 140);
        var counted = Json.STRICT
                .createObjectNode()
                .put("total", total * times)
                .put("women", total * random.nextInt(28, 62) / 100)
                .put("youth", total * random.nextInt(15, 55) / 100);
        var groups = phrases.path("groups");
        var first = random.nextInt(groups.size());
        var second = (first + random.nextInt(1, groups.size())) % groups.size();
        counted.putObject("groups")
                .put(groups.path(first).asString(), total / random.nextInt(2, 5))
                .put(groups.path(second).asString(), total / random.nextInt(5, 12));
        return counted;
    }

    private Optional<ObjectNode> organisation() {
        var known = phrases.path("organisations");
        return random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(Phrases.text(known.path(random.nextInt(known.size()))));
    }

    private static String id(int number) {
        return number < 10 ? "W0" + number : "W" + number;
    }
}
