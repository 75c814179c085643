package org.mithaq.reliability.workload;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.reliability.model.Model;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The own fields of commands as their forms say them, drawn by lot: mostly of things that are there, sometimes of others. */
final class FormBodies {

    /** The commands that give an id, by the name of its field. */
    private static final Map<String, List<String>> GIVEN_BY = Map.ofEntries(
            Map.entry("commitmentId", List.of("ProposeCommitment")),
            Map.entry("milestoneId", List.of("AddMilestone")),
            Map.entry("indicatorId", List.of("AddIndicator")),
            Map.entry("objectionId", List.of("ContestMilestone")),
            Map.entry("amendmentId", List.of("ProposeAmendment")),
            Map.entry("committeeId", List.of("EstablishCommittee")),
            Map.entry("seatId", List.of("AppointCommitteeMember")),
            Map.entry("meetingId", List.of("RecordCommitteeMeeting")),
            Map.entry("decisionId", List.of("DecideInCommittee")),
            Map.entry("recommendationId", List.of("MakeRecommendation")),
            Map.entry("groupId", List.of("FormThematicGroup")),
            Map.entry("referralId", List.of("ConsultInstance")),
            Map.entry("reportId", List.of("SubmitReport")),
            Map.entry("agreementId", List.of("SignAgreement")),
            Map.entry("obligationId", List.of("SignAgreement")));

    private static final List<String> AMENDABLE = List.of("ProposeCommitment", "AddMilestone");

    private final Drawn drawn;

    FormBodies(Drawn drawn) {
        this.drawn = drawn;
    }

    /** The command without which there is nothing that this one could be about. */
    static Optional<String> need(String command) {
        return about(command)
                .map(field -> GIVEN_BY.getOrDefault(field, List.of()).getFirst());
    }

    /** The last of the ids that say what a command is about, besides the one that it gives. */
    private static Optional<String> about(String command) {
        return Model.form(command).stream()
                .filter(field -> field.endsWith("Id:id"))
                .map(field -> field.substring(0, field.indexOf(':')))
                .filter(field -> !field.equals(Model.gives(command)) && GIVEN_BY.containsKey(field))
                .reduce((_, later) -> later);
    }

    ObjectNode of(String command, String region, World.Known known) {
        var body = Drawn.object();
        var before = drawn.chance(0.15) ? one(known.seen(command)) : Optional.<World.Seen>empty();
        before.or(() -> about(command).flatMap(field -> seen(field, known)))
                .ifPresent(seen -> ids(command, seen, body));
        for (var field : Model.form(command)) {
            var colon = field.indexOf(':');
            var name = field.substring(0, colon).replace("?", "");
            if (!body.has(name)
                    && (field.charAt(colon - 1) != '?' || drawn.chance(isWanted(name, known) ? 0.85 : 0.4))) {
                body.set(name, field(command, name, field.substring(colon + 1), body, region, known));
            }
        }
        fit(command, body, region, known);
        return body;
    }

    /** Whoever changes what was submitted mostly knows that it takes an amendment, and whose it is. */
    private static boolean isWanted(String field, World.Known known) {
        return List.of("member", "members", "decisionId").contains(field)
                || (field.equals("amendmentId")
                        && !known.seen("ProposeAmendment").isEmpty());
    }

    private Optional<World.Seen> seen(String field, World.Known known) {
        var given = given(field, known);
        var voted = given.stream()
                .filter(seen -> known.seen("DecideInCommittee").stream()
                        .anyMatch(vote -> vote.id("about").equals(seen.id(field))))
                .toList();
        if (drawn.chance(0.05)) {
            return Optional.empty();
        }
        return one(voted.isEmpty() || drawn.chance(0.5) ? given : voted);
    }

    private Optional<World.Seen> one(List<World.Seen> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(drawn.of(some));
    }

    private static List<World.Seen> given(String field, World.Known known) {
        return GIVEN_BY.getOrDefault(field, List.of()).stream()
                .flatMap(command -> known.seen(command).stream())
                .toList();
    }

    /** The ids of what somebody saw, and its day, where both happen on one. */
    private void ids(String command, World.Seen seen, ObjectNode body) {
        Model.form(command).stream()
                .filter(field -> field.endsWith("Id:id"))
                .map(field -> field.substring(0, field.indexOf(':')))
                .filter(field -> seen.body().path(field).isString() && !field.equals(Model.gives(command)))
                .forEach(field -> body.set(field, seen.body().path(field)));
        if (command.equals("FulfilObligation")
                && !seen.body().path("obligations").isEmpty()) {
            body.set(
                    "obligationId",
                    drawn.of(seen.body().path("obligations").valueStream().toList())
                            .path("obligationId"));
        }
        if (command.equals("DecideInCommittee")
                && seen.body().path("occurredOn").isString()
                && drawn.chance(0.95)) {
            body.set("occurredOn", seen.body().path("occurredOn"));
        }
    }

    private JsonNode field(
            String command, String name, String kind, ObjectNode body, String region, World.Known known) {
        if (kind.endsWith("*")) {
            return list(name, kind.substring(0, kind.length() - 1), body, region, known);
        }
        return name.equals(Model.gives(command)) ? given(name, body) : value(name, kind, body, region, known);
    }

    /** An id for something new: of few, within that to which it belongs. */
    private JsonNode given(String name, ObjectNode body) {
        return string(
                switch (name) {
                    case "committeeId" -> "K" + drawn.below(6);
                    case "seatId", "meetingId", "groupId" ->
                        body.path("committeeId").asString("K") + "." + name.charAt(0) + drawn.below(7);
                    case "matrixId", "chartId" -> name.charAt(0) + "x" + drawn.below(6);
                    default -> name.substring(0, 3) + drawn.below(60);
                });
    }

    private JsonNode list(String name, String kind, ObjectNode body, String region, World.Known known) {
        var list = Drawn.object().putArray("list");
        switch (name) {
            case "about" -> some(list, drawn.chance(0.97) ? 1 + drawn.below(3) : 0, AMENDABLE, known);
            case "seatIds" -> seats(list, body, known);
            case "decisions" -> votes(list, body, known);
            default -> {
                for (var i = drawn.chance(0.9) ? 1 + drawn.below(2) : 0; i > 0; i--) {
                    list.add(value(name, kind, body, region, known));
                }
            }
        }
        return list;
    }

    private void some(ArrayNode list, int many, List<String> commands, World.Known known) {
        var all = commands.stream()
                .flatMap(command -> known.seen(command).stream())
                .toList();
        for (var i = 0; i < many; i++) {
            list.add(all.isEmpty() || drawn.chance(0.04) ? "nowhere" : id(drawn.of(all)));
        }
    }

    private static String id(World.Seen seen) {
        return seen.id(seen.command().equals("AddMilestone") ? "milestoneId" : "commitmentId");
    }

    /** Seats of this committee, mostly of both halves. */
    private void seats(ArrayNode list, ObjectNode body, World.Known known) {
        var all = known.seen("AppointCommitteeMember").stream()
                .filter(seen ->
                        seen.id("committeeId").equals(body.path("committeeId").asString()))
                .toList();
        Stream.of("ADMINISTRATION", "CIVIL_SOCIETY")
                .filter(_ -> drawn.chance(0.9))
                .flatMap(half -> one(all.stream()
                                .filter(seen -> seen.id("half").equals(half))
                                .toList())
                        .stream())
                .forEach(seen -> list.add(seen.id("seatId")));
        if (list.isEmpty()) {
            list.add("K.s9");
        }
    }

    private void votes(ArrayNode list, ObjectNode body, World.Known known) {
        var about = known.seen("DecideInCommittee").stream()
                .filter(vote -> vote.id("about").equals(body.path("amendmentId").asString()))
                .toList();
        if (drawn.chance(0.8)) {
            one(drawn.chance(0.8) ? about : known.seen("DecideInCommittee"))
                    .ifPresent(vote -> list.add(vote.id("decisionId")));
        }
        if (drawn.chance(0.03)) {
            list.add("nowhere");
        }
    }

    private JsonNode value(String name, String kind, ObjectNode body, String region, World.Known known) {
        return switch (kind) {
            case "id" -> string(id(name, body, region, known));
            case "title", "text" -> drawn.text();
            case "org" -> drawn.name(drawn.organisation());
            case "Who" -> drawn.who();
            case "Evidence" -> drawn.evidence();
            case "Due" -> drawn.due();
            case "day" -> string(drawn.day(LocalDate.parse("2025-03-01"), LocalDate.parse("2028-01-01")));
            case "date" -> string(drawn.date(2026));
            case "url" -> string("https://example.org/" + drawn.below(3));
            case "sha256" -> string(Integer.toString(drawn.below(3)).repeat(64));
            case "period" -> string(drawn.of(List.of("2026-Q1", "2026-Q2", "2026-H1", "2026", "2025-12")));
            case "percent" -> number(drawn.of(List.of(1, 50, 60, 100, 0)));
            case "goal" -> number(1 + drawn.below(17));
            case "thousand" -> number(drawn.below(3));
            case "flag" -> JsonNodeFactory.instance.booleanNode(drawn.chance(0.5));
            case "quantity" -> drawn.chance(0.5) ? number(drawn.below(9)) : string("la moitié");
            case "currency" -> string("MAD");
            case "line" -> string("Ligne " + drawn.below(3));
            default ->
                kind.contains(",") ? string(drawn.of(List.of(kind.split(",")))) : part(kind, body, region, known);
        };
    }

    private String id(String name, ObjectNode body, String region, World.Known known) {
        return switch (name) {
            case "member", "territory", "members" ->
                drawn.chance(0.95) ? drawn.chance(0.7) ? region : drawn.of(Drawn.REGIONS) : "atlantis";
            case "nextPlan" -> "next-" + drawn.below(3);
            case "planId" -> "elsewhere";
            case "under" -> "N" + drawn.below(3);
            case "into" ->
                one(known.seen("ProposeCommitment"))
                        .map(seen -> seen.id("commitmentId"))
                        .orElse("nowhere");
            case "amendmentId" -> amendment(body, known);
            case "substituteFor" ->
                one(known.seen("AppointCommitteeMember").stream()
                                .filter(seen -> seen.id("committeeId")
                                        .equals(body.path("committeeId").asString()))
                                .toList())
                        .map(seen -> seen.id("seatId"))
                        .orElse("nowhere");
            case "about" ->
                one(drawn.chance(0.6)
                                ? known.seen("ProposeAmendment")
                                : drawn.chance(0.6) ? known.seen("ContestMilestone") : known.seen("AddMilestone"))
                        .map(seen -> seen.id(
                                seen.command().equals("ProposeAmendment")
                                        ? "amendmentId"
                                        : seen.command().equals("ContestMilestone") ? "objectionId" : "milestoneId"))
                        .orElse("nowhere");
            case "decisionId" ->
                one(known.seen("DecideInCommittee").stream()
                                .filter(vote -> drawn.chance(0.1)
                                        || vote.id("about")
                                                .equals(body.path("objectionId").asString())
                                        || vote.id("about")
                                                .equals(body.path("milestoneId").asString()))
                                .toList())
                        .map(vote -> vote.id("decisionId"))
                        .orElse("nowhere");
            case "obligationId" -> "O" + drawn.below(4);
            default -> seen(name, known).map(seen -> seen.id(name)).orElse("nowhere");
        };
    }

    /** Mostly one that is about what changes. */
    private String amendment(ObjectNode body, World.Known known) {
        var about = known.seen("ProposeAmendment").stream()
                .filter(seen -> seen.body()
                        .path("about")
                        .valueStream()
                        .map(JsonNode::asString)
                        .anyMatch(id -> id.equalsIgnoreCase(
                                        body.path("commitmentId").asString())
                                || id.equalsIgnoreCase(body.path("milestoneId").asString())))
                .toList();
        var adopted = about.stream()
                .filter(seen -> known.seen("DecideAmendment").stream()
                        .anyMatch(decided -> decided.id("amendmentId").equalsIgnoreCase(seen.id("amendmentId"))))
                .toList();
        return one(about.isEmpty() || drawn.chance(0.1)
                        ? known.seen("ProposeAmendment")
                        : adopted.isEmpty() || drawn.chance(0.2) ? about : adopted)
                .map(seen -> seen.id("amendmentId"))
                .orElse("nowhere");
    }

    private ObjectNode part(String kind, ObjectNode body, String region, World.Known known) {
        var part = Drawn.object();
        for (var field : Model.formOfPart(kind)) {
            var colon = field.indexOf(':');
            if (field.charAt(colon - 1) != '?' || drawn.chance(0.4)) {
                var name = field.substring(0, colon).replace("?", "");
                part.set(name, value(name, field.substring(colon + 1), body, region, known));
            }
        }
        switch (kind) {
            case "Seats" ->
                part.forEach(half ->
                        ((ObjectNode) half).put("people", 2 + drawn.below(3)).remove("women"));
            case "Halves" ->
                part.forEach(half -> ((ObjectNode) half).put("people", drawn.chance(0.1) ? 9 : 2 + drawn.below(3)));
            case "Cast" ->
                part.put("inFavour", drawn.of(List.of(2, 2, 2, 2, 1, 0)))
                        .put("against", drawn.of(List.of(0, 0, 0, 0, 1, 2)));
            case "Score" -> part.put("max", 1 + drawn.below(4));
            case "Coding" -> {
                if (!drawn.chance(0.1)) {
                    part.put("verifiability", "VERIFIABLE");
                }
            }
            default -> {}
        }
        if (kind.equals("Cast")) {
            part.put("abstained", drawn.chance(0.9) ? 0 : 1);
        }
        return part;
    }

    /** What fields of one command are to each other. */
    private void fit(String command, ObjectNode body, String region, World.Known known) {
        switch (command) {
            case "ReviseCommitment" -> {
                if (drawn.chance(0.5)) {
                    body.remove("startsOn");
                    body.remove("lead");
                    body.set("title", drawn.text());
                }
                if (body.has("lead")) {
                    body.put("lead", "Conseil régional " + drawn.below(12));
                }
            }
            case "SubmitReport" -> {
                if (body.path("kind").asString().equals("END_OF_COMMITMENT") && drawn.chance(0.9)) {
                    body.put("commitmentId", id("commitmentId", body, region, known));
                }
            }
            case "DeclineEndorsement", "WithdrawEndorsement" ->
                one(drawn.chance(0.8) ? known.seen("EndorseByCSO") : List.of())
                        .ifPresent(seen -> body.set(
                                "organisation", seen.body().path("organisation").deepCopy()));
            case "DeclineSupport", "PledgeSupport" ->
                body.set("organisation", drawn.name("Réseau Amal " + drawn.below(3)));
            case "DecideAmendment" -> {
                body.put("outcome", drawn.chance(0.85) ? "ADOPTED" : "REJECTED");
                lateOrEarly(body, "decisions", known);
            }
            case "SettleObjection" -> lateOrEarly(body, "decisionId", known);
            case "MergeCommitment" ->
                one(drawn.chance(0.3) ? known.seen("MergeCommitment") : List.of())
                        .ifPresent(seen ->
                                body.put("commitmentId", seen.id("into")).put("into", seen.id("commitmentId")));
            case "GiveOpinion" -> body.set("by", drawn.name("Réseau Amal " + drawn.below(3)));
            case "RescheduleMilestone" -> {
                if (drawn.chance(0.7)) {
                    body.putObject("due").put("to", "202%d-%02d-15".formatted(6 + drawn.below(2), 1 + drawn.below(12)));
                }
            }
            case "AppointCommitteeMember" -> {
                if (drawn.chance(0.7)) {
                    body.remove("substituteFor");
                }
                if (drawn.chance(0.1)) {
                    body.put("organisation", "Université");
                }
            }
            default -> {}
        }
    }

    /** Now and then on the day before the vote on which it rests. */
    private void lateOrEarly(ObjectNode body, String field, World.Known known) {
        var named = body.path(field).isString()
                ? body.path(field)
                : body.path(field).path(0);
        known.seen("DecideInCommittee").stream()
                .filter(vote -> vote.id("decisionId").equals(named.asString(""))
                        && !vote.id("occurredOn").isEmpty())
                .findFirst()
                .filter(_ -> drawn.chance(0.15))
                .ifPresent(vote -> body.put(
                        "occurredOn",
                        LocalDate.parse(vote.id("occurredOn")).minusDays(1).toString()));
    }

    private static JsonNode string(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    private static JsonNode number(int value) {
        return JsonNodeFactory.instance.numberNode(value);
    }
}
