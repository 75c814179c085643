package org.mithaq.local.demo.region;

import java.util.List;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The plan in the hands of others: letters of support, membership, both councils, and the answer to its submission. */
record Course(Script script, JsonNode phrases) {

    private static final int ACCEPTED = 11;
    private static final int FIRST_SESSION = Days.SUBMISSION - 9;
    private static final int SECOND_SESSION = Days.SUBMISSION - 2;
    private static final int ACKNOWLEDGED = Days.SUBMISSION + 7;

    Course(Script script) {
        this(script, Phrases.of("course"));
    }

    void write() {
        support("aube", 1, phrases.path("leaders").path(0));
        support("deux-vallees", 2, phrases.path("leaders").path(1));
        var accepted = own().put("termEnd", script.days().month(Days.TERM_END));
        accepted.set("cohort", Phrases.text(phrases.path("cohort")));
        script.tell(Sender.SUPPORT_UNIT, "AcceptMembership", "membership", ACCEPTED, accepted);

        adopt("aube", "first", FIRST_SESSION, 29, 6);
        // this council wanted the money first
        var declined = own().put("member", "deux-vallees");
        declined.set("session", Phrases.text(phrases.path("sessions").path("first")));
        declined.set("reason", Phrases.text(phrases.path("declined")));
        script.tell(Sender.council("deux-vallees"), "DeclineByCouncil", "deux-vallees", FIRST_SESSION, declined);
        adopt("deux-vallees", "second", SECOND_SESSION, 21, 3);

        var acknowledged = own().put("reference", "DEMONSTRATION-RECEIPT-0001");
        script.tell(Sender.SUPPORT_UNIT, "AcknowledgeSubmission", "submission", ACKNOWLEDGED, acknowledged);
    }

    private void support(String member, int day, JsonNode leader) {
        var sent = own().put("member", member);
        sent.set("letter", document("letter", "support-" + member));
        sent.set("leaders", Phrases.list(List.of(leader)));
        script.tell(Sender.CONTACT, "SendLetterOfSupport", member, day, sent);
    }

    private void adopt(String member, String session, int day, int inFavour, int against) {
        var adopted = own().put("member", member)
                .put("inFavour", inFavour)
                .put("against", against)
                .put("abstained", 2);
        adopted.set("session", Phrases.text(phrases.path("sessions").path(session)));
        adopted.set("deliberation", document("deliberation", "council-" + member));
        script.tell(Sender.council(member), "AdoptByCouncil", member, day, adopted);
    }

    private ObjectNode document(String phrase, String name) {
        var document = own().put("url", "https://demonstration.example.org/course/" + name);
        document.set("title", Phrases.text(phrases.path(phrase)));
        return document;
    }

    private static ObjectNode own() {
        return Json.STRICT.createObjectNode();
    }
}
