package org.mithaq.local.demo.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands to one stream of the story as its phases write them, each under an id that its key gives it. */
final class Script {

    private static final List<String> SHARED = List.of("planId", "occurredOn", "onBehalfOf", "source", "eventId");

    private final String field;
    private final String stream;
    private final long seed;
    private final Days days;
    private final List<Step> steps = new ArrayList<>();

    private Script(String field, String stream, long seed, Days days) {
        this.field = field;
        this.stream = stream;
        this.seed = seed;
        this.days = days;
    }

    static Script ofPlan(String plan, long seed, Days days) {
        return new Script("planId", plan, seed, days);
    }

    static Script ofConsultation(String consultation, long seed, Days days) {
        return new Script("consultationId", consultation, seed, days);
    }

    Days days() {
        return days;
    }

    /** Chance for one phase, so that a change in one leaves the others as they were. */
    RandomGenerator random(String phase) {
        return new SplittableRandom(
                seed ^ UUID.nameUUIDFromBytes(phase.getBytes(UTF_8)).getMostSignificantBits());
    }

    /** What happened on this day and is told on it. */
    Step tell(Sender sender, String type, String key, int day, ObjectNode own) {
        return add(step(sender, type, key, day, own));
    }

    /** What happened on this day and is told much later. */
    Step tellLate(Sender sender, String type, String key, int day, int told, ObjectNode own) {
        return add(step(sender, type, key, day, own).toldOn(days.on(told)));
    }

    /** What somebody wishes on this day and a rule refuses. */
    void refused(String code, Sender sender, String type, String key, int day, ObjectNode own) {
        add(step(sender, type, key, day, own).refusedBy(code));
    }

    /** Tells the event of an earlier command as it should have been. */
    Step correct(Sender sender, Step wrong, int day, JsonNode reason, Consumer<ObjectNode> change) {
        var restated = own(wrong);
        change.accept(restated);
        var own = Json.STRICT.createObjectNode();
        own.set("reason", Phrases.text(reason));
        own.set("payload", restated);
        return about(wrong, step(sender, "Correct", "correct-" + wrong.id(), day, own));
    }

    /** The document from which something is told. */
    static ObjectNode document(JsonNode title, String name) {
        var document = Json.STRICT.createObjectNode().put("url", "https://demonstration.example.org/" + name);
        document.set("title", Phrases.text(title));
        return document;
    }

    /** What an earlier command said beyond what all commands may say. */
    static ObjectNode own(Step step) {
        return step.payload().deepCopy().without(SHARED);
    }

    /** Takes the event of an earlier command back. */
    Step retract(Sender sender, Step wrong, int day, JsonNode reason) {
        var own = Json.STRICT.createObjectNode();
        own.set("reason", Phrases.text(reason));
        return about(wrong, step(sender, "Retract", "retract-" + wrong.id(), day, own));
    }

    /** An earlier command, by its key. */
    Step told(String type, String key) {
        return steps.stream()
                .filter(step -> step.id().equals(id(type, key)))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(type + " " + key));
    }

    /** All of it, in the order in which it is told: day by day, and on each day by one sender after another. */
    List<Step> steps() {
        return steps.stream()
                .sorted(Comparator.comparing(Step::told)
                        .thenComparing(step -> step.sender().toString()))
                .toList();
    }

    private Step about(Step wrong, Step step) {
        return add(new Step(
                step.sender(),
                step.type(),
                step.id(),
                step.told(),
                step.payload(),
                Optional.of(wrong.id()),
                step.refusal()));
    }

    private Step step(Sender sender, String type, String key, int day, ObjectNode own) {
        var payload = Json.STRICT
                .createObjectNode()
                .put(field, stream)
                .put("occurredOn", days.on(day).toString())
                .setAll(own);
        return new Step(sender, type, id(type, key), days.on(day), payload, Optional.empty(), Optional.empty());
    }

    private Step add(Step step) {
        steps.add(step);
        return step;
    }

    private UUID id(String type, String key) {
        return UUID.nameUUIDFromBytes(
                String.join("/", stream, Long.toString(seed), type, key).getBytes(UTF_8));
    }
}
