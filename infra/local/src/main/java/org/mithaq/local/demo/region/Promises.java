package org.mithaq.local.demo.region;

import java.util.Optional;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commitments of the plan are proposed, with the milestones and indicators by which they are verified. */
record Promises(Script script, JsonNode leads, JsonNode units, DueDates dueDates) {

    private static final int FIRST = 148;
    private static final int APART = 9;

    Promises(Script script) {
        this(
                script,
                Phrases.of("plan").path("leads"),
                Phrases.of("units"),
                new DueDates(script.days(), Phrases.of("amendments")));
    }

    void write() {
        var day = FIRST;
        for (var commitment : Phrases.of("commitments")) {
            propose(commitment, day);
            day += APART;
        }
    }

    private void propose(JsonNode commitment, int day) {
        var id = id(commitment);
        var own = Json.STRICT
                .createObjectNode()
                .put("commitmentId", id)
                .put("startsOn", script.days().month(commitment.path("starts").asInt()))
                .put("endsOn", script.days().month(commitment.path("ends").asInt()));
        own.set("title", Phrases.text(commitment.path("title")));
        own.set("problem", Phrases.text(commitment.path("problem")));
        own.set("solution", Phrases.text(commitment.path("solution")));
        own.set("expectedResults", Phrases.arabic(commitment.path("results")));
        own.set("theme", Phrases.text(commitment.path("theme")));
        own.set("lead", Phrases.text(lead(member(commitment))));
        script.tell(sender(commitment), "ProposeCommitment", id, day, own);
        var next = day;
        for (var milestone : commitment.path("milestones")) {
            next++;
            add(commitment, milestone, next);
        }
    }

    private void add(JsonNode commitment, JsonNode milestone, int day) {
        var own = Json.STRICT
                .createObjectNode()
                .put("commitmentId", id(commitment))
                .put("milestoneId", id(milestone));
        own.set("title", Phrases.text(milestone.path("title")));
        own.set("due", due(milestone));
        own.set("responsible", Phrases.office(commitment.path("by")));
        if (milestone.has("output")) {
            own.set("output", Phrases.text(milestone.path("output")));
        }
        script.tell(sender(commitment), "AddMilestone", id(milestone), day, own);
        var number = 0;
        for (var indicator : milestone.path("indicators")) {
            number++;
            measure(commitment, milestone, indicator, id(milestone) + "." + number, day);
        }
    }

    private void measure(JsonNode commitment, JsonNode milestone, JsonNode indicator, String id, int day) {
        var own = Json.STRICT
                .createObjectNode()
                .put("commitmentId", id(commitment))
                .put("milestoneId", id(milestone))
                .put("indicatorId", id)
                .put("baseline", indicator.path("from").asInt())
                .put("target", indicator.path("to").asInt());
        own.set("text", Phrases.text(indicator.path("text")));
        own.set("due", due(milestone));
        own.set("responsible", Phrases.office(commitment.path("by")));
        own.set("unit", Phrases.text(units.path(indicator.path("unit").asString())));
        script.tell(sender(commitment), "AddIndicator", id, day, own);
    }

    private ObjectNode due(JsonNode milestone) {
        return Json.STRICT.createObjectNode().put("text", dueDates.words(milestone.path("due")));
    }

    /** The institution that was named for this member, or for all of them. */
    private JsonNode lead(Optional<String> member) {
        return leads.valueStream()
                .filter(lead -> member(lead).equals(member))
                .map(lead -> lead.path("name"))
                .findFirst()
                .orElseThrow();
    }

    static Sender sender(JsonNode commitment) {
        return Sender.official(member(commitment));
    }

    private static Optional<String> member(JsonNode thing) {
        return thing.path("member").asStringOpt();
    }

    static String id(JsonNode thing) {
        return thing.path("id").asString();
    }
}
