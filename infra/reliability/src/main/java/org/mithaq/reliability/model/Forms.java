package org.mithaq.reliability.model;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What each command is made of, as the table of the doors says it: {@code name:kind}, {@code ?} marks an optional field,
 * {@code *} a list. A field that is not in the table is malformed; a value of another kind is invalid.
 */
final class Forms {

    static final List<String> SHARED = List.of("occurredOn", "onBehalfOf", "source");

    static final String CHANNELS = "SURVEY,PLATFORM,MEETING,POST";

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
            entry(
                    "EndorseByCSO",
                    "organisation:org representative?:Who territory?:id place?:title textHash?:sha256 mandate?:Evidence"),
            entry("SubmitActionPlan", "reference?:line"),
            entry("RecordPublication", "member:id url:url"),
            entry("StartImplementation", ""),
            entry(
                    "UpdateMilestone",
                    "commitmentId:id milestoneId:id status:NOT_STARTED,LIMITED,SUBSTANTIAL,COMPLETE period?:period narrative?:text challenges?:text evidence?:Evidence*"),
            entry("Correct", "eventId:uuid reason:text payload:object newOccurredOn?:day"),
            entry("Retract", "eventId:uuid reason:text"));

    private static final Map<String, String> PARTS = Map.ofEntries(
            entry("Member", "id:id name:title"),
            entry("Source", "title:org url?:url sha256?:sha256"),
            entry("Evidence", "title:org url?:url sha256?:sha256 capturedOn?:day"),
            entry("Participants", "total:count women?:count youth?:count groups?:counts"),
            entry(
                    "Due",
                    "text?:line from?:day to?:day precision?:DAY,MONTH,QUARTER,SEASON,HALF_YEAR,YEAR,RECURRING,OPEN"),
            entry("Seats", "administration:Half civilSociety:Half"),
            entry("Halves", "administration:Half civilSociety:Half"),
            entry("Half", "people:thousand women?:thousand"),
            entry("Votes", "administration:Cast civilSociety:Cast"),
            entry("Cast", "inFavour:thousand against:thousand abstained:thousand"),
            entry("Budget", "amount:quantity currency?:currency source?:text"),
            entry("SharedProject", "planId:id commitmentId?:id"),
            entry(
                    "Coding",
                    "completion:NO_EVIDENCE_AVAILABLE,NOT_STARTED,LIMITED,SUBSTANTIAL,COMPLETE verifiability?:VERIFIABLE,NOT_VERIFIABLE"
                            + " relevant?:flag potential?:UNCLEAR,MODEST,SUBSTANTIAL"
                            + " openedGovernment?:WORSENED,DID_NOT_CHANGE,MARGINAL,MAJOR,OUTSTANDING"
                            + " earlyResults?:NO_NOTABLE_RESULTS,MODERATE,SIGNIFICANT"),
            entry("Window", "channel:" + CHANNELS + " from:day until:day place?:title url?:url"),
            entry("Theme", "id:id title:title"),
            entry("Answering", "contributions:id* outcome:ACCEPTED,MERGED,REJECTED reason:text commitmentId?:id"),
            entry("Row", "commitmentId:id actions:text results?:text indicators?:text constraints?:text"),
            entry("Score", "criterion:title score:thousand max:thousand"),
            entry("Obligation", "obligationId:id text:text due?:Due"));

    /** A person by name, whose name the door replaces, a person by id, or an office. */
    private static final Map<String, String> WHO = Map.of(
            "name", "name:line role?:org organisation?:org",
            "office", "office:title",
            "id", "id:uuid role?:org");

    private Forms() {}

    static Set<String> commands() {
        var commands = new TreeSet<>(COMMANDS.keySet());
        Known.all().map(Known::command).forEach(commands::add);
        return commands;
    }

    static boolean isCommand(String name) {
        return COMMANDS.containsKey(name) || Known.is(name);
    }

    /** Refuses what is no command (404), what has a field that is not its own (400), and what has an impossible value (422). */
    static void check(String command, JsonNode body) {
        Settled.unless(isCommand(command), 404, "command.unknown");
        part(EVERY_COMMAND + of(command), body);
        Sense.check(command, body);
    }

    /** What this command is made of, besides what all have. */
    static String of(String command) {
        return COMMANDS.getOrDefault(command, Known.of(command).form());
    }

    /** What this part is made of; empty if it is no part. */
    static String ofPart(String kind) {
        return PARTS.getOrDefault(kind, "");
    }

    /** The ids by which a command says what it is about: a correction leaves them as they are. */
    static List<String> ids(String command) {
        return fields(of(command)).stream()
                .filter(field -> field.endsWith("Id:id") || field.equals("eventId:uuid"))
                .map(field -> field.substring(0, field.indexOf(':')))
                .toList();
    }

    /** The fields of this kind; {@code kind} is without the mark of a list. */
    static List<String> fields(String command, String kind) {
        return fields(of(command)).stream()
                .filter(field -> field.endsWith(":" + kind) || field.endsWith(":" + kind + "*"))
                .map(field -> field.substring(0, field.indexOf(':')).replace("?", ""))
                .toList();
    }

    static List<String> fields(String form) {
        return form.isBlank() ? List.of() : Arrays.asList(form.trim().split(" "));
    }

    /** Refuses what does not have this form. */
    static void part(String form, JsonNode body) {
        Settled.valid(body.isObject());
        var known = new ArrayList<String>();
        for (var field : fields(form)) {
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
