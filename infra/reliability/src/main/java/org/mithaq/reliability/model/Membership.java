package org.mithaq.reliability.model;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Roles say what may be sent, memberships for whom: who writes for a member or an organisation writes for no other. */
final class Membership {

    private final Plan plan;
    private final Wish wish;
    private final JsonNode told;
    private final String own;

    private Membership(Plan plan, Wish wish, JsonNode told) {
        this.plan = plan;
        this.wish = wish;
        this.told = told;
        this.own = wish.sender().member();
    }

    /**
     * Whoever is a member of nothing in particular writes for everybody, and so do administrators and points of contact.
     * {@code told} is what the wish tells; of a correction, what it tells the event to have been.
     */
    static void check(Plan plan, Wish wish, JsonNode told) {
        if (!wish.sender().member().isEmpty()
                && !Permission.isForEverything(wish.sender().role())) {
            new Membership(plan, wish, told).check();
        }
    }

    private void check() {
        if (wish.sender().role().equals("cso")) {
            // An organisation endorses for itself, known by any one of its names.
            var organisation = told.path("organisation");
            permit(organisation.isMissingNode() || isNamed(own, organisation), "membership.other-organisation");
        } else {
            permit(plan.hasMember(own), "membership.not-of-this-plan");
            permit(namesOnlyTheirOwn(), "membership.other-region");
        }
        // People write on behalf of people of their own organisation only.
        var claimants = wish.body().path("onBehalfOf").path("organisation");
        permit(claimants.isMissingNode() || isTheirs(claimants), "membership.on-behalf-of");
    }

    /** Whatever a command names is of the sender's member, of all members, or not there yet. */
    private boolean namesOnlyTheirOwn() {
        var ids = Stream.of("commitmentId", "milestoneId", "indicatorId", "workshopId")
                .filter(told::hasNonNull)
                .map(id -> told.path(id).asString());
        return ids.allMatch(id -> isOpenTo(membersOf(id)))
                && isOpenTo(ledBy(told.path("lead")))
                && isOpenTo(
                        told.hasNonNull("territory")
                                ? List.of(told.path("territory").asString())
                                : List.of());
    }

    /** The members to whom something belongs; none if it is of all. */
    private List<String> membersOf(String id) {
        return plan.facts().stream()
                .filter(fact -> Things.givenId(fact).equals(Spelling.ofId(id)))
                .reduce((_, later) -> later)
                .map(fact -> fact.type().equals(Types.WORKSHOP_RECORDED)
                        ? Stream.of(fact.says("territory"))
                                .filter(member -> !member.isEmpty())
                                .toList()
                        : plan.commitment(fact.says("commitmentId"))
                                .map(commitment -> ledBy(commitment.data().path("lead")))
                                .orElse(List.of()))
                .orElse(List.of());
    }

    /** The members for which an institution was named as their lead; none if it leads for all, or nobody knows it. */
    private List<String> ledBy(JsonNode lead) {
        var named = plan.leads().stream()
                .filter(known -> !lead.isMissingNode() && sameName(known.data().path("institution"), lead))
                .map(known -> known.says("member"))
                .toList();
        return named.contains("") ? List.of() : named;
    }

    private boolean isOpenTo(List<String> members) {
        return members.isEmpty() || members.stream().anyMatch(member -> Spelling.same(member, own));
    }

    /** For an organisation itself; for the others their member, or an institution that leads for it or for all. */
    private boolean isTheirs(JsonNode organisation) {
        return wish.sender().role().equals("cso")
                ? isNamed(own, organisation)
                : plan.members().stream()
                                .anyMatch(member ->
                                        Spelling.same(member.path("id").asString(), own)
                                                && sameName(member.path("name"), organisation))
                        || plan.leads().stream()
                                .anyMatch(lead -> sameName(lead.data().path("institution"), organisation)
                                        && (lead.says("member").isEmpty() || Spelling.same(lead.says("member"), own)));
    }

    private static boolean isNamed(String name, JsonNode organisation) {
        return Spelling.names(organisation).contains(Spelling.ofName(name));
    }

    private static boolean sameName(JsonNode one, JsonNode other) {
        return Spelling.names(one).stream().anyMatch(Spelling.names(other)::contains);
    }

    private static void permit(boolean may, String code) {
        Settled.unless(may, 403, code);
    }
}
