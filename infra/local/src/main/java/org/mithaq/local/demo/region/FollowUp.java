package org.mithaq.local.demo.region;

import java.util.Map;
import java.util.Optional;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of promises: who takes part, which proposals were none, what others find, what is contested, which date moves. */
final class FollowUp {

    private static final Sender MONITORING_BODY = new Sender("monitoring-body", Optional.empty());
    private static final Sender AUBE = Sender.committee("aube");
    private static final Sender DEUX_VALLEES = Sender.committee("deux-vallees");
    private static final String AMENDMENT = "A-1";
    private static final String MOVED = "C1.3";
    private static final Map<String, String> VALUES = Map.of("C2", "PARTICIPATION", "C6", "ACCOUNTABILITY");

    private final Script script;
    private final JsonNode phrases = Phrases.of("follow-up");
    private final JsonNode endorsers = Phrases.of("endorsers");

    FollowUp(Script script) {
        this.script = script;
    }

    void write() {
        var number = 0;
        for (var commitment : Phrases.of("commitments")) {
            specify(commitment, 200 + number, number);
            support(commitment, 206 + number, number);
            number++;
        }
        proposals();
        readings();
        findings();
        objections();
        amendment();
    }

    private void specify(JsonNode commitment, int day, int number) {
        var id = commitment.path("id").asString();
        var own = about(id);
        own.set("accountable", Phrases.office(commitment.path("by")));
        own.set("axis", Phrases.text(phrases.path("axes").path(id)));
        own.putArray("values").add(VALUES.getOrDefault(id, "TRANSPARENCY"));
        own.putArray("goals").add(11).add(16);
        own.set("regionalProgramme", Phrases.text(phrases.path("programme")));
        own.putObject("budget")
                .put("amount", 400_000 * (number + 1))
                .put("currency", "MAD")
                .set("source", Phrases.text(phrases.path("budget")));
        commitment
                .path("member")
                .asStringOpt()
                .ifPresent(member -> own.putArray("members").add(member));
        script.tell(Promises.sender(commitment), "SpecifyCommitment", id, day, own);
    }

    private void support(JsonNode commitment, int day, int number) {
        var id = commitment.path("id").asString();
        var own = about(id);
        own.set("organisation", Phrases.text(organisation(number)));
        own.set("part", Phrases.text(phrases.path("part")));
        script.tell(organisationOf(number), "PledgeSupport", id, day, own);
        if (number == 1) {
            var declined = about(id);
            declined.set("organisation", Phrases.text(organisation(7)));
            declined.set("reason", Phrases.text(phrases.path("busy")));
            script.tell(organisationOf(7), "DeclineSupport", id, day + 1, declined);
        }
    }

    private void proposals() {
        for (var proposal : phrases.path("proposals")) {
            var id = proposal.path("id").asString();
            var proposed = about(id);
            proposed.set("title", Phrases.text(proposal.path("title")));
            script.tell(Sender.CONTACT, "ProposeCommitment", id, 210, proposed);
            var ended = about(id);
            ended.set("reason", Phrases.text(proposal.path("reason")));
            proposal.path("into").asStringOpt().ifPresent(into -> ended.put("into", into));
            // A proposal is merged by the committee of those who carry out what it goes on in.
            if (proposal.has("into")) {
                script.tell(DEUX_VALLEES, "MergeCommitment", id, 222, ended);
            } else {
                script.tell(AUBE, "RejectCommitment", id, 222, ended);
            }
        }
    }

    private void readings() {
        for (var reading = 1; reading <= 3; reading++) {
            var day = 400 + reading * 90;
            var own = about("C1")
                    .put("milestoneId", "C1.1")
                    .put("indicatorId", "C1.1.1")
                    .put("value", reading * 4)
                    .put("period", script.days().quarter(day));
            script.tell(Sender.official(Optional.of("aube")), "ReadIndicator", "C1.1.1/" + reading, day, own);
        }
    }

    private void findings() {
        find(MONITORING_BODY, "C1", "C1.1", "MONITORING_BODY", "COMPLETE", "verified", 520);
        find(AUBE, "C1", "C1.1", "COMMITTEE", "COMPLETE", "verified", 530);
        find(MONITORING_BODY, "C5", "C5.1", "MONITORING_BODY", "LIMITED", "half", 545);
        find(MONITORING_BODY, "C3", "C3.1", "MONITORING_BODY", "COMPLETE", "verified", 548);
        var assessed = about("C3").put("by", "MONITORING_BODY");
        assessed.putObject("coding")
                .put("completion", "LIMITED")
                .put("verifiability", "VERIFIABLE")
                .put("relevant", true)
                .put("potential", "MODEST")
                .put("openedGovernment", "MARGINAL");
        assessed.set("narrative", Phrases.text(phrases.path("half")));
        assessed.set("lessons", Phrases.text(phrases.path("lessons")));
        evidence(assessed, "C3");
        script.tell(MONITORING_BODY, "AssessCommitment", "C3", 700, assessed);
    }

    private void find(
            Sender sender, String commitment, String milestone, String by, String completion, String said, int day) {
        var own = about(commitment).put("milestoneId", milestone).put("by", by).put("completion", completion);
        own.set("narrative", Phrases.text(phrases.path(said)));
        evidence(own, milestone);
        script.tell(sender, "AssessMilestone", milestone + "/" + by, day, own);
    }

    private void objections() {
        contest("C3", "C3.1", 0, 470, AUBE, "DISMISSED");
        contest("C4", "C4.1", 1, 590, DEUX_VALLEES, "UPHELD");
    }

    private void contest(
            String commitment, String milestone, int number, int day, Sender committee, String settlement) {
        var id = "O-" + (number + 1);
        var own = about(commitment).put("milestoneId", milestone).put("objectionId", id);
        own.set("reason", Phrases.text(phrases.path("objections").path(number)));
        evidence(own, id);
        script.tell(organisationOf(number), "ContestMilestone", id, day, own);
        var settled = about(commitment)
                .put("milestoneId", milestone)
                .put("objectionId", id)
                .put("settlement", settlement);
        settled.set("reason", Phrases.text(phrases.path("settled").path(number)));
        script.tell(committee, "SettleObjection", id, day + 25, settled);
    }

    /** A date that has passed is not overwritten: it was missed, and both halves vote for another one. */
    private void amendment() {
        var said = phrases.path("amendment");
        var proposed = amending();
        proposed.set("text", Phrases.text(said.path("text")));
        proposed.set("reason", Phrases.text(said.path("reason")));
        proposed.putArray("about").add(MOVED);
        var official = Sender.official(Optional.of("aube"));
        script.tell(official, "ProposeAmendment", AMENDMENT, 628, proposed);
        var heard = amending().put("opinion", "RESERVED");
        heard.set("by", Phrases.text(organisation(0)));
        heard.set("text", Phrases.text(said.path("opinion")));
        script.tell(organisationOf(0), "GiveOpinion", AMENDMENT, 634, heard);
        var decided = amending().put("outcome", "ADOPTED");
        decided.set("reason", Phrases.text(said.path("decision")));
        decided.putArray("decisions").add(Supervision.ON_THE_AMENDMENT);
        script.tell(AUBE, "DecideAmendment", AMENDMENT, 642, decided);
        script.tell(
                Sender.CONTACT,
                "PublishAmendment",
                AMENDMENT,
                645,
                amending().put("url", "https://demonstration.example.org/amendments/" + AMENDMENT));
        var moved = about("C1").put("milestoneId", MOVED).put("amendmentId", AMENDMENT);
        moved.putObject("due").put("text", new DueDates(script.days(), Phrases.of("amendments")).day(840, "fr"));
        moved.set("reason", Phrases.text(said.path("reason")));
        moved.set("source", Script.document(said.path("text"), "amendments/" + AMENDMENT));
        script.tell(Sender.CONTACT, "RescheduleMilestone", MOVED, 646, moved);
    }

    private JsonNode organisation(int number) {
        return endorsers.path(number).path("name");
    }

    private Sender organisationOf(int number) {
        return Sender.organisation(organisation(number).path(1).asString());
    }

    private void evidence(ObjectNode own, String name) {
        own.putArray("evidence")
                .addObject()
                .put("url", "https://demonstration.example.org/findings/" + name)
                .set("title", Phrases.text(phrases.path("note")));
    }

    private static ObjectNode about(String commitment) {
        return Json.STRICT.createObjectNode().put("commitmentId", commitment);
    }

    private static ObjectNode amending() {
        return Json.STRICT.createObjectNode().put("amendmentId", AMENDMENT);
    }
}
