package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A supervision committee: its seats, its meetings, what it works on. */
final class Committee {

    private final Plan plan;
    private final String id;

    Committee(Plan plan, String id) {
        this.plan = plan;
        this.id = id;
    }

    Optional<Fact> established() {
        return plan.committee(id);
    }

    Optional<Fact> dissolved() {
        return last(Types.DISSOLVED);
    }

    JsonNode terms(String field) {
        return established().orElseThrow().data().path(field);
    }

    boolean isThereOn(LocalDate day) {
        return established()
                        .filter(established -> !established.on().isAfter(day))
                        .isPresent()
                && dissolved().filter(dissolved -> !dissolved.on().isAfter(day)).isEmpty();
    }

    /** Of all that it told of this kind, under this id. */
    Optional<Fact> last(String type, String... ids) {
        return plan.all(type, ids).stream()
                .filter(fact -> Spelling.same(fact.says("committeeId"), id))
                .max(Fact.AS_IT_HAPPENED);
    }

    Optional<Fact> seat(String seat) {
        return last(Types.APPOINTED, "seatId", seat);
    }

    /** Whether somebody holds it, whatever day it is. */
    boolean isHeld(String seat) {
        return seat(seat).filter(appointed -> ended(appointed).isEmpty()).isPresent();
    }

    Optional<Fact> holderOn(LocalDate day, String seat) {
        return seat(seat)
                .filter(appointed -> !appointed.on().isAfter(day))
                .filter(appointed ->
                        !appointed.data().has("until") || !day.isAfter(LocalDate.parse(appointed.says("until"))))
                .filter(appointed -> ended(appointed)
                        .filter(ended -> !ended.on().isAfter(day))
                        .isEmpty());
    }

    private Optional<Fact> ended(Fact appointed) {
        return last(Types.MANDATE_ENDED, "seatId", appointed.says("seatId"))
                .filter(ended -> Fact.AS_IT_HAPPENED.compare(ended, appointed) >= 0);
    }

    /** Those of this half who sit on a day; whoever steps in for somebody takes no seat. */
    List<Fact> sitting(LocalDate day, String half) {
        return plan.all(Types.APPOINTED, "committeeId", id).stream()
                .map(appointed -> Spelling.ofId(appointed.says("seatId")))
                .distinct()
                .flatMap(seat -> holderOn(day, seat).stream())
                .filter(holder ->
                        holder.says("half").equals(half) && !holder.data().has("substituteFor"))
                .toList();
    }

    /** Neither half decides without the other. */
    static String outcome(JsonNode seats, int quorum, JsonNode present, JsonNode votes) {
        var majorities = List.of(majority(votes.path("administration")), majority(votes.path("civilSociety")));
        if (!isQuorate("administration", seats, quorum, present)
                || !isQuorate("civilSociety", seats, quorum, present)) {
            return "POSTPONED_WITHOUT_QUORUM";
        }
        if (majorities.stream().anyMatch(majority -> majority < 0)) {
            return "REJECTED";
        }
        return majorities.contains(0) ? "POSTPONED_BY_A_TIE" : "ADOPTED";
    }

    private static boolean isQuorate(String half, JsonNode seats, int quorum, JsonNode present) {
        var there = people(half, present);
        return there > 0 && there * 100 >= people(half, seats) * quorum;
    }

    private static int majority(JsonNode half) {
        return Integer.signum(
                half.path("inFavour").asInt() - half.path("against").asInt());
    }

    static int people(String half, JsonNode halves) {
        return halves.path(half).path("people").asInt();
    }

    /** No more people of a half than of the other count. */
    static boolean fit(JsonNode halves, JsonNode into) {
        return people("administration", halves) <= people("administration", into)
                && people("civilSociety", halves) <= people("civilSociety", into);
    }

    static boolean areOf(JsonNode present, JsonNode votes) {
        return List.of("administration", "civilSociety").stream()
                .allMatch(half ->
                        votes.path(half).valueStream().mapToInt(JsonNode::asInt).sum() <= people(half, present));
    }
}
