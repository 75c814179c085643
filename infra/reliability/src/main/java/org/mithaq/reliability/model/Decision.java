package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One wish as it meets a plan: what it would say if it were granted, and which rules it passed over. */
final class Decision {

    /** What says when it came, if it names an earlier day. */
    private static final List<String> RECEIVED = List.of("UpdateMilestone", "RescheduleMilestone", "CancelMilestone");

    final Plan plan;
    final String command;

    /** What it would say. */
    final ObjectNode data;

    /** The day on which it says that it happened, if it says one, and the day that this means. */
    final Optional<LocalDate> saidDay;

    final LocalDate day;
    final LocalDate today;

    /** The day on which it was known: a wish is known when it comes, whatever day it names. */
    final LocalDate knownOn;

    private final Asked asked;
    private final List<String> overridden = new ArrayList<>();

    Decision(Plan plan, Asked asked) {
        this.plan = plan;
        this.asked = asked;
        this.command = asked.command();
        this.data = Drafts.data(command, asked.own(), plan.language());
        this.saidDay = asked.saidDay();
        this.day = asked.day();
        this.today = asked.today();
        this.knownOn = asked.receivedLater().orElse(day);
    }

    /** In which role it is sent. */
    String role() {
        return asked.sender().role();
    }

    String actor() {
        return asked.sender().subject();
    }

    /** On whose behalf it is sent, if on somebody's. */
    JsonNode onBehalfOf() {
        return asked.onBehalfOf();
    }

    /** The process on which it would open a plan. */
    String process() {
        return asked.own().path("process").asString("simple");
    }

    /** A rule that nobody passes: what breaks it contradicts what is known. */
    void must(boolean met, String code) {
        Settled.unless(met, 409, code);
    }

    /** A rule that refuses a wish; history passes it over, and the event says so. */
    void should(boolean met, String code) {
        Settled.unless(met || asked.passes(code), 409, code);
        if (!met) {
            overridden.add(code);
        }
    }

    /** Requirements that refuse a wish under one code; history passes over each. */
    void shouldMeetAll(List<String> missing, String code) {
        Settled.unless(missing.stream().allMatch(asked::passes), 409, code);
        overridden.addAll(missing);
    }

    /**
     * To say again what is already so changes nothing: where a day is named, what was last said of that day; where none is,
     * what holds. When it came and what was passed over then is no part of it.
     */
    void mayBeSaidAgain(Optional<LocalDate> of) {
        var type = Drafts.type(command);
        var thing = Things.of(type, data);
        Settled.ifAlready(plan.all(type).stream()
                .filter(fact -> Things.of(type, fact.data()).equals(thing))
                .filter(fact -> of.isEmpty() || of.get().equals(fact.on()))
                .max(Fact.AS_IT_HAPPENED)
                .filter(last -> plain(last.data()).equals(plain(data)))
                .isPresent());
    }

    /** The last day that it names, if it names one, is not over. */
    void lastDayIsNotOver() {
        Settled.valid(!has("until") || !LocalDate.parse(says("until")).isBefore(day));
    }

    /** The last word on this thing, of whichever of these kinds, may be said again. */
    void isTheLastWord(List<String> types) {
        var thing = Things.of(type(), data);
        plan.facts().stream()
                .filter(fact -> types.contains(fact.type())
                        && Things.of(fact.type(), fact.data()).equals(thing))
                .filter(fact -> saidDay.isEmpty() || saidDay.get().equals(fact.on()))
                .max(Fact.AS_IT_HAPPENED)
                .ifPresent(this::isSaidBy);
    }

    /** Whether this fact says it, on the day that is named, if one is. */
    void isSaidBy(Fact fact) {
        Settled.ifAlready(fact.type().equals(type())
                && (saidDay.isEmpty() || saidDay.get().equals(fact.on()))
                && plain(fact.data()).equals(plain(data)));
    }

    /** The event that it would become. */
    String type() {
        return Drafts.type(command);
    }

    /** Whether this fact says it, on whichever day. */
    void isSaidInTheseWords(Fact fact) {
        Settled.ifAlready(fact.type().equals(type()) && plain(fact.data()).equals(plain(data)));
    }

    /** What is told again under its id is no second thing. */
    void idIsFree(String field) {
        mayBeSaidAgain();
        must(!plan.usesId(says(field)), "plan.id-used");
    }

    void planIsSubmitted() {
        should(plan.isSubmittedBy(day), "plan.not-submitted");
    }

    /** The commitment that is named; the event names it as it was first spelled. */
    Fact commitment() {
        var commitment = plan.commitment(says("commitmentId"));
        must(commitment.isPresent(), "commitment.unknown");
        data.put("commitmentId", commitment.orElseThrow().says("commitmentId"));
        return commitment.orElseThrow();
    }

    /** The milestone of it that is named. */
    Fact milestone() {
        var milestone = plan.milestone(says("commitmentId"), says("milestoneId"));
        must(milestone.isPresent(), "milestone.unknown");
        data.put("milestoneId", milestone.orElseThrow().says("milestoneId"));
        return milestone.orElseThrow();
    }

    void memberIsKnown(String field) {
        must(!has(field) || plan.hasMember(says(field)), "plan.member-unknown");
    }

    void mayBeSaidAgain() {
        mayBeSaidAgain(saidDay);
    }

    String says(String field) {
        return data.path(field).asString("");
    }

    boolean has(String field) {
        return data.hasNonNull(field);
    }

    Answer.Accepted accepted() {
        var said = data.deepCopy();
        if (RECEIVED.contains(command)) {
            asked.receivedLater().ifPresent(received -> said.put("receivedOn", received.toString()));
        }
        if (!overridden.isEmpty()) {
            var codes = said.putArray("overridden");
            overridden.forEach(codes::add);
        }
        return new Answer.Accepted(Drafts.type(command), day, said);
    }

    private static JsonNode plain(ObjectNode data) {
        return data.deepCopy().without(List.of("overridden", "receivedOn"));
    }
}
