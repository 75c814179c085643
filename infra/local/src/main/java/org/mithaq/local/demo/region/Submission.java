package org.mithaq.local.demo.region;

import org.mithaq.events.Json;
import tools.jackson.databind.node.ObjectNode;

/** The plan is submitted, published for each member, and its implementation starts. */
record Submission(Script script) {

    void write() {
        script.tell(
                Sender.CONTACT,
                "SubmitActionPlan",
                "plan",
                Days.SUBMISSION,
                own().put("reference", "DEMONSTRATION-0001"));
        publish("aube", Days.SUBMISSION + 16);
        publish("deux-vallees", Days.SUBMISSION + 23);
        script.tell(Sender.CONTACT, "StartImplementation", "plan", Days.IMPLEMENTATION, own());
    }

    private void publish(String member, int day) {
        var own = own().put("member", member).put("url", "https://demonstration.example.org/plans/" + member);
        script.tell(Sender.ADMIN, "RecordPublication", member, day, own);
    }

    private static ObjectNode own() {
        return Json.STRICT.createObjectNode();
    }
}
