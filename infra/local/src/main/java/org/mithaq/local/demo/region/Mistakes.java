package org.mithaq.local.demo.region;

import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people tried and a rule refused, so that the list of refusals shows what it is for. */
record Mistakes(Script script, JsonNode phrases) {

    Mistakes(Script script) {
        this(script, Phrases.of("amendments"));
    }

    void write() {
        tooEarly();
        notOfTheirs();
        incomplete();
        misplaced();
    }

    private void tooEarly() {
        refused("plan.requirements-missing", Sender.CONTACT, "SubmitActionPlan", 222, own());
        var report = script.told("UpdateMilestone", "C1.1/2");
        refused("plan.not-submitted", report.sender(), "UpdateMilestone", 251, Script.own(report));
        var late = own();
        late.set("organisation", Phrases.text(phrases.path("outsider")));
        refused("endorsement.after-submission", Sender.CONTACT, "EndorseByCSO", 299, late);
    }

    private void notOfTheirs() {
        var other = own();
        other.set("organisation", Phrases.text(phrases.path("outsider")));
        var sender = script.told("EndorseByCSO", "E1").sender();
        refused("membership.other-organisation", sender, "EndorseByCSO", 256, other);
        var report = Script.own(script.told("UpdateMilestone", "C2.1/1"));
        var official = script.told("AddMilestone", "C1.1").sender();
        refused("membership.other-region", official, "UpdateMilestone", 438, report);
    }

    private void incomplete() {
        var official = script.told("AddMilestone", "C1.1").sender();
        var started = own().put("commitmentId", "C1").put("milestoneId", "C1.3");
        refused("milestone.challenges-missing", official, "UpdateMilestone", 421, started.put("status", "NOT_STARTED"));
        var done = own().put("commitmentId", "C1").put("milestoneId", "C1.1");
        refused("milestone.evidence-missing", official, "UpdateMilestone", 455, done.put("status", "COMPLETE"));
    }

    private void misplaced() {
        var official = script.told("AddMilestone", "C1.1").sender();
        var beyond = new DueDates(script.days(), phrases).day(Days.PLAN_END + 60, "fr");
        refused("milestone.outside-commitment", official, "AddMilestone", 206, added("C1", "C1.5", beyond));
        refused("commitment.unknown", official, "AddMilestone", 207, added("C9", "C9.1", beyond));
        var workshop = Script.own(script.told("RecordWorkshop", "W02"));
        refused("plan.id-used", Sender.CONTACT, "RecordWorkshop", 214, workshop.put("format", "REMOTE"));
    }

    private ObjectNode added(String commitment, String milestone, String due) {
        var added = own().put("commitmentId", commitment).put("milestoneId", milestone);
        added.set("title", Phrases.text(phrases.path("extra")));
        added.putObject("due").put("text", due);
        return added;
    }

    private void refused(String code, Sender sender, String type, int day, ObjectNode own) {
        script.refused(code, sender, type, code, day, own);
    }

    private static ObjectNode own() {
        return Json.STRICT.createObjectNode();
    }
}
