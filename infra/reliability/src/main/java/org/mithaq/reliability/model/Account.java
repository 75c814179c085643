package org.mithaq.reliability.model;

import static org.mithaq.reliability.model.Told.list;
import static org.mithaq.reliability.model.Told.nothing;
import static org.mithaq.reliability.model.Told.object;
import static org.mithaq.reliability.model.Told.only;
import static org.mithaq.reliability.model.Told.orNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan as readers are promised it, told from what holds of it. */
public final class Account {

    private final Plan plan;
    private final int version;
    private final LocalDate day;

    private Account(Plan plan, int version, LocalDate day) {
        this.plan = plan;
        this.version = version;
        this.day = day;
    }

    /** As everything stands that was recorded. */
    public static Account today(List<Fact> history, Instant now) {
        var plan = new Plan(Corrections.applied(history));
        return new Account(plan, history.size(), LocalDate.ofInstant(now, plan.zone()));
    }

    /** Whether something of it happens only after today, as when a plan was moved to a zone where it is still yesterday. */
    public static boolean hasATomorrow(List<Fact> history, Instant now) {
        var plan = new Plan(Corrections.applied(history));
        var today = LocalDate.ofInstant(now, plan.zone());
        return plan.facts().stream()
                .anyMatch(fact -> !Corrections.isCorrection(fact) && fact.on().isAfter(today));
    }

    /** As things stood on a day, by when they happened; nothing before the first event. */
    public static Optional<Account> asOf(List<Fact> history, LocalDate day) {
        var holding = Corrections.applied(history).stream()
                .filter(fact -> !Corrections.isCorrection(fact) && !fact.on().isAfter(day))
                .toList();
        return holding.isEmpty()
                ? Optional.empty()
                : Optional.of(new Account(new Plan(holding), holding.getLast().version(), day));
    }

    /** As things stood on a day, as far as the system knew it at an instant. */
    public static Optional<Account> knownAt(List<Fact> history, Instant instant, LocalDate day) {
        return asOf(known(history, instant), day);
    }

    private static List<Fact> known(List<Fact> history, Instant instant) {
        return history.stream()
                .filter(fact -> !fact.recordedAt().isAfter(instant))
                .toList();
    }

    /** As the system knew it at an instant, by when it was recorded; nothing before the first event. */
    public static Optional<Account> knownAt(List<Fact> history, Instant instant) {
        var known = known(history, instant);
        return known.isEmpty() ? Optional.empty() : Optional.of(today(known, instant));
    }

    public ObjectNode json() {
        var json = object().put("version", version).put("stage", Stages.current(plan, day));
        // A plan that was not opened yet goes by the id under which it is asked for.
        if (plan.isOpened()) {
            json.set("planId", plan.opened("planId"));
        }
        for (var field : List.of("title", "process", "planEnd", "termEnd", "members")) {
            json.set(field, orNull(plan.opened(field)));
        }
        list(json, "leadInstitutions", plan.leads(), lead -> only(lead, "institution", "member", "units"));
        json.set(
                "monitoringBody",
                plan.last(Types.MONITORING_BODY_NAMED)
                        .<JsonNode>map(named -> only(named, "body", "independence"))
                        .orElse(nothing()));
        json.set("participation", participation());
        list(
                json,
                "workshops",
                plan.workshops().stream().sorted(Fact.AS_IT_HAPPENED).toList(),
                this::workshop);
        json.set("endorsements", endorsements());
        list(json, "commitments", plan.commitments(), this::commitment);
        json.set("stages", Stages.all(plan, day));
        json.set("description", description());
        return json;
    }

    /** As the list of plans shows it. */
    public ObjectNode inTheList() {
        var json = object().put("version", version).put("stage", Stages.current(plan, day));
        json.set("title", orNull(plan.opened("title")));
        json.set("members", orNull(plan.opened("members")));
        json.put("commitments", plan.commitments().size());
        json.put("endorsements", plan.endorsements().size());
        json.set("milestones", new Milestones(plan, day).counted());
        return json;
    }

    private ObjectNode participation() {
        var declared = plan.last(Types.PARTICIPATION_DECLARED).map(Fact::data).orElse(object());
        var json = object();
        json.set("groups", orNull(declared.path("groups")));
        json.set("publicMeetings", orNull(declared.path("publicMeetings")));
        json.put("workshops", plan.workshops().size());
        json.put(
                "people",
                plan.workshops().stream()
                        .mapToInt(workshop ->
                                workshop.data().at("/participants/total").asInt(0))
                        .sum());
        return json;
    }

    private ObjectNode workshop(Fact workshop) {
        var json = only(
                workshop,
                "workshopId",
                "title",
                "format",
                "kind",
                "until",
                "territory",
                "place",
                "theme",
                "organisations",
                "participants",
                "outcome",
                "evidence");
        return json.put("heldOn", workshop.on().toString());
    }

    /** Counted by the member in whose territory the organisation works; each member is there. */
    private ObjectNode endorsements() {
        var all = plan.endorsements();
        var json = object().put("count", all.size());
        var byTerritory = json.putObject("byTerritory");
        for (var member : plan.members()) {
            var id = member.path("id").asString();
            byTerritory.put(id, (int) all.stream()
                    .filter(endorsed -> Spelling.same(endorsed.says("territory"), id))
                    .count());
        }
        list(
                json,
                "items",
                all,
                endorsed -> only(endorsed, "organisation", "territory", "place", "representative")
                        .put("occurredOn", endorsed.on().toString())
                        .put("eventId", endorsed.id()));
        return json;
    }

    private ObjectNode commitment(Fact commitment) {
        var json = only(
                commitment,
                "commitmentId",
                "title",
                "problem",
                "solution",
                "expectedResults",
                "theme",
                "lead",
                "startsOn",
                "endsOn");
        list(json, "milestones", plan.milestones(commitment.says("commitmentId")), new Milestones(plan, day)::told);
        return json;
    }

    private ObjectNode description() {
        var json = object();
        plan.lastOfEach(Types.DESCRIBED, described -> described.says("section"))
                .forEach(described ->
                        json.set(described.says("section"), described.data().path("text")));
        return json;
    }
}
