package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** The one that holds of all that were told under this type: the last to have happened. */
    Optional<Fact> last(String type) {
        return all(type).stream().max(Fact.AS_IT_HAPPENED);
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

    Optional<LocalDate> submittedOn() {
        return last(Types.SUBMITTED).map(Fact::on);
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

    List<Fact> commitments() {
        return lastOfEach(Types.PROPOSED, commitment -> Spelling.ofId(commitment.says("commitmentId")));
    }

    Optional<Fact> commitment(String id) {
        return commitments().stream()
                .filter(commitment -> Spelling.same(commitment.says("commitmentId"), id))
                .findFirst();
    }

    /** The milestones that were added to a commitment. */
    List<Fact> milestones(String commitment) {
        return of(commitment, lastOfEach(Types.MILESTONE_ADDED, added -> path(added, "milestoneId")));
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

    /** One for each organisation, in the order in which these were recorded. */
    List<Fact> endorsements() {
        var byName = new LinkedHashMap<String, Fact>();
        for (var endorsed : all(Types.ENDORSED)) {
            var holds = Stream.concat(
                            endorsementOf(endorsed.data().path("organisation"), byName).stream(), Stream.of(endorsed))
                    .max(Fact.AS_IT_HAPPENED)
                    .orElse(endorsed);
            Spelling.names(endorsed.data().path("organisation")).forEach(name -> byName.put(name, holds));
        }
        return byName.values().stream()
                .distinct()
                .sorted((one, other) -> one.version() - other.version())
                .toList();
    }

    private static Optional<Fact> endorsementOf(JsonNode organisation, Map<String, Fact> byName) {
        return Spelling.names(organisation).stream()
                .flatMap(name -> Stream.ofNullable(byName.get(name)))
                .findFirst();
    }

    /** The endorsement of an organisation, found under each of its names. */
    Optional<Fact> endorsementOf(JsonNode organisation) {
        var names = Spelling.names(organisation);
        return all(Types.ENDORSED).stream()
                .filter(endorsed -> Spelling.names(endorsed.data().path("organisation")).stream()
                        .anyMatch(names::contains))
                .findFirst();
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
