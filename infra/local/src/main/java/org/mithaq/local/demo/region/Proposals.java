package org.mithaq.local.demo.region;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The public is asked what the plan should hold, later comments on its draft, and gets an answer to each contribution. The
 * windows are long past when this is told, so that they come with the notice in which they were announced.
 */
final class Proposals {

    private static final String DRAFT = "draft-1";
    private static final int OPEN = Days.CO_CREATION;
    private static final int MEETINGS = OPEN + 40;
    private static final int MEETINGS_UNTIL = OPEN + 50;
    private static final int DRAFT_OUT = OPEN + 170;
    private static final int COMMENTS_UNTIL = DRAFT_OUT + 14;
    private static final int CLOSED = OPEN + 200;
    private static final int ANSWERED_WITHIN = 60;

    private final Script script;
    private final String plan;
    private final JsonNode phrases = Phrases.of("proposals");

    Proposals(Script script, String plan) {
        this.script = script;
        this.plan = plan;
    }

    void write() {
        open();
        reachOut();
        publishDraft();
        var answered = contribute();
        answered.forEach(this::answer);
        var own = Json.STRICT.createObjectNode();
        own.set("summary", Phrases.text(phrases.path("summary")));
        script.tell(Sender.CONTACT, "CloseConsultation", "end", CLOSED, own);
    }

    private void open() {
        var own = Json.STRICT.createObjectNode().put("planId", plan).put("answerWithin", ANSWERED_WITHIN);
        own.set("title", Phrases.text(phrases.path("title")));
        own.set("question", Phrases.text(phrases.path("question")));
        var windows = own.putArray("windows");
        window(windows, "PLATFORM", OPEN, COMMENTS_UNTIL).put("url", "https://demonstration.example.org/consultation");
        window(windows, "POST", OPEN, COMMENTS_UNTIL);
        window(windows, "MEETING", MEETINGS, MEETINGS_UNTIL).set("place", Phrases.text(phrases.path("place")));
        var themes = own.putArray("themes");
        phrases.path("themes")
                .properties()
                .forEach(theme ->
                        themes.addObject().put("id", theme.getKey()).set("title", Phrases.text(theme.getValue())));
        own.set("source", Script.document(phrases.path("title"), "notices/1"));
        script.tell(Sender.CONTACT, "OpenConsultation", "begin", OPEN - 10, own);
    }

    private ObjectNode window(ArrayNode windows, String channel, int from, int until) {
        return windows.addObject()
                .put("channel", channel)
                .put("from", script.days().on(from).toString())
                .put("until", script.days().on(until).toString());
    }

    private void reachOut() {
        var number = 0;
        for (var effort : phrases.path("outreach")) {
            number++;
            var own = Json.STRICT
                    .createObjectNode()
                    .put("outreachId", "OU-" + number)
                    .put("reached", effort.path("reached").asInt());
            own.set("title", Phrases.text(effort.path("title")));
            effort.path("territory").asStringOpt().ifPresent(territory -> own.put("territory", territory));
            script.tell(Sender.CONTACT, "RecordOutreach", "OU-" + number, day(effort), own);
        }
    }

    private void publishDraft() {
        var own = Json.STRICT
                .createObjectNode()
                .put("draftId", DRAFT)
                .put("commentsUntil", script.days().on(COMMENTS_UNTIL).toString());
        own.set("title", Phrases.text(phrases.path("draft")));
        own.set("document", Script.document(phrases.path("draft"), "drafts/1"));
        own.set("source", Script.document(phrases.path("draft"), "notices/2"));
        script.tell(Sender.CONTACT, "PublishDraft", DRAFT, DRAFT_OUT, own);
    }

    /** The contributions by the name of the answer that each of them gets. */
    private Map<String, ArrayNode> contribute() {
        var answered = new LinkedHashMap<String, ArrayNode>();
        var number = 0;
        for (var said : phrases.path("contributions")) {
            number++;
            var id = "K-%02d".formatted(number);
            script.tell(Sender.CONTACT, "RecordContribution", id, day(said), contribution(id, said));
            if (said.path("withheld").asBoolean(false)) {
                withhold(id, day(said) + 2);
            } else {
                answered.computeIfAbsent(said.path("answer").asString(), _ -> Json.STRICT.createArrayNode())
                        .add(id);
            }
        }
        return answered;
    }

    private static ObjectNode contribution(String id, JsonNode said) {
        var own = Json.STRICT
                .createObjectNode()
                .put("contributionId", id)
                .put("channel", said.path("channel").asString())
                .put("language", said.path("language").asString())
                .put("text", said.path("text").asString());
        said.path("territory").asStringOpt().ifPresent(territory -> own.put("territory", territory));
        said.path("theme").asStringOpt().ifPresent(theme -> own.put("theme", theme));
        if (said.path("draft").asBoolean(false)) {
            own.put("draft", DRAFT);
        }
        return own;
    }

    private void withhold(String id, int day) {
        var own = Json.STRICT.createObjectNode().put("contributionId", id);
        own.set("reason", Phrases.text(phrases.path("abuse")));
        script.tell(Sender.committee("aube"), "WithholdContribution", id, day, own);
    }

    private void answer(String name, ArrayNode contributions) {
        var said = phrases.path("answers").path(name);
        var own = Json.STRICT.createObjectNode();
        var answer = own.putArray("answers")
                .addObject()
                .put("outcome", said.path("outcome").asString());
        answer.set("contributions", contributions);
        answer.set("reason", Phrases.text(said.path("reason")));
        if (said.has("commitment")) {
            answer.put(
                    "commitmentId",
                    Promises.id(Phrases.of("commitments")
                            .path(said.path("commitment").asInt())));
        }
        script.tell(Sender.CONTACT, "AnswerContributions", name, day(said), own);
    }

    /** The day that is counted from the opening. */
    private static int day(JsonNode said) {
        return OPEN + said.path("after").asInt();
    }
}
