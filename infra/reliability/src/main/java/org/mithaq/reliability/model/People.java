package org.mithaq.reliability.model;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Natural persons are never inside an event: the door replaces who is named by the id of that person. */
public final class People {

    private static final List<String> SPEAKING = List.of("organisation", "by", "proposedBy");

    /** Findings are made in a series, which is nobody's name. */
    private static final List<String> SERIES = List.of("SELF_REPORT", "COMMITTEE", "MONITORING_BODY", "IRM");

    private People() {}

    /** Replaces the person in this field; people act for {@code organisation} unless they say otherwise. */
    static void replace(ObjectNode said, String field, JsonNode organisation) {
        if (said.path(field).hasNonNull("name")) {
            said.set(field, known((ObjectNode) said.path(field), organisation));
        }
    }

    /** On whose behalf a command is sent, as the log will say it. */
    public static JsonNode onBehalfOf(JsonNode body) {
        var who = body.path("onBehalfOf");
        var told = body;
        while (told.has("payload")) {
            told = told.path("payload");
        }
        return who.hasNonNull("name") ? known((ObjectNode) who, organisation(told)) : who;
    }

    /** In whose name a command speaks, if it says so. */
    static JsonNode organisation(JsonNode told) {
        return SPEAKING.stream()
                .map(told::path)
                .filter(name -> name.isObject() || (name.isString() && !SERIES.contains(name.asString())))
                .findFirst()
                .orElse(told.path("organisation"));
    }

    /** One name of one organisation is one person, however it is spelled; the id is learned when it is first seen. */
    private static ObjectNode known(ObjectNode named, JsonNode organisation) {
        var of = named.hasNonNull("organisation") ? named.path("organisation") : organisation;
        var person = named.objectNode()
                .put(
                        "id",
                        Same.LEARNED + Spelling.ofName(named.path("name").asString()) + " of "
                                + (of.isMissingNode() ? "" : String.join("/", Spelling.names(of))));
        if (named.hasNonNull("role")) {
            person.set("role", named.path("role"));
        }
        return person;
    }
}
