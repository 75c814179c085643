package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One wish as it meets a plan: what it would say if it were granted, and which rules it passed over. */
final class Decision {

    final Plan plan;
    final String command;

    /** What it would say. */
    final ObjectNode data;

    /** The day on which it says that it happened, if it says one, and the day that this means. */
    final Optional<LocalDate> saidDay;

    final LocalDate day;
    final LocalDate today;
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
        if (command.equals("UpdateMilestone")) {
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
