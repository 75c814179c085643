package org.mithaq.local.demo.region;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was entered wrongly is corrected or taken back, each time with the reason. */
record Amendments(Script script, JsonNode reasons) {

    Amendments(Script script) {
        this(script, Phrases.of("amendments"));
    }

    void write() {
        participants();
        dates();
        promises();
        reports();
        twice();
        withdrawn();
    }

    /** Corrected by those who entered it, and the correction once more when the list of attendance came. */
    private void participants() {
        var wrong = script.told("RecordWorkshop", Workshops.MISCOUNTED);
        var total = wrong.payload().at("/participants/total").asInt() / 10;
        var corrected =
                script.correct(wrong.sender(), wrong, 100, reasons.path("participants"), own -> count(own, total));
        script.correct(
                Sender.CONTACT,
                corrected,
                131,
                reasons.path("participantsAgain"),
                own -> count((ObjectNode) own.path("payload"), total + 12));
    }

    private static void count(ObjectNode workshop, int total) {
        ((ObjectNode) workshop.path("participants")).put("total", total);
    }

    private void dates() {
        var wrong = script.told("RecordWorkshop", "W08");
        var held = LocalDate.parse(wrong.payload().path("occurredOn").asString());
        script.correct(Sender.CONTACT, wrong, 140, reasons.path("date"), _ -> {})
                .payload()
                .put("newOccurredOn", held.minusDays(2).toString());
        var milestone = script.told("AddMilestone", "C4.2");
        var due = new DueDates(script.days(), reasons).day(790, "fr");
        // By a document, since this story may be told when the date has passed, and that is not corrected away.
        script.correct(
                        Sender.CONTACT,
                        milestone,
                        214,
                        reasons.path("due"),
                        own -> own.putObject("due").put("text", due))
                .payload()
                .set("source", Script.document(reasons.path("minutes"), "minutes"));
    }

    private void promises() {
        var indicator = script.told("AddIndicator", "C3.2.2");
        script.correct(indicator.sender(), indicator, 219, reasons.path("target"), own -> own.put("target", 3200));
        var endorsement = script.told("EndorseByCSO", "E8");
        var place = Phrases.of("workshops").at("/places/both/0");
        script.correct(
                Sender.CONTACT, endorsement, 270, reasons.path("place"), own -> own.set("place", Phrases.text(place)));
        var guide = script.told("PublishDocument", "D-guide");
        script.correct(
                        Sender.ADMIN,
                        guide,
                        402,
                        reasons.path("document"),
                        own -> own.put("url", "https://demonstration.example.org/guide"))
                .payload()
                .set("onBehalfOf", Phrases.office(reasons.path("behalf")));
    }

    private void reports() {
        script.correct(
                Sender.CONTACT,
                script.told("UpdateMilestone", "C2.2/4"),
                620,
                reasons.path("status"),
                own -> own.put("status", "LIMITED").set("challenges", Phrases.text(reasons.path("statusChallenge"))));
        var elsewhere = Script.own(script.told("UpdateMilestone", "C5.2/4")).put("milestoneId", "C5.3");
        var wrong = script.tell(Sender.CONTACT, "UpdateMilestone", "C5.3/wrong", 655, elsewhere);
        script.retract(wrong.sender(), wrong, 661, reasons.path("wrongMilestone"));
    }

    private void twice() {
        var once = script.told("RecordWorkshop", "W06");
        var again = script.tellLate(
                Sender.CONTACT,
                "RecordWorkshop",
                "W06-again",
                104,
                106,
                Script.own(once).put("workshopId", "W06-again"));
        script.retract(again.sender(), again, 111, reasons.path("twice"));
    }

    /** An organisation takes its name back, and then thinks better of it. */
    private void withdrawn() {
        var retracted =
                script.retract(Sender.CONTACT, script.told("EndorseByCSO", "E14"), 292, reasons.path("withdrawn"));
        script.retract(Sender.CONTACT, retracted, 304, reasons.path("restored"));
    }
}
