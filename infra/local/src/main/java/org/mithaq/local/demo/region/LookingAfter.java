package org.mithaq.local.demo.region;

import java.util.Optional;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the plan is looked after: reports and the day on which they can be read, a matrix every quarter, what a partner owes. */
final class LookingAfter {

    private static final Sender MONITORING_BODY = new Sender("monitoring-body", Optional.empty());
    private static final Sender OFFICIAL = Sender.official(Optional.of("aube"));
    private static final String INCEPTION = "RP-1";
    private static final String PARTNER = "AG-1";

    private final Script script;
    private final JsonNode phrases = Phrases.of("looking-after");

    LookingAfter(Script script) {
        this.script = script;
    }

    void write() {
        report(MONITORING_BODY, INCEPTION, "INCEPTION", Days.SUBMISSION + 48);
        publish(INCEPTION, Days.SUBMISSION + 58);
        report(OFFICIAL, "RP-2", "PROGRESS", Days.SUBMISSION + 300);
        for (var quarter = 0; quarter < phrases.path("quarters").size(); quarter++) {
            record(phrases.path("quarters").path(quarter), Days.IMPLEMENTATION + 60 + quarter * 91);
        }
        agree();
    }

    private void report(Sender author, String id, String kind, int day) {
        var own = Json.STRICT.createObjectNode().put("reportId", id).put("kind", kind);
        var title = phrases.path("reports").path(kind);
        own.set("title", Phrases.text(title));
        own.set("document", Script.document(title, "reports/" + id));
        script.tell(author, "SubmitReport", id, day, own);
    }

    private void publish(String id, int day) {
        script.tell(
                MONITORING_BODY,
                "PublishReport",
                id,
                day,
                Json.STRICT
                        .createObjectNode()
                        .put("reportId", id)
                        .put("url", "https://demonstration.example.org/reports/" + id));
    }

    private void record(JsonNode said, int day) {
        var period = script.days().quarter(day);
        var own = Json.STRICT.createObjectNode().put("matrixId", "MX-" + period).put("period", period);
        var row = own.putArray("rows").addObject().put("commitmentId", "C1");
        row.set("actions", Phrases.text(said.path("actions")));
        row.set("results", Phrases.text(said.path("results")));
        row.set("constraints", Phrases.text(said.path("constraints")));
        script.tell(OFFICIAL, "RecordMatrix", "MX-" + period, day, own);
    }

    private void agree() {
        var own = agreement();
        own.set("partner", Phrases.text(phrases.path("partner")));
        own.set("title", Phrases.text(phrases.path("agreement")));
        var obligations = own.putArray("obligations");
        for (var number = 0; number < phrases.path("obligations").size(); number++) {
            obligations
                    .addObject()
                    .put("obligationId", "O-" + (number + 1))
                    .set("text", Phrases.text(phrases.path("obligations").path(number)));
        }
        script.tell(Sender.CONTACT, "SignAgreement", PARTNER, Days.IMPLEMENTATION + 20, own);
        var done = agreement().put("obligationId", "O-1");
        done.putArray("evidence").add(Script.document(phrases.path("sessions"), "agreements/" + PARTNER));
        script.tell(Sender.CONTACT, "FulfilObligation", PARTNER + "/O-1", Days.IMPLEMENTATION + 200, done);
    }

    private static ObjectNode agreement() {
        return Json.STRICT.createObjectNode().put("agreementId", PARTNER);
    }
}
