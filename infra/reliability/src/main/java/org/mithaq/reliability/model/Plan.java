package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A plan: what holds of it. Every question looks through all of it anew. */
final class Plan {

    private static final String CASABLANCA = "Africa/Casablanca";

    private final List<Fact> holding;

    Plan(List<Fact> holding) {
        this.holding = List.copyOf(holding);
    }

    List<Fact> facts() {
        return holding;
    }

    List<Fact> all(String type) {
        return holding.stream().filter(fact -> fact.type().equals(type)).toList();
    }

    /** Those that name these ids: the name of a field, and its id, and so on. */
    List<Fact> all(String type, String... ids) {
        return all(type).stream().filter(fact -> names(fact, ids)).toList();
    }

    /** The one that holds of all that were told under this type, and name these ids: the last to have happened. */
    Optional<Fact> last(String type, String... ids) {
        return all(type, ids).stream().max(Fact.AS_IT_HAPPENED);
    }

    private static boolean names(Fact fact, String... ids) {
        for (var i = 0; i < ids.length; i += 2) {
            if (!Spelling.same(fact.says(ids[i]), ids[i + 1])) {
                return false;
            }
        }
        return true;
    }

    /** One for each key: the one that holds; in the order in which these were recorded. */
    List<Fact> lastOfEach(String type, Function<Fact, String> key) {
        var byKey = new LinkedHashMap<String, Fact>();
        all(type).stream().sorted(Fact.AS_IT_HAPPENED).forEach(fact -> byKey.put(key.apply(fact), fact));
        return byKey.values().stream()
                .sorted((one, other) -> one.version() - other.version())
                .toList();
    }

    JsonNode opened(String field) {
        return last(Types.OPENED).map(Fact::data).map(data -> data.path(field)).orElse(MissingNode.getInstance());
    }

    boolean isOpened() {
        return last(Types.OPENED).isPresent();
    }

    /** Days are those of the plan's time zone. */
    ZoneId zone() {
        return ZoneId.of(opened("timeZone").asString(CASABLANCA));
    }

    String language() {
        return opened("language").asString("fr");
    }

    List<JsonNode> members() {
        var members = new ArrayList<JsonNode>();
        opened("members").forEach(members::add);
        return members;
    }

    boolean hasMember(String id) {
        return members().stream()
                .anyMatch(member -> Spelling.same(member.path("id").asString(), id));
    }

    /** The day of the submission that stands. */
    Optional<LocalDate> submittedOn() {
        return new Submissions(this).standing().map(Fact::on);
    }

    boolean isSubmittedBy(LocalDate day) {
        return submittedOn().filter(submitted -> !submitted.isAfter(day)).isPresent();
    }

    List<Fact> leads() {
        return lastOfEach(
                Types.LEAD_NAMED,
                lead -> Spelling.ofId(lead.says("member")) + "/"
                        + String.join("/", Spelling.names(lead.data().path("institution"))));
    }

    List<Fact> workshops() {
        return lastOfEach(Types.WORKSHOP_RECORDED, workshop -> Spelling.ofId(workshop.says("workshopId")));
    }

    /** The commitments as they were proposed and revised since. */
    List<Fact> commitments() {
        return lastOfEach(Types.PROPOSED, commitment -> Spelling.ofId(commitment.says("commitmentId"))).stream()
                .map(this::revised)
                .toList();
    }

    private Fact revised(Fact proposed) {
        var terms = proposed.data().deepCopy();
        all(Types.REVISED, "commitmentId", proposed.says("commitmentId")).stream()
                .sorted(Fact.AS_IT_HAPPENED)
                .forEach(revision -> Sense.REVISED.stream()
                        .filter(revision.data()::has)
                        .forEach(field -> terms.set(field, revision.data().path(field))));
        return proposed.restated(proposed.on(), terms);
    }

    Optional<Fact> commitment(String id) {
        return commitments().stream()
                .filter(commitment -> Spelling.same(commitment.says("commitmentId"), id))
                .findFirst();
    }

    /** The milestones that were added to a commitment, each with the date that it has now. */
    List<Fact> milestones(String commitment) {
        return of(commitment, lastOfEach(Types.MILESTONE_ADDED, added -> path(added, "milestoneId"))).stream()
                .map(this::moved)
                .toList();
    }

    private Fact moved(Fact added) {
        return last(
                        Types.RESCHEDULED,
                        "commitmentId",
                        added.says("commitmentId"),
                        "milestoneId",
                        added.says("milestoneId"))
                .map(move -> added.restated(
                        added.on(),
                        added.data().deepCopy().set("due", move.data().path("due"))))
                .orElse(added);
    }

    Optional<Fact> milestone(String commitment, String id) {
        return milestones(commitment).stream()
                .filter(milestone -> Spelling.same(milestone.says("milestoneId"), id))
                .findFirst();
    }

    /** Every report on a milestone, as they happened. */
    List<Fact> updates(Fact milestone) {
        return of(milestone, all(Types.MILESTONE_UPDATED)).stream()
                .sorted(Fact.AS_IT_HAPPENED)
                .toList();
    }

    List<Fact> indicators(Fact milestone) {
        return of(
                milestone,
                lastOfEach(
                        Types.INDICATOR_ADDED,
                        added -> path(added, "milestoneId") + "/" + Spelling.ofId(added.says("indicatorId"))));
    }

    /** One for each organisation that endorses the plan, in the order in which these were recorded. */
    List<Fact> endorsements() {
        return all(Types.ENDORSED).stream()
                .flatMap(
                        endorsed -> new Organisation(endorsed.data().path("organisation"), this).endorsement().stream())
                .distinct()
                .sorted((one, other) -> one.version() - other.version())
                .toList();
    }

    Optional<Fact> committee(String id) {
        return last(Types.ESTABLISHED, "committeeId", id);
    }

    /** What goes by this id: the fact that told of it, the last one if there are several. */
    Optional<Fact> thing(String id) {
        return holding.stream()
                .filter(fact -> Things.givenId(fact).equals(Spelling.ofId(id)))
                .reduce((_, later) -> later);
    }

    boolean usesId(String id) {
        return holding.stream().map(Things::givenId).anyMatch(Spelling.ofId(id)::equals);
    }

    private static List<Fact> of(String commitment, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> Spelling.same(fact.says("commitmentId"), commitment))
                .toList();
    }

    private static List<Fact> of(Fact milestone, List<Fact> facts) {
        return of(milestone.says("commitmentId"), facts).stream()
                .filter(fact -> Spelling.same(fact.says("milestoneId"), milestone.says("milestoneId")))
                .toList();
    }

    private static String path(Fact fact, String id) {
        return Spelling.ofId(fact.says("commitmentId")) + "/" + Spelling.ofId(fact.says(id));
    }
}
