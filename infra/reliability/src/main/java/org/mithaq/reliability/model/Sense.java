package org.mithaq.reliability.model;

import java.util.HashSet;
import tools.jackson.databind.JsonNode;

/** What the fields of one command or one of its parts must be to each other. */
final class Sense {

    private Sense() {}

    static void check(String what, JsonNode value) {
        switch (what) {
            case "OpenActionPlan" -> openActionPlan(value);
            // Figures are declared, at least one.
            case "DeclareParticipation" ->
                Settled.valid(value.hasNonNull("groups") || value.hasNonNull("publicMeetings"));
            // A commitment ends after it starts.
            case "ProposeCommitment" ->
                Settled.valid(!value.hasNonNull("startsOn")
                        || !value.hasNonNull("endsOn")
                        || !Days.last(value.path("endsOn")).isBefore(Days.first(value.path("startsOn"))));
            // Evidence is a page or a file.
            case "Evidence" -> Settled.valid(value.hasNonNull("url") || value.hasNonNull("sha256"));
            case "Participants" -> participants(value);
            case "Due" -> due(value);
            default -> {}
        }
    }

    private static void openActionPlan(JsonNode plan) {
        // There is a member, and no two have the same id.
        Settled.valid(!plan.path("members").isEmpty());
        var ids = new HashSet<String>();
        plan.path("members")
                .forEach(member ->
                        Settled.valid(ids.add(Spelling.ofId(member.path("id").asString()))));
        // The plan ends before the term of the administration does, or with it.
        Settled.valid(!plan.hasNonNull("termEnd")
                || !Days.last(plan.path("planEnd")).isAfter(Days.last(plan.path("termEnd"))));
    }

    /** No part is larger than the whole. */
    private static void participants(JsonNode participants) {
        var total = participants.path("total").asInt();
        Settled.valid(participants.path("women").asInt(0) <= total);
        Settled.valid(participants.path("youth").asInt(0) <= total);
        participants.path("groups").forEach(group -> Settled.valid(group.asInt() >= 0 && group.asInt() <= total));
    }

    /** A due date says when, and an interval ends after it begins. */
    private static void due(JsonNode due) {
        Settled.valid(due.hasNonNull("text")
                || due.hasNonNull("from")
                || due.hasNonNull("to")
                || due.hasNonNull("precision"));
        Settled.valid(!due.hasNonNull("from")
                || !due.hasNonNull("to")
                || !Days.first(due.path("to")).isBefore(Days.first(due.path("from"))));
    }
}
