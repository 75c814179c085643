package org.mithaq.local.demo.region;

import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The plan is opened, its institutions are named, the way to write it is announced, and it is described. */
record Preparation(Script script, JsonNode plan) {

    private static final int TIMELINE = 12;

    Preparation(Script script) {
        this(script, Phrases.of("plan"));
    }

    void write() {
        open();
        name();
        announce();
        plan.path("documents").forEach(this::publish);
        plan.path("sections").forEach(this::describe);
    }

    private void open() {
        var days = script.days();
        var opened = own().put("planEnd", days.month(Days.PLAN_END))
                .put("termEnd", days.month(Days.TERM_END))
                .put("submissionYear", days.on(Days.SUBMISSION).getYear())
                .put("timeZone", DemonstrationPlan.ZONE.getId())
                .put("language", "fr")
                .put("process", "ogp-local");
        opened.set("title", Phrases.text(plan.path("title")));
        var members = opened.putArray("members");
        plan.path("members")
                .properties()
                .forEach(member ->
                        members.addObject().put("id", member.getKey()).set("name", Phrases.text(member.getValue())));
        script.tell(Sender.ADMIN, "OpenActionPlan", "plan", 0, opened);
    }

    private void name() {
        for (var lead : plan.path("leads")) {
            var named = own();
            named.set("institution", Phrases.text(lead.path("name")));
            named.set("units", Phrases.list(lead.path("units")));
            lead.path("member").asStringOpt().ifPresent(member -> named.put("member", member));
            script.tell(Sender.CONTACT, "NameLeadInstitution", day(lead) + "", day(lead), named);
        }
        for (var monitoring : plan.path("monitoring")) {
            var named = own();
            named.set("body", Phrases.text(monitoring.path("body")));
            named.set("independence", Phrases.text(monitoring.path("independence")));
            script.tell(Sender.CONTACT, "NameMonitoringBody", day(monitoring) + "", day(monitoring), named);
        }
        var site = own().put("url", "https://demonstration.example.org/").put("purpose", "SITE");
        script.tell(Sender.ADMIN, "NameSite", "site", 8, site);
        var repository =
                own().put("url", "https://demonstration.example.org/documents/").put("purpose", "REPOSITORY");
        script.tell(Sender.ADMIN, "NameSite", "repository", 10, repository);
    }

    private void announce() {
        var timeline = own().put("startsOn", script.days().on(Days.CO_CREATION).toString())
                .put("url", "https://demonstration.example.org/timeline");
        timeline.set("opportunities", Phrases.text(plan.path("opportunities")));
        script.tell(Sender.CONTACT, "PublishTimeline", "timeline", TIMELINE, timeline);
        script.tell(Sender.CONTACT, "StartCoCreation", "start", Days.CO_CREATION, own());
        var declared = own().put("groups", 23).put("publicMeetings", 18);
        declared.set("statedBy", Phrases.text(plan.path("statedBy")));
        script.tell(Sender.CONTACT, "DeclareParticipation", "report", 239, declared);
    }

    private void publish(JsonNode document) {
        var id = document.path("id").asString();
        var published = own().put("documentId", id)
                .put("url", "https://demonstration.example.org/documents/" + id)
                .put("about", document.path("about").asString());
        published.set("title", Phrases.text(document.path("title")));
        script.tell(Sender.CONTACT, "PublishDocument", id, day(document), published);
    }

    private void describe(JsonNode section) {
        var id = section.path("id").asString();
        var described = own().put("section", id);
        described.set("text", Phrases.arabic(section.path("text")));
        script.tell(Sender.CONTACT, "DescribeActionPlan", id + "/" + day(section), day(section), described);
    }

    private static int day(JsonNode thing) {
        return thing.path("day").asInt();
    }

    private static ObjectNode own() {
        return Json.STRICT.createObjectNode();
    }
}
