package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rules of supervision committees: two halves, of which neither decides without the other. */
final class CommitteeRules {

    private final Decision wish;
    private final Plan plan;
    private final Committee committee;

    CommitteeRules(Decision wish) {
        this.wish = wish;
        this.plan = wish.plan;
        this.committee = new Committee(plan, wish.says("committeeId"));
    }

    void decide() {
        if (wish.command.equals("EstablishCommittee")) {
            establish();
            return;
        }
        Settled.unless(committee.established().isPresent(), 404, "committee.unknown");
        switch (wish.command) {
            case "DissolveCommittee" -> dissolve();
            case "AppointCommitteeMember" -> appoint();
            case "EndCommitteeMandate" -> endMandate();
            case "ConveneCommittee" -> convene();
            case "RecordCommitteeMeeting" -> recordMeeting();
            case "DecideInCommittee" -> vote();
            case "MakeRecommendation" -> {
                if (wish.has("meetingId")) {
                    met();
                }
                wish.idIsFree("recommendationId");
                isThere();
            }
            case "AnswerRecommendation" -> {
                told(Types.RECOMMENDED, "recommendationId", "committee.recommendation-unknown");
                wish.mayBeSaidAgain();
            }
            case "FormThematicGroup" -> form();
            case "DissolveThematicGroup" -> dissolveGroup();
            case "ConsultInstance" -> {
                wish.lastDayIsNotOver();
                wish.idIsFree("referralId");
                isThere();
            }
            case "RecordInstanceOpinion" -> {
                var asked = told(Types.CONSULTED, "referralId", "committee.referral-unknown");
                wish.mayBeSaidAgain();
                notBefore(asked);
            }
            default -> throw new IllegalArgumentException(wish.command);
        }
    }

    /** Of one member, or of all, there is one committee at a time. */
    private void establish() {
        wish.memberIsKnown("member");
        wish.idIsFree("committeeId");
        wish.should(
                plan.all(Types.ESTABLISHED).stream()
                        .map(other -> Spelling.ofId(other.says("committeeId")))
                        .distinct()
                        .filter(other -> new Committee(plan, other).isThereOn(wish.day))
                        .noneMatch(other -> Spelling.same(
                                new Committee(plan, other).terms("member").asString(""), wish.says("member"))),
                "committee.another-one");
    }

    /** It is dissolved once, and not before it was established. */
    private void dissolve() {
        committee.dissolved().ifPresent(wish::isSaidBy);
        wish.must(committee.dissolved().isEmpty(), "committee.already-dissolved");
        notBefore(committee.established().orElseThrow());
    }

    /** Each seat of a half has one holder, who is not the one who monitors the plan. */
    private void appoint() {
        wish.lastDayIsNotOver();
        if (wish.has("substituteFor")) {
            wish.must(
                    committee
                            .seat(wish.says("substituteFor"))
                            .filter(seat -> seat.says("half").equals(wish.says("half")))
                            .isPresent(),
                    "committee.seat-unknown");
        }
        if (committee.isHeld(wish.says("seatId"))) {
            wish.mayBeSaidAgain();
        }
        wish.must(committee.seat(wish.says("seatId")).isPresent() || !plan.usesId(wish.says("seatId")), "plan.id-used");
        isThere();
        wish.should(wish.has("substituteFor") || hasRoom(), "committee.half-full");
        wish.should(!isMonitoring(), "committee.monitoring-body");
    }

    private boolean hasRoom() {
        var taken = committee.isThereOn(wish.day)
                ? committee.sitting(wish.day, wish.says("half")).stream()
                        .filter(other -> !Spelling.same(other.says("seatId"), wish.says("seatId")))
                        .count()
                : 0;
        var half = wish.says("half").equals("ADMINISTRATION") ? "administration" : "civilSociety";
        return taken < Committee.people(half, committee.terms("seats"));
    }

    private boolean isMonitoring() {
        return plan.last(Types.MONITORING_BODY_NAMED)
                .map(named -> named.data().path("body"))
                .filter(body -> Forms.isWho(body)
                        ? isSame(body, wish.data.path("holder"))
                        : wish.has("organisation") && Spelling.sameName(body, wish.data.path("organisation")))
                .isPresent();
    }

    /** Somebody is the same in whatever role they are named. */
    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.has("office")
                ? other.has("office") && Spelling.sameName(one.path("office"), other.path("office"))
                : other.has("id") && one.path("id").equals(other.path("id"));
    }

    private void endMandate() {
        var seat = committee.seat(wish.says("seatId"));
        Settled.unless(seat.isPresent(), 404, "committee.seat-unknown");
        if (!committee.isHeld(wish.says("seatId"))) {
            wish.mayBeSaidAgain();
        }
        notBefore(seat.orElseThrow());
    }

    /** A meeting is called for a day to come, and not after it was held. */
    private void convene() {
        Settled.valid(!LocalDate.parse(wish.says("heldOn")).isBefore(wish.day));
        wish.mayBeSaidAgain();
        meetingIsTheirOwn();
        wish.must(
                committee
                        .last(Types.MET, "meetingId", wish.says("meetingId"))
                        .filter(met -> met.on().isBefore(wish.day))
                        .isEmpty(),
                "committee.already-met");
        isThere();
    }

    /** A meeting is recorded once, with no more people than there are seats. */
    private void recordMeeting() {
        wish.mayBeSaidAgain();
        meetingIsTheirOwn();
        wish.must(committee.last(Types.MET, "meetingId", wish.says("meetingId")).isEmpty(), "committee.already-met");
        isThere();
        wish.should(Committee.fit(wish.data.path("present"), committee.terms("seats")), "committee.more-than-seats");
    }

    private void meetingIsTheirOwn() {
        wish.must(
                Stream.of(Types.CONVENED, Types.MET)
                                .anyMatch(type -> committee
                                        .last(type, "meetingId", wish.says("meetingId"))
                                        .isPresent())
                        || !plan.usesId(wish.says("meetingId")),
                "plan.id-used");
    }

    /** A vote is of those who were there, on the day of the meeting; the event says what came of it. */
    private void vote() {
        var met = met();
        var present = met.data().path("present");
        wish.must(!wish.has("about") || plan.thing(wish.says("about")).isPresent(), "plan.thing-unknown");
        wish.must(Committee.areOf(present, wish.data.path("votes")), "committee.more-votes-than-people");
        wish.must(met.on().equals(wish.day), "committee.other-day");
        wish.data.put("outcome", outcome(present, wish.data.path("votes"), committee));
        wish.idIsFree("decisionId");
    }

    private static String outcome(JsonNode present, JsonNode votes, Committee committee) {
        return Committee.outcome(
                committee.terms("seats"), committee.terms("quorum").asInt(), present, votes);
    }

    private Fact met() {
        return told(Types.MET, "meetingId", "committee.meeting-unknown");
    }

    /** A group is of people who hold a seat, of both halves. */
    private void form() {
        var seats =
                wish.data.path("seatIds").valueStream().map(JsonNode::asString).toList();
        wish.must(seats.stream().allMatch(seat -> committee.seat(seat).isPresent()), "committee.seat-unknown");
        var known = group();
        if (known.isEmpty() || works(known.get())) {
            wish.mayBeSaidAgain();
        }
        wish.must(known.isPresent() || !plan.usesId(wish.says("groupId")), "plan.id-used");
        isThere();
        var holders = seats.stream()
                .flatMap(seat -> committee.holderOn(wish.day, seat).stream())
                .toList();
        wish.should(holders.size() == seats.size(), "committee.seat-vacant");
        wish.should(
                holders.stream().map(holder -> holder.says("half")).distinct().count() == 2,
                "committee.group-one-sided");
    }

    private void dissolveGroup() {
        var group = told(Types.GROUP_FORMED, "groupId", "committee.group-unknown");
        if (!works(group)) {
            wish.mayBeSaidAgain();
        }
        notBefore(group);
    }

    private Optional<Fact> group() {
        return committee.last(Types.GROUP_FORMED, "groupId", wish.says("groupId"));
    }

    private boolean works(Fact group) {
        return committee
                .last(Types.GROUP_DISSOLVED, "groupId", group.says("groupId"))
                .filter(dissolved -> Fact.AS_IT_HAPPENED.compare(dissolved, group) >= 0)
                .isEmpty();
    }

    /** What the committee told under the id that is named. */
    private Fact told(String type, String field, String code) {
        var told = committee.last(type, field, wish.says(field));
        Settled.unless(told.isPresent(), 404, code);
        return told.orElseThrow();
    }

    private void isThere() {
        wish.should(committee.isThereOn(wish.day), "committee.dissolved");
    }

    private void notBefore(Fact begun) {
        Settled.valid(!wish.day.isBefore(begun.on()));
    }

    /** The rules that this fact does not keep as the plan stands. */
    static Stream<String> lacking(Fact fact, Plan plan) {
        if (fact.type().equals(Types.ESTABLISHED)) {
            return Lacks.ofMember(fact, "member", plan);
        }
        var committee = new Committee(plan, fact.says("committeeId"));
        if (committee.established().isEmpty()) {
            return Stream.of("committee.unknown");
        }
        var there = Lacks.of("committee.dissolved").unless(committee.isThereOn(fact.on()));
        return switch (fact.type()) {
            case Types.CONVENED, Types.CONSULTED -> there;
            case Types.MET ->
                Stream.concat(
                        there,
                        Lacks.of("committee.more-than-seats")
                                .unless(Committee.fit(fact.data().path("present"), committee.terms("seats"))));
            case Types.APPOINTED ->
                Stream.concat(
                        there,
                        Lacks.of("committee.seat-unknown")
                                .unless(!fact.data().has("substituteFor")
                                        || committee
                                                .seat(fact.says("substituteFor"))
                                                .isPresent()));
            case Types.MANDATE_ENDED -> names(fact, Types.APPOINTED, "seatId", "committee.seat-unknown", committee);
            case Types.DECIDED ->
                committee
                        .last(Types.MET, "meetingId", fact.says("meetingId"))
                        .map(met -> votes(fact, met, committee))
                        .orElseGet(() -> Stream.of("committee.meeting-unknown"));
            case Types.RECOMMENDED ->
                Stream.concat(
                        there,
                        fact.data().has("meetingId")
                                ? names(fact, Types.MET, "meetingId", "committee.meeting-unknown", committee)
                                : Stream.empty());
            case Types.RECOMMENDATION_ANSWERED ->
                names(fact, Types.RECOMMENDED, "recommendationId", "committee.recommendation-unknown", committee);
            case Types.GROUP_FORMED ->
                Stream.concat(
                        there,
                        Lacks.of("committee.seat-unknown")
                                .unless(fact.data()
                                        .path("seatIds")
                                        .valueStream()
                                        .allMatch(seat ->
                                                committee.seat(seat.asString()).isPresent())));
            case Types.GROUP_DISSOLVED ->
                names(fact, Types.GROUP_FORMED, "groupId", "committee.group-unknown", committee);
            case Types.HEARD -> names(fact, Types.CONSULTED, "referralId", "committee.referral-unknown", committee);
            default -> Stream.empty();
        };
    }

    private static Stream<String> names(Fact fact, String type, String field, String code, Committee committee) {
        return Lacks.of(code)
                .unless(committee.last(type, field, fact.says(field)).isPresent());
    }

    /** Who was there and what was voted decide together. */
    private static Stream<String> votes(Fact fact, Fact met, Committee committee) {
        var present = met.data().path("present");
        var votes = fact.data().path("votes");
        return Stream.of(
                        Lacks.of("committee.more-votes-than-people").unless(Committee.areOf(present, votes)),
                        Lacks.of("committee.other-day").unless(met.on().equals(fact.on())),
                        Lacks.of("committee.other-outcome")
                                .unless(outcome(present, votes, committee).equals(fact.says("outcome"))))
                .flatMap(lacks -> lacks);
    }
}
