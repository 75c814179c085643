package org.mithaq.reliability.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an event would say if a wish were granted: the wish's own fields, with what the doors promise to add. */
final class Drafts {

    private static final List<String> VALUES = List.of("TRANSPARENCY", "PARTICIPATION", "ACCOUNTABILITY");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("OpenActionPlan", Types.OPENED),
            Map.entry("DescribeActionPlan", Types.DESCRIBED),
            Map.entry("NameLeadInstitution", Types.LEAD_NAMED),
            Map.entry("NameMonitoringBody", Types.MONITORING_BODY_NAMED),
            Map.entry("NameSite", Types.SITE_NAMED),
            Map.entry("PublishDocument", Types.DOCUMENT_PUBLISHED),
            Map.entry("PublishTimeline", Types.TIMELINE_PUBLISHED),
            Map.entry("StartCoCreation", Types.CO_CREATION_STARTED),
            Map.entry("RecordWorkshop", Types.WORKSHOP_RECORDED),
            Map.entry("DeclareParticipation", Types.PARTICIPATION_DECLARED),
            Map.entry("ProposeCommitment", Types.PROPOSED),
            Map.entry("AddMilestone", Types.MILESTONE_ADDED),
            Map.entry("AddIndicator", Types.INDICATOR_ADDED),
            Map.entry("EndorseByCSO", Types.ENDORSED),
            Map.entry("SubmitActionPlan", Types.SUBMITTED),
            Map.entry("RecordPublication", Types.PUBLICATION_RECORDED),
            Map.entry("StartImplementation", Types.IMPLEMENTATION_STARTED),
            Map.entry("UpdateMilestone", Types.MILESTONE_UPDATED),
            Map.entry("Correct", Types.CORRECTED),
            Map.entry("Retract", Types.RETRACTED));

    private Drafts() {}

    static String type(String command) {
        return TYPES.getOrDefault(command, Known.of(command).type());
    }

    /** The command that makes events of this type. */
    static String command(String type) {
        return TYPES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Known.ofType(type).command());
    }

    /** What this command would say in a plan of this language. */
    static ObjectNode data(String command, ObjectNode own, String language) {
        var said = own.deepCopy();
        dropWhatIsEmpty(said);
        switch (command) {
            case "OpenActionPlan" -> {
                otherwise(said, "timeZone", "Africa/Casablanca");
                otherwise(said, "language", "fr");
                said.set("process", process());
            }
            case "NameLeadInstitution" -> {
                inLanguage(said, "institution", language);
                inLanguage(said, "units", language);
            }
            case "NameMonitoringBody" -> People.replace(said, "body", said.path("none"));
            case "NameSite" -> otherwise(said, "purpose", "SITE");
            case "PublishDocument" -> otherwise(said, "about", "OTHER");
            case "RecordWorkshop" -> {
                otherwise(said, "kind", "CO_CREATION");
                inLanguage(said, "organisations", language);
            }
            case "ProposeCommitment" -> inLanguage(said, "lead", language);
            case "AddMilestone", "AddIndicator" -> {
                Wording.read(said);
                People.replace(said, "responsible", said.path("none"));
            }
            case "EndorseByCSO" -> {
                People.replace(said, "representative", said.path("organisation"));
                inLanguage(said, "organisation", language);
            }
            default -> byItsForm(command, said, language);
        }
        if (!command.equals("OpenActionPlan")) {
            said.remove("planId");
        }
        return said;
    }

    /** What the doors add to a field because of its kind. */
    private static void byItsForm(String command, ObjectNode said, String language) {
        Forms.fields(command, "Who").forEach(field -> People.replace(said, field, People.organisation(said)));
        Forms.fields(command, "org").forEach(field -> inLanguage(said, field, language));
        Wording.read(said);
        switch (command) {
            case "SpecifyCommitment" -> {
                eachOnce(said, "values", VALUES::indexOf);
                eachOnce(said, "goals", goal -> Integer.parseInt(goal));
            }
            case "EstablishCommittee" -> {
                if (!said.has("quorum")) {
                    said.put("quorum", 50);
                }
            }
            case "AppointCommitteeMember" -> {
                if (!said.has("coordinator")) {
                    said.put("coordinator", false);
                }
            }
            case "SignAgreement" ->
                said.path("obligations").forEach(obligation -> Wording.read((ObjectNode) obligation));
            default -> {}
        }
    }

    /** In order, and each once. */
    private static void eachOnce(ObjectNode said, String field, ToIntFunction<String> place) {
        if (said.has(field)) {
            var ordered = said.arrayNode();
            said.path(field)
                    .valueStream()
                    .distinct()
                    .sorted(Comparator.comparingInt(value -> place.applyAsInt(value.asString())))
                    .forEach(ordered::add);
            said.set(field, ordered);
        }
    }

    /** The event pins the version of the process by a hash, which is learned when it is first seen. */
    private static ObjectNode process() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "simple")
                .put("version", 1)
                .put("sha256", Same.LEARNED + "the process simple");
    }

    private static void otherwise(ObjectNode said, String field, String meant) {
        if (!said.has(field)) {
            said.put(field, meant);
        }
    }

    /** A plain string is in the plan's language. */
    private static void inLanguage(ObjectNode said, String field, String language) {
        var given = said.path(field);
        if (given.isArray()) {
            var texts = said.arrayNode();
            given.forEach(one -> texts.add(text(one, language)));
            said.set(field, texts);
        } else if (!given.isMissingNode()) {
            said.set(field, text(given, language));
        }
    }

    private static JsonNode text(JsonNode given, String language) {
        return given.isString() ? JsonNodeFactory.instance.objectNode().put(language, given.asString()) : given;
    }

    private static void dropWhatIsEmpty(ObjectNode said) {
        for (var field : List.copyOf(said.propertyNames())) {
            var value = said.path(field);
            if (value.isObject()) {
                dropWhatIsEmpty((ObjectNode) value);
            }
            if (value.isNull() || (value.isContainer() && value.isEmpty())) {
                said.remove(field);
            }
        }
    }
}
