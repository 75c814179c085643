package org.mithaq.query.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.EventTypes;
import org.mithaq.plan.PlanRecord;
import org.mithaq.process.publication.Published;
import org.mithaq.query.web.WrittenForm.Known;
import org.mithaq.query.writing.Filled;
import tools.jackson.databind.JsonNode;

/** What of a plan a form may name, by the field in which its id stands; and for what is new, an id that is free. */
record NamedThings(Map<String, List<Known>> known, Map<String, String> suggestions) {

    /** What a command brings into the plan is named anew in it. */
    private static final Map<String, String> NEW = Map.ofEntries(
            Map.entry("ProposeCommitment", "commitmentId"),
            Map.entry("AddMilestone", "milestoneId"),
            Map.entry("AddIndicator", "indicatorId"),
            Map.entry("EstablishCommittee", "committeeId"),
            Map.entry("AppointCommitteeMember", "seatId"),
            Map.entry("ConveneCommittee", "meetingId"),
            Map.entry("DecideInCommittee", "decisionId"),
            Map.entry("MakeRecommendation", "recommendationId"),
            Map.entry("FormThematicGroup", "groupId"),
            Map.entry("ConsultInstance", "referralId"),
            Map.entry("ContestMilestone", "objectionId"),
            Map.entry("ProposeAmendment", "amendmentId"),
            Map.entry("SubmitReport", "reportId"),
            Map.entry("CommentOnReport", "commentId"),
            Map.entry("RecordMatrix", "matrixId"),
            Map.entry("RecordChart", "chartId"),
            Map.entry("ScoreCommitment", "scorecardId"),
            Map.entry("SignAgreement", "agreementId"),
            Map.entry("RecordWorkshop", "workshopId"),
            Map.entry("PublishDocument", "documentId"),
            Map.entry("OpenConsultation", "consultationId"),
            Map.entry("PublishDraft", "draftId"),
            Map.entry("RecordContribution", "contributionId"),
            Map.entry("RecordOutreach", "outreachId"));

    /** Fields that name something of which another field is the usual name. */
    private static final Map<String, String> ALSO = Map.of(
            "into",
            "commitmentId",
            "substituteFor",
            "seatId",
            "seatIds",
            "seatId",
            "decisions",
            "decisionId",
            "territory",
            "member",
            "members",
            "member");

    private static final List<String> TITLES = List.of("title", "name", "subject", "text", "agenda", "reason");

    /** Where one may also name what is not there yet, or what another stream knows. */
    private static final Set<String> OPEN = Set.of(
            "territory", "about", "processId", "consultationId", "contributionId", "draftId", "draft", "outreachId");

    static NamedThings of(PlanRecord plan, List<Published> processes, Words words, Filled filled) {
        var command = filled.blank().command();
        var all = new LinkedHashMap<String, Map<String, Known>>();
        plan.told().whatHolds().forEach(recorded -> introduce(EventTypes.write(recorded.event()), words, all));
        var members = new LinkedHashMap<String, Known>();
        plan.lifecycle()
                .members()
                .forEach(member -> members.put(
                        member.id().value(), new Known(member.id().value(), words.read(member.name()), Map.of())));
        all.put("member", members);
        var published = new LinkedHashMap<String, Known>();
        processes.forEach(process -> published.put(
                process.ref().id(),
                new Known(process.ref().id(), words.read(process.definition().title()), Map.of())));
        all.put("process", published);
        all.put("processId", published);
        ALSO.forEach((field, usual) -> all.put(field, all.getOrDefault(usual, Map.of())));
        var about = new LinkedHashMap<>(all.getOrDefault("commitmentId", Map.of()));
        about.putAll(all.getOrDefault("milestoneId", Map.of()));
        all.put("about", about);
        var anew = NEW.get(command);
        var suggestions = new LinkedHashMap<String, String>();
        if (anew != null) {
            suggestions.put("/" + anew, free(anew, filled, taken(all)));
            all.remove(anew);
        }
        var known = new LinkedHashMap<String, List<Known>>();
        all.forEach((field, things) -> known.put(field, new ArrayList<>(things.values())));
        return new NamedThings(known, suggestions);
    }

    /** Whether only what is there can be named in this field of a command. */
    static boolean isClosed(String command, String field) {
        return !OPEN.contains(field) && !(command.equals("RecordCommitteeMeeting") && field.equals("meetingId"));
    }

    private static void introduce(JsonNode event, Words words, Map<String, Map<String, Known>> all) {
        var ids = event.propertyStream()
                .filter(field ->
                        field.getKey().endsWith("Id") && field.getValue().isString())
                .collect(toMap(Map.Entry::getKey, field -> field.getValue().stringValue()));
        ids.forEach((field, id) -> {
            var beside = new LinkedHashMap<>(ids);
            beside.remove(field);
            all.computeIfAbsent(field, _ -> new LinkedHashMap<>())
                    .putIfAbsent(id, new Known(id, title(event, words, id), beside));
        });
    }

    /** An id names one thing in a plan, of whatever kind. */
    private static Set<String> taken(Map<String, Map<String, Known>> all) {
        return all.values().stream()
                .flatMap(things -> things.keySet().stream())
                .map(id -> id.toUpperCase(Locale.ROOT))
                .collect(toSet());
    }

    /** What belongs to something is numbered within it, and what has a stream of its own within its plan. */
    private static String free(String field, Filled filled, Set<String> taken) {
        var within = field.equals("indicatorId")
                ? filled.value("/milestoneId")
                : field.equals("milestoneId") ? filled.value("/commitmentId") : "";
        var beginning = within.isEmpty() ? beginning(field, filled) : within + ".";
        return Stream.iterate(1, number -> number + 1)
                .map(number -> beginning + (within.isEmpty() && number < 10 ? "0" : "") + number)
                .filter(id -> !taken.contains(id.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static String beginning(String field, Filled filled) {
        return switch (field) {
            case "committeeId" -> "SC";
            case "referralId" -> "RF";
            case "consultationId" -> filled.value("/planId") + "-Q";
            default -> field.substring(0, 1).toUpperCase(Locale.ROOT);
        };
    }

    private static String title(JsonNode event, Words words, String otherwise) {
        return TITLES.stream()
                .map(event::get)
                .filter(Objects::nonNull)
                .map(value -> said(value, words))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    private static @Nullable String said(JsonNode value, Words words) {
        return value.isObject() ? new Values(words).of(value) : null;
    }
}
