package org.mithaq.reliability.model;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What an event is about: what {@code If-Match} means by the thing that a command names. */
final class Things {

    private Things() {}

    static String of(String type, JsonNode data) {
        return switch (type) {
            case Types.OPENED, Types.SUBMITTED, Types.IMPLEMENTATION_STARTED -> "the plan";
            case Types.TIMELINE_PUBLISHED, Types.CO_CREATION_STARTED -> "the co-creation";
            case Types.PARTICIPATION_DECLARED -> "the participation";
            case Types.MONITORING_BODY_NAMED -> "the monitoring body";
            case Types.DESCRIBED -> "section " + data.path("section").asString();
            case Types.SITE_NAMED -> "site " + data.path("url").asString();
            case Types.LEAD_NAMED ->
                "institution " + Spelling.names(data.path("institution")) + " for " + id(data, "member");
            case Types.ENDORSED ->
                "endorsement of " + Spelling.names(data.path("organisation")).getFirst();
            case Types.DOCUMENT_PUBLISHED -> "document " + id(data, "documentId");
            case Types.PUBLICATION_RECORDED -> "publication for " + id(data, "member");
            case Types.WORKSHOP_RECORDED -> "workshop " + id(data, "workshopId");
            case Types.PROPOSED -> "commitment " + id(data, "commitmentId");
            case Types.MILESTONE_ADDED, Types.MILESTONE_UPDATED -> "milestone " + id(data, "milestoneId");
            case Types.INDICATOR_ADDED -> "indicator " + id(data, "indicatorId");
            default -> known(Known.ofType(type).thing(), data);
        };
    }

    /** The id that this event gives to something; ids are unique within a plan. Empty if it gives none. */
    static String givenId(Fact fact) {
        return switch (fact.type()) {
            case Types.DOCUMENT_PUBLISHED -> id(fact.data(), "documentId");
            case Types.WORKSHOP_RECORDED -> id(fact.data(), "workshopId");
            case Types.PROPOSED -> id(fact.data(), "commitmentId");
            case Types.MILESTONE_ADDED -> id(fact.data(), "milestoneId");
            case Types.INDICATOR_ADDED -> id(fact.data(), "indicatorId");
            default -> id(fact.data(), Known.ofType(fact.type()).gives());
        };
    }

    /** A thing as the table writes it: its kind, and the fields that tell it from others of the kind. */
    private static String known(String thing, JsonNode data) {
        var words = Stream.of(thing.split(",")).map(String::trim).toList();
        return thing.isEmpty()
                ? "event"
                : words.stream()
                        .skip(1)
                        .map(field -> field.equals("organisation")
                                ? Spelling.names(data.path(field)).getFirst()
                                : id(data, field))
                        .collect(Collectors.joining("/", words.getFirst() + " ", ""));
    }

    private static String id(JsonNode data, String field) {
        return Spelling.ofId(data.path(field).asString(""));
    }
}
