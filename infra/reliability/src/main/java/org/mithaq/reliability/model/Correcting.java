package org.mithaq.reliability.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of correcting and taking back. */
final class Correcting {

    private final List<Fact> history;
    private final Asked asked;
    private final ObjectNode own;

    Correcting(List<Fact> history, Asked asked) {
        this.history = history;
        this.asked = asked;
        this.own = asked.own();
    }

    /** What the door reads of a correction: only the event tells what its payload means. */
    static void read(List<Fact> history, ObjectNode own) {
        var fact = Corrections.find(history, own.path("eventId").asString());
        Settled.unless(fact.isPresent(), 404, "event.unknown");
        var payload = (ObjectNode) own.path("payload");
        Settled.unless(!payload.has("planId"), 400, "command.unknown-field");
        var command = Drafts.command(fact.orElseThrow().type());
        var whole = withIds(payload, fact.orElseThrow())
                .put("planId", own.path("planId").asString("model"));
        for (var shared : Forms.SHARED) {
            Settled.unless(!whole.has(shared), 400, "command.unknown-field");
        }
        Forms.check(command, whole);
        if (command.equals("Correct")) {
            read(history, whole);
        }
    }

    /** What a correction tells the event to have been, with its ids; a correction of a correction, what that is to tell. */
    static ObjectNode told(List<Fact> history, ObjectNode own) {
        return Corrections.find(history, own.path("eventId").asString(""))
                .filter(_ -> own.has("payload"))
                .map(fact -> told(history, withIds((ObjectNode) own.path("payload"), fact)))
                .orElse(own);
    }

    /** The command of which a correction tells anew, or the command itself. */
    static String command(List<Fact> history, String command, ObjectNode own) {
        return Corrections.find(history, own.path("eventId").asString(""))
                .filter(_ -> own.has("payload"))
                .map(fact ->
                        command(history, Drafts.command(fact.type()), withIds((ObjectNode) own.path("payload"), fact)))
                .orElse(command);
    }

    /** The event that is to be corrected, if it is there and is this sender's to correct. */
    Fact permitted() {
        var recorded = Corrections.find(history, own.path("eventId").asString());
        Settled.unless(recorded.isPresent(), 404, "event.unknown");
        onlyItsAuthorOrWhoMayCorrectAll(recorded.orElseThrow());
        return recorded.orElseThrow();
    }

    Answer.Accepted decide() {
        var recorded = permitted();
        return asked.command().equals("Retract") ? retract() : correct(recorded);
    }

    /** Administrators and points of contact correct every event, anybody else those that they sent themselves. */
    private void onlyItsAuthorOrWhoMayCorrectAll(Fact recorded) {
        Settled.unless(
                Permission.isForEverything(asked.sender().role())
                        || recorded.actor().equals(asked.sender().subject()),
                403,
                "correction.not-the-author");
    }

    /** To take back what was taken back changes nothing. */
    private Answer.Accepted retract() {
        Settled.ifAlready(holding().isEmpty());
        var data = Told.object().put("eventId", own.path("eventId").asString());
        data.set("reason", own.path("reason"));
        return accepted(Types.RETRACTED, data);
    }

    /**
     * It is decided where it stands: by the rules of the command that made it, on the record without it, with its day. What
     * was taken back is not corrected; what another event says already is not said twice; what already holds is not changed.
     */
    private Answer.Accepted correct(Fact recorded) {
        Settled.unless(holding().isPresent(), 409, "correction.retracted");
        var holding = holding().orElseThrow();
        var happenedOn = own.hasNonNull("newOccurredOn") ? Days.first(own.path("newOccurredOn")) : holding.on();
        Settled.valid(!happenedOn.isAfter(asked.today()));
        var restated = decidedAgain(recorded, holding, happenedOn).data();
        for (var id : ids(recorded.type())) {
            Settled.unless(
                    Spelling.same(restated.path(id).asString(""), recorded.says(id)), 409, "correction.id-changed");
        }
        Settled.ifAlready(restated.equals(holding.data()) && happenedOn.equals(holding.on()));
        var data = Told.object().put("eventId", recorded.id()).put("happenedOn", happenedOn.toString());
        data.set("reason", own.path("reason"));
        data.putObject("restated").put("type", recorded.type()).set("data", restated);
        return accepted(Types.CORRECTED, data);
    }

    private Answer.Accepted decidedAgain(Fact recorded, Fact holding, LocalDate happenedOn) {
        var others = history.stream().filter(fact -> !fact.equals(recorded)).toList();
        var again = asked.again(
                Drafts.command(recorded.type()),
                withIds((ObjectNode) own.path("payload"), recorded),
                happenedOn,
                receipt(recorded, holding),
                holding.overridden());
        try {
            return Model.decide(others, again);
        } catch (Settled settled) {
            Settled.unless(!settled.answer().equals(Answer.UNCHANGED), 409, "correction.already-told");
            throw settled;
        }
    }

    /** What is corrected came when it came; but that a milestone has another status is told only now. */
    private LocalDate receipt(Fact recorded, Fact holding) {
        if (recorded.type().equals(Types.MILESTONE_UPDATED)
                && !own.at("/payload/status").asString("").equals(holding.says("status"))) {
            return asked.receivedOn();
        }
        var received = holding.data().path("receivedOn");
        return received.isString() ? Days.first(received) : holding.on();
    }

    private Optional<Fact> holding() {
        return Corrections.find(
                Corrections.applied(history), own.path("eventId").asString());
    }

    /** An id may be left out. */
    private static ObjectNode withIds(ObjectNode payload, Fact recorded) {
        var whole = payload.deepCopy();
        ids(recorded.type()).stream()
                .filter(id -> recorded.data().has(id) && !whole.has(id))
                .forEach(id -> whole.set(id, recorded.data().path(id)));
        return whole;
    }

    /** Ids stay, whatever is corrected. */
    private static List<String> ids(String type) {
        return Stream.concat(Stream.of("planId"), Forms.ids(Drafts.command(type)).stream())
                .toList();
    }

    /** Nothing else loses its ground: contradictions in terms refuse history too, of the other rules it says so. */
    private Answer.Accepted accepted(String type, ObjectNode data) {
        var correction = new Fact(
                "this correction",
                history.size() + 1,
                type,
                asked.day(),
                Instant.EPOCH,
                asked.sender().subject(),
                asked.sender().role(),
                Told.nothing(),
                data);
        var after = Stream.concat(history.stream(), Stream.of(correction)).toList();
        var overridden = new LinkedHashSet<String>();
        if (overwritesPassedDate(after)) {
            Settled.unless(asked.passes("milestone.date-passed"), 409, "milestone.date-passed");
            overridden.add("milestone.date-passed");
        }
        var lost = Ground.lost(history, after, own.path("eventId").asString());
        Settled.unless(
                lost.stream().allMatch(code -> !Ground.isContradiction(code) && asked.passes(code)),
                409,
                "correction.ground-lost");
        overridden.addAll(lost);
        if (!overridden.isEmpty()) {
            var codes = data.putArray("overridden");
            overridden.forEach(codes::add);
        }
        return new Answer.Accepted(type, asked.day(), data);
    }

    /** A milestone whose date has passed keeps that date, whatever is corrected; it may be taken back as a whole. */
    private boolean overwritesPassedDate(List<Fact> after) {
        var before = new Plan(Corrections.applied(history));
        var then = new Plan(Corrections.applied(after));
        return before.commitments().stream()
                .flatMap(commitment -> before.milestones(commitment.says("commitmentId")).stream())
                .filter(milestone -> due(milestone)
                        .filter(due -> due.isBefore(asked.receivedOn()))
                        .isPresent())
                .anyMatch(milestone -> then.milestone(milestone.says("commitmentId"), milestone.says("milestoneId"))
                        .filter(same -> !due(same).equals(due(milestone)))
                        .isPresent());
    }

    private static Optional<LocalDate> due(Fact milestone) {
        return Optional.of(milestone.data().at("/due/to"))
                .filter(JsonNode::isString)
                .map(Days::last);
    }
}
