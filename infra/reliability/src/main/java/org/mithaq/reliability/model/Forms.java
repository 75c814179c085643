package org.mithaq.reliability.model;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What each command is made of, as the table of the doors says it: {@code name:kind}, {@code ?} marks an optional field,
 * {@code *} a list. A field that is not in the table is malformed; a value of another kind is invalid.
 */
final class Forms {

    static final List<String> SHARED = List.of("occurredOn", "onBehalfOf", "source");

    private static final String EVERY_COMMAND = "planId:id occurredOn?:day onBehalfOf?:Who source?:Source ";

    private static final Map<String, String> COMMANDS = Map.ofEntries(
            entry(
                    "OpenActionPlan",
                    "title:title members:Member* process?:line planEnd:date termEnd?:date submissionYear?:year timeZone?:zone language?:ar,fr,en"),
            entry("DescribeActionPlan", "section:" + Values.SECTIONS + " text:text"),
            entry("NameLeadInstitution", "institution:org member?:id units?:org*"),
            entry("NameMonitoringBody", "body:party independence?:text"),
            entry("NameSite", "url:url purpose?:SITE,REPOSITORY"),
            entry(
                    "PublishDocument",
                    "documentId:id title:title url?:url sha256?:sha256 about?:CO_CREATION,IMPLEMENTATION,COMMITTEE,OTHER"),
            entry("PublishTimeline", "startsOn:day url?:url opportunities?:text"),
            entry("StartCoCreation", ""),
            entry(
                    "RecordWorkshop",
                    "workshopId:id title:title format:IN_PERSON,REMOTE,HYBRID"
                            + " kind?:CO_CREATION,INFORMATION,TRAINING,COORDINATION,MONITORING until?:day territory?:id place?:title theme?:title"
                            + " participants?:Participants organisations?:org* outcome?:text evidence?:Evidence*"),
            entry("DeclareParticipation", "groups?:count publicMeetings?:count statedBy:title"),
            entry(
                    "ProposeCommitment",
                    "commitmentId:id title:title problem?:text solution?:text expectedResults?:text theme?:title lead?:org startsOn?:date endsOn?:date"),
            entry("AddMilestone", "commitmentId:id milestoneId:id title:title due?:Due responsible?:Who output?:text"),
            entry(
                    "AddIndicator",
                    "commitmentId:id milestoneId:id indicatorId:id text:title due?:Due responsible?:Who baseline?:quantity target?:quantity unit?:org"),
            entry("EndorseByCSO", "organisation:org representative?:Who territory?:id place?:title textHash?:sha256"),
            entry("SubmitActionPlan", "reference?:line"),
            entry("RecordPublication", "member:id url:url"),
            entry("StartImplementation", ""),
            entry(
                    "UpdateMilestone",
                    "commitmentId:id milestoneId:id status:NOT_STARTED,LIMITED,SUBSTANTIAL,COMPLETE period?:period narrative?:text challenges?:text evidence?:Evidence*"),
            entry("Correct", "eventId:uuid reason:text payload:object newOccurredOn?:day"),
            entry("Retract", "eventId:uuid reason:text"));

    private static final Map<String, String> PARTS = Map.of(
            "Member", "id:id name:title",
            "Source", "title:org url?:url sha256?:sha256",
            "Evidence", "title:org url?:url sha256?:sha256 capturedOn?:day",
            "Participants", "total:count women?:count youth?:count groups?:counts",
            "Due", "text?:line from?:day to?:day precision?:DAY,MONTH,QUARTER,SEASON,HALF_YEAR,YEAR,RECURRING,OPEN");

    /** A person by name, whose name the door replaces, a person by id, or an office. */
    private static final Map<String, String> WHO = Map.of(
            "name", "name:line role?:org organisation?:org",
            "office", "office:title",
            "id", "id:uuid role?:org");

    private Forms() {}

    static boolean isCommand(String name) {
        return COMMANDS.containsKey(name);
    }

    /** Refuses what is no command (404), what has a field that is not its own (400), and what has an impossible value (422). */
    static void check(String command, JsonNode body) {
        Settled.unless(COMMANDS.containsKey(command), 404, "command.unknown");
        part(EVERY_COMMAND + COMMANDS.get(command), body);
        Sense.check(command, body);
    }

    private static void part(String form, JsonNode body) {
        Settled.valid(body.isObject());
        var known = new ArrayList<String>();
        for (var field :
                form.isBlank() ? List.<String>of() : Arrays.asList(form.trim().split(" "))) {
            var colon = field.indexOf(':');
            var optional = field.charAt(colon - 1) == '?';
            var name = field.substring(0, optional ? colon - 1 : colon);
            known.add(name);
            field(field.substring(colon + 1), optional, body.path(name));
        }
        for (var name : body.propertyNames()) {
            Settled.unless(known.contains(name), 400, "command.unknown-field");
        }
    }

    private static void field(String kind, boolean optional, JsonNode value) {
        var isList = kind.endsWith("*");
        if (value.isMissingNode() || value.isNull()) {
            Settled.valid(optional || isList);
        } else if (isList) {
            Settled.valid(value.isArray());
            value.forEach(item -> value(kind.substring(0, kind.length() - 1), item));
        } else {
            value(kind, value);
        }
    }

    private static void value(String kind, JsonNode value) {
        if (kind.equals("Who") || (kind.equals("party") && isWho(value))) {
            Settled.valid(value.isObject());
            var shape = value.has("name") ? "name" : value.has("office") ? "office" : "id";
            part(WHO.getOrDefault(shape, ""), value);
        } else if (PARTS.containsKey(kind)) {
            part(PARTS.getOrDefault(kind, ""), value);
            Sense.check(kind, value);
        } else {
            Settled.valid(Values.isA(kind, value));
        }
    }

    static boolean isWho(JsonNode value) {
        return value.has("name") || value.has("office") || value.has("id");
    }
}
