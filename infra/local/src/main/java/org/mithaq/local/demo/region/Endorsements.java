package org.mithaq.local.demo.region;

import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Civil society puts its name under the plan: some organisations by themselves, for the others the point of contact writes. */
record Endorsements(Script script, JsonNode amendments, JsonNode places) {

    private static final int FIRST = Days.SUBMISSION - 24;
    private static final int LATE = 12;

    Endorsements(Script script) {
        this(script, Phrases.of("amendments"), Phrases.of("workshops").path("places"));
    }

    void write() {
        var random = script.random("endorsements");
        var number = 0;
        for (var endorser : Phrases.of("endorsers")) {
            number++;
            var own = own(endorser, random.nextInt(3));
            var key = "E" + number;
            var day = FIRST + number + random.nextInt(3);
            if (number % 3 == 1) {
                var sender = Sender.organisation(endorser.at("/name/1").asString());
                script.tell(sender, "EndorseByCSO", key, day, own);
            } else {
                own.set("onBehalfOf", Phrases.office(amendments.path("president")));
                // two letters arrived after the plan had been sent
                script.tellLate(Sender.CONTACT, "EndorseByCSO", key, day, number > 18 ? day + LATE : day, own);
            }
        }
    }

    private ObjectNode own(JsonNode endorser, int place) {
        var own = Json.STRICT.createObjectNode();
        own.set("organisation", Phrases.text(endorser.path("name")));
        endorser.path("member").asStringOpt().ifPresent(member -> {
            own.put("territory", member);
            own.set("place", Phrases.text(places.path(member).path(place)));
        });
        own.set(
                "representative",
                endorser.path("person")
                        .asStringOpt()
                        .map(name -> person(name, endorser.path("name")))
                        .orElseGet(() -> Phrases.office(amendments.path("secretary"))));
        return own;
    }

    private ObjectNode person(String name, JsonNode organisation) {
        var who = Json.STRICT.createObjectNode().put("name", name);
        who.set("role", Phrases.text(amendments.path("president")));
        who.set("organisation", Phrases.text(organisation));
        return who;
    }
}
