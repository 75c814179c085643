package org.mithaq.local.demo.region;

import java.util.List;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The committees of both regions: who sits in them, when they met, what they decided and what was postponed. */
final class Supervision {

    private static final List<String> MEMBERS = List.of("aube", "deux-vallees");
    private static final int SEATS = 4;
    private static final int MEETINGS = 5;
    private static final int BETWEEN = 140;

    /** At this meeting nobody of the administration came, so that nothing could be decided. */
    private static final int WITHOUT_QUORUM = 3;

    /** At this one a half was divided. */
    private static final int DIVIDED = 4;

    /** The last vote of the first committee was about a date that had passed. */
    static final String ON_THE_AMENDMENT = "D-aube-5";

    private final Script script;
    private final JsonNode phrases = Phrases.of("committees");

    Supervision(Script script) {
        this.script = script;
    }

    void write() {
        MEMBERS.forEach(this::establish);
        for (var number = 1; number <= MEETINGS; number++) {
            for (var member : MEMBERS) {
                meet(member, number, number * BETWEEN - (member.equals("aube") ? 60 : 50));
            }
        }
    }

    private void establish(String member) {
        var own = Json.STRICT.createObjectNode().put("committeeId", id(member)).put("member", member);
        own.set("name", Phrases.text(phrases.path("names").path(member)));
        own.set("seats", halves(SEATS, 1, SEATS, 2));
        own.put("quorum", 50);
        own.set("rules", document("rules", "rules-" + member));
        script.tell(Sender.CONTACT, "EstablishCommittee", id(member), 5, own);
        for (var seat = 0; seat < phrases.path("holders").size(); seat++) {
            appoint(member, seat);
        }
    }

    private void appoint(String member, int seat) {
        var seatId = "S-" + member + "-" + (seat + 1);
        var own = Json.STRICT
                .createObjectNode()
                .put("committeeId", id(member))
                .put("seatId", seatId)
                .put("half", seat < 2 ? "ADMINISTRATION" : "CIVIL_SOCIETY")
                .put("coordinator", seat % 2 == 0);
        own.set("holder", Phrases.office(phrases.path("holders").path(seat)));
        script.tell(Sender.committee(member), "AppointCommitteeMember", seatId, 6, own);
    }

    private void meet(String member, int number, int day) {
        var meeting = "M-" + member + "-" + number;
        var called = meeting(member, meeting).put("format", "HYBRID");
        called.put("heldOn", script.days().on(day).toString());
        called.set("agenda", Phrases.list(phrases.path("agenda")));
        script.tell(Sender.committee(member), "ConveneCommittee", meeting, day - 12, called);

        var held = meeting(member, meeting).put("format", number % 2 == 0 ? "HYBRID" : "IN_PERSON");
        held.set("present", number == WITHOUT_QUORUM ? halves(0, 0, 3, 2) : halves(3, 1, SEATS, 2));
        held.set("outcome", Phrases.text(phrases.path("outcomes").path(number % 2)));
        held.set("minutes", document("minutes", meeting));
        script.tell(Sender.committee(member), "RecordCommitteeMeeting", meeting, day, held);

        var voted = meeting(member, meeting).put("decisionId", "D-" + member + "-" + number);
        voted.set("subject", Phrases.text(phrases.path("subjects").path(number - 1)));
        voted.set("votes", votes(number));
        if (("D-" + member + "-" + number).equals(ON_THE_AMENDMENT)) {
            voted.put("about", "A-1");
        }
        script.tell(Sender.committee(member), "DecideInCommittee", meeting, day, voted);
        if (number <= phrases.path("recommendations").size()) {
            recommend(member, number, day);
        }
    }

    private void recommend(String member, int number, int day) {
        var recommendation = "R-" + member + "-" + number;
        var asked =
                Json.STRICT.createObjectNode().put("committeeId", id(member)).put("recommendationId", recommendation);
        asked.set("addressee", Phrases.text(phrases.path("addressee")));
        asked.set("text", Phrases.text(phrases.path("recommendations").path(number - 1)));
        script.tell(Sender.committee(member), "MakeRecommendation", recommendation, day, asked);
        if (number <= phrases.path("answers").size()) {
            var answered = Json.STRICT
                    .createObjectNode()
                    .put("committeeId", id(member))
                    .put("recommendationId", recommendation)
                    .put("answer", "ACCEPTED");
            answered.set("reason", Phrases.text(phrases.path("answers").path(number - 1)));
            script.tell(Sender.CONTACT, "AnswerRecommendation", recommendation, day + 21, answered);
        }
    }

    private static ObjectNode votes(int number) {
        var votes = Json.STRICT.createObjectNode();
        votes.set("administration", number == WITHOUT_QUORUM ? half(0, 0) : half(3, 0));
        votes.set("civilSociety", number == DIVIDED ? half(2, 2) : half(3, 0));
        return votes;
    }

    private static ObjectNode half(int inFavour, int against) {
        return Json.STRICT
                .createObjectNode()
                .put("inFavour", inFavour)
                .put("against", against)
                .put("abstained", 0);
    }

    private ObjectNode meeting(String member, String meeting) {
        return Json.STRICT.createObjectNode().put("committeeId", id(member)).put("meetingId", meeting);
    }

    private ObjectNode document(String phrase, String name) {
        var document =
                Json.STRICT.createObjectNode().put("url", "https://demonstration.example.org/committees/" + name);
        document.set("title", Phrases.text(phrases.path(phrase)));
        return document;
    }

    private static ObjectNode halves(int administration, int women, int civilSociety, int womenThere) {
        var halves = Json.STRICT.createObjectNode();
        halves.set(
                "administration",
                Json.STRICT.createObjectNode().put("people", administration).put("women", women));
        halves.set(
                "civilSociety",
                Json.STRICT.createObjectNode().put("people", civilSociety).put("women", womenThere));
        return halves;
    }

    private static String id(String member) {
        return "SC-" + member;
    }
}
