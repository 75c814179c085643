package org.mithaq.reliability.model;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the fields of one command or one of its parts must be to each other. */
final class Sense {

    private static final List<String> FURTHER = List.of("potential", "openedGovernment", "earlyResults");

    /** What a revision may change, at least one of it. */
    static final List<String> REVISED =
            List.of("title", "problem", "solution", "expectedResults", "theme", "lead", "startsOn", "endsOn");

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
            // With more votes against it than in favour a council declines.
            case "AdoptByCouncil" ->
                Settled.valid(!value.hasNonNull("inFavour")
                        || !value.hasNonNull("against")
                        || value.path("inFavour").asInt()
                                >= value.path("against").asInt());
            // A plan does not follow itself.
            case "NameNextPlan" -> differ("nextPlan", "planId", value);
            // Evidence is a page or a file.
            case "Evidence" -> Settled.valid(value.hasNonNull("url") || value.hasNonNull("sha256"));
            case "Seats" ->
                value.forEach(half -> Settled.valid(half.path("people").asInt() > 0));
            case "Half" ->
                Settled.valid(
                        value.path("women").asInt(0) <= value.path("people").asInt());
            case "Score" ->
                Settled.valid(value.path("max").asInt() >= 1
                        && value.path("score").asInt() <= value.path("max").asInt());
            // What cannot be verified is not coded further.
            case "Coding" ->
                Settled.valid(!value.path("verifiability").asString("").equals("NOT_VERIFIABLE")
                        || FURTHER.stream().noneMatch(value::hasNonNull));
            // Nobody steps in for themselves, and nothing is merged into itself or carried over into its own plan.
            case "AppointCommitteeMember" -> differ("substituteFor", "seatId", value);
            case "MergeCommitment" -> differ("into", "commitmentId", value);
            case "CarryOverCommitment" -> differ("nextPlan", "planId", value);
            case "ReviseCommitment" -> Settled.valid(REVISED.stream().anyMatch(value::hasNonNull));
            case "SubmitReport" ->
                Settled.valid(
                        !value.path("kind").asString().equals("END_OF_COMMITMENT") || value.hasNonNull("commitmentId"));
            case "RecordChart" ->
                Settled.valid(!value.path("achievements").isEmpty()
                        || !value.path("constraints").isEmpty());
            case "RequestEndorsement" -> some("organisations", value);
            case "ProposeAmendment" -> some("about", value);
            case "FormThematicGroup" -> some("seatIds", value);
            case "ScoreCommitment" -> some("criteria", value);
            case "FulfilObligation" -> some("evidence", value);
            case "Window" -> Settled.valid(!Days.first(value.path("until")).isBefore(Days.first(value.path("from"))));
            // What is merged is merged into a commitment.
            case "Answering" -> {
                eachOnce(value.path("contributions").valueStream());
                Settled.valid(!value.path("outcome").asString().equals("MERGED") || value.hasNonNull("commitmentId"));
            }
            // A contribution gets one answer at a time.
            case "AnswerContributions" ->
                eachOnce(value.path("answers")
                        .valueStream()
                        .flatMap(answer -> answer.path("contributions").valueStream()));
            case "OpenConsultation" -> {
                some("windows", value);
                if (!value.path("themes").isEmpty()) {
                    eachOnce("themes", "id", value);
                }
            }
            case "RecordMatrix" -> eachOnce("rows", "commitmentId", value);
            case "SignAgreement" -> eachOnce("obligations", "obligationId", value);
            case "Participants" -> participants(value);
            case "Due" -> due(value);
            default -> {}
        }
    }

    private static void differ(String one, String other, JsonNode value) {
        Settled.valid(!value.hasNonNull(one)
                || !Spelling.same(value.path(one).asString(), value.path(other).asString()));
    }

    private static void some(String list, JsonNode value) {
        Settled.valid(!value.path(list).isEmpty());
    }

    /** At least one, and each under an id of its own. */
    private static void eachOnce(String list, String id, JsonNode value) {
        eachOnce(value.path(list).valueStream().map(one -> one.path(id)));
    }

    private static void eachOnce(Stream<JsonNode> named) {
        var ids = new HashSet<String>();
        named.forEach(id -> Settled.valid(ids.add(Spelling.ofId(id.asString()))));
        Settled.valid(!ids.isEmpty());
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
